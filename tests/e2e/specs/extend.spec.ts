import { control, type Effect, RENEWAL, reset } from "../support/control.ts";
import { DAY, expiry, HOUR, LAST_HOUR, renewals, running } from "../support/extending.ts";
import { ENDLESS, launchByApi, reaches } from "../support/sessions.ts";
import { card, readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.use({ expectedConsoleErrors: [/Failed to load resource/] });

test("one click extends, and the new end is read back before it is claimed", async ({ page }) => {
  const { id, session, button } = await running(page, LAST_HOUR);
  const sent = renewals(page);
  const before = await expiry(page, id);
  await expect(session).toContainText(/Ends in (59|1\sh\s0)\smin/);
  await button.click();
  await expect(session).toContainText(/Extended: ends .*UTC/);
  await expect(session).toContainText(/Time left(3\sd\s23|4\sd\s0)\sh/);
  await expect(session).not.toContainText("Ends in");
  await expect(button).toBeFocused();
  await expect(button).toHaveText("Extend");
  await expect(page.getByRole("status").filter({ hasText: /^mine is extended: (3\sd\s23|4\sd\s0)\sh left\.$/ })).toHaveCount(1);
  expect(sent).toEqual(["action=renew"]);
  const until = await expiry(page, id);
  expect(until - before).toBeGreaterThan(3 * DAY * 1000);
  const shown = await page.evaluate(
    (at) => new Date(at).toLocaleTimeString("en-CA", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    until,
  );
  await expect(session.getByText("Extended: ends")).toContainText(shown);
});

test("the button in a warning hands the focus to the one beside the time", async ({ page }) => {
  const { session, button } = await running(page, LAST_HOUR);
  const here = session.getByRole("button", { name: "Extend mine" }).nth(1);
  await here.focus();
  await page.keyboard.press("Enter");
  await expect(session).toContainText("Extended: ends");
  await expect(session.getByRole("button", { name: "Extend mine" })).toHaveCount(1);
  await expect(button).toBeFocused();
});

test("a second click while it is under way asks for nothing more", async ({ page }) => {
  const { session, button } = await running(page, LAST_HOUR);
  const sent = renewals(page);
  await control(page, { faults: [{ on: RENEWAL, delay_ms: 1_500, effect: "none" }] });
  await button.click();
  await expect(button).toHaveText("Extending…");
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await button.press("Enter");
  await expect(session).toContainText("Extended: ends");
  expect(sent).toHaveLength(1);
});

test("a job with more time than an extension gives says so, and asks for nothing", async ({ page }) => {
  const { session, button } = await running(page, 0);
  const sent = renewals(page);
  await expect(session).toContainText(/Time left13\sd\s23\sh/);
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await button.press("Enter");
  await expect(session).toContainText(/It has more time left than an extension gives, which is usually 4\sdays from now\./);
  await expect(button).toBeFocused();
  expect(sent).toEqual([]);
});

test("an interactive session is extended at any time", async ({ page }) => {
  await control(page, { seed: { own_sessions: 1 } });
  await control(page, { clock_ahead_s: HOUR });
  await page.goto("/");
  const session = card(page, "notebook-0");
  await expect(session).toContainText(/Time left(3\sd\s22|3\sd\s23)\sh/);
  await session.getByRole("button", { name: "Extend notebook-0" }).click();
  await expect(session).toContainText("Extended: ends");
});

test("a yes that changes nothing is not called an extension", async ({ page }) => {
  const { session, button } = await running(page, LAST_HOUR);
  await control(page, { faults: [{ on: RENEWAL, effect: "ignored" }] });
  await button.click();
  await expect(session).toContainText("Not extended: the platform accepted this, but the end is where it was.", { timeout: 20_000 });
  await expect(button).toBeFocused();
  await expect(session).toContainText(/Ends in/);
  await reset(page);
  await control(page, { clock_ahead_s: LAST_HOUR });
  await button.click();
  await expect(session).toContainText("Extended: ends");
  await expect(session).not.toContainText("Not extended");
});

for (const effect of ["lost", "cut", "truncated"] satisfies Effect[]) {
  test(`an extension whose answer is ${effect} is confirmed by the list`, async ({ page }) => {
    const { session, button } = await running(page, LAST_HOUR);
    await control(page, { faults: [{ on: RENEWAL, effect }] });
    await button.click();
    await expect(session).toContainText("Extended: ends", { timeout: 20_000 });
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
}

test("who leaves the list meanwhile finds the outcome there", async ({ page }) => {
  const { session, button } = await running(page, LAST_HOUR);
  await control(page, { faults: [{ on: RENEWAL, delay_ms: 1_000, effect: "none" }] });
  await button.click();
  await page.getByRole("link", { name: "Guide", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: /^mine is extended/ })).toHaveCount(1);
  await page.getByRole("link", { name: "Sessions", exact: true }).click();
  await expect(session).toContainText("Extended: ends");
});

test("a queued session says on its page when it can be extended", async ({ page }) => {
  await control(page, { launches: "queued" });
  await launchByApi(page, { ...ENDLESS, name: "waits" });
  await page.goto("/sessions/waits");
  await expect(card(page, "waits")).toContainText("It can be extended once it runs.");
});

test("an end that another tab has moved is not credited to an extension here", async ({ page }) => {
  const { id, session } = await running(page, LAST_HOUR);
  await expect(session).toContainText("Ends in");
  const answer = await page.request.post(`/skaha/v1/session/${id}`, { form: { action: "renew" } });
  expect(answer.status()).toBe(200);
  await readAgain(page);
  await expect(session).toContainText(/Time left3\sd\s23\sh/);
  await expect(session).not.toContainText("Extended");
  await expect(session).not.toContainText("Ends in");
});

test.describe("in French", () => {
  test.use({ locale: "fr-CA" });

  test("the warning, the button and the new end", async ({ page }) => {
    const id = await launchByApi(page, { ...ENDLESS, name: "mine" });
    await reaches(page, id, "Running");
    await control(page, { clock_ahead_s: LAST_HOUR });
    await page.goto("/");
    const session = card(page, "mine");
    await expect(session).toContainText(/Se termine dans (59|1\sh\s0)\smin, /);
    await session.getByRole("button", { name: "Prolonger mine" }).first().click();
    await expect(session).toContainText(/Prolongée\s: finit .*UTC/);
  });
});
