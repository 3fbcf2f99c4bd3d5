import { control } from "../support/control.ts";
import { ENDLESS, launchByApi, reaches } from "../support/sessions.ts";
import { card, readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const HOUR = 3600; // s
const DAY = 24 * HOUR;

for (const [where, clock_ahead_s] of [["ahead", HOUR], ["behind", -HOUR]] as const) {
  test(`with the server's clock an hour ${where}, ages and time left are right from the first moment`, async ({ page }) => {
    await control(page, { clock_ahead_s });
    const id = await launchByApi(page, { ...ENDLESS, name: "runs" });
    await reaches(page, id, "Running");
    await page.addInitScript(() => {
      const texts: string[] = [];
      Object.assign(window, { texts });
      const keep = () => texts.push(document.querySelector("main li")?.textContent ?? "");
      new MutationObserver(keep).observe(document, { subtree: true, childList: true, characterData: true });
    });
    await page.goto("/");
    const session = card(page, "runs");
    await expect(session).toContainText(/running for \d+\s(s|min)/);
    await expect(session).toContainText(/Time left13\sd\s23\sh/);
    await expect(page.getByText("Up to date")).toBeVisible();
    const texts = await page.evaluate(() => (window as never as { texts: string[] }).texts);
    expect(texts.filter((text) => /running for \d+\sh|Time left13\sd\s22/.test(text))).toEqual([]);
    // The end is told by the clock on the user's wall.
    const { expiryTime } = await (await page.request.get(`/skaha/v1/session/${id}`)).json();
    const ends = await page.evaluate(
      (at) => new Date(at).toLocaleTimeString("en", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
      expiryTime,
    );
    await expect(session).toContainText(ends);
  });
}

test("when the server's clock moves, what is on screen follows with the next reading", async ({ page }) => {
  await reaches(page, await launchByApi(page, { ...ENDLESS, name: "runs" }), "Running");
  await page.goto("/");
  const session = card(page, "runs");
  await expect(session).toContainText(/Time left13\sd\s23\sh/);
  await control(page, { clock_ahead_s: 13 * DAY + 23 * HOUR });
  await readAgain(page);
  await expect(session).toContainText(/Time left(59|1\sh\s0)\smin/);
  await expect(session).toContainText(/Ends in (59|1\sh\s0)\smin, .*\. It is stopped then, finished or not\. What it has written to files stays\./);
  await expect(session).toContainText(/running for 13\sd\s23\sh/);
});

test("a session whose time is over says so, and that nothing went wrong", async ({ page }) => {
  const id = await launchByApi(page, { ...ENDLESS, name: "over" });
  await reaches(page, id, "Running");
  await control(page, { clock_ahead_s: 14 * DAY });
  await reaches(page, id, "Failed");
  await page.goto("/");
  const session = card(page, "over");
  await expect(session).toContainText("Its time was over.");
  await expect(session).toContainText("What it saved in home and project folders is there. Launch it again to go on.");
});

test("when this computer's clock is set back, the list is read on", async ({ page }) => {
  const reading = () => page.waitForResponse(/\/skaha\/v1\/session$/);
  await page.clock.install({ time: new Date("2026-11-26T12:00:00Z") });
  const first = reading();
  await page.goto("/");
  await first;
  await expect(page.getByText(/^Up to date/)).toBeVisible();
  await page.clock.setSystemTime(new Date("2026-11-26T11:00:00Z"));
  const asked = reading();
  await readAgain(page);
  await asked;
  const byItself = reading();
  await page.clock.runFor(20_000);
  await byItself;
});
