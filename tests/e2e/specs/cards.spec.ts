import { control, EVENTS, reset } from "../support/control.ts";
import { CROWDED, NOW, playScene } from "../support/scene.ts";
import { launchByApi, TERMINAL } from "../support/sessions.ts";
import { card, readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.use({ expectedConsoleErrors: [/Failed to load resource/] });

test("a session that waits for room says so in plain words and can be cancelled", async ({ page }) => {
  await playScene(page, { rows: [CROWDED] });
  await page.goto("/");
  const session = card(page, "big-cube");
  await expect(session).toContainText("The platform has no room for it at the moment.");
  await expect(session).toContainText("24 Insufficient memory.");
  await expect(session).toContainText("This takes longer than usual.");
  await session.getByRole("button", { name: "Cancel the start of big-cube" }).click();
  const dialog = page.getByRole("dialog", { name: "Cancel the start of “big-cube”?" });
  await expect(dialog.getByRole("button", { name: "Go on waiting" })).toBeFocused();
  await expect(dialog).toContainText("there is nothing to lose");
});

test("a start moves on from stage to stage, as the events tell", async ({ page }) => {
  await playScene(page);
  await page.goto("/");
  const session = card(page, "alma-cube-qa");
  const stages = session.getByRole("list", { name: "Progress of the start" }).getByRole("listitem");
  await expect(stages).toHaveText(["✓ Placed", "✓ Image there31 s", "Starting JupyterLab12 s so far", "Ready"]);
  await expect(stages.nth(2)).toHaveAttribute("aria-current", "step");

  const table = (rows: string) => `TYPE     REASON      MESSAGE   FIRST-TIME             LAST-TIME\n${rows}`;
  let rows = "";
  await page.route(/view=events$/, (route) => route.fulfill({ body: rows === "" ? "<none>\n" : table(rows) }));
  await page.reload();
  await expect(stages).toHaveText(["Finding a place", "Image", "JupyterLab", "Ready"]);
  rows += "Normal   Scheduled   x         <none>                 <none>\n";
  await page.reload();
  await expect(stages).toHaveText(["✓ Placed", "Fetching the image", "JupyterLab", "Ready"]);
  rows += "Normal   Pulling     x         2026-11-26T19:27:00Z   2026-11-26T19:27:00Z\n";
  await page.reload();
  await expect(stages.nth(1)).toHaveText("Fetching the image1 min so far");
});

test("two sessions of one name are told apart, and the one that was chosen stays chosen", async ({ page }) => {
  const twin = { ...CROWDED, status: "Running", startTime: "2026-11-26T18:00:00Z" };
  let rows = [twin, { ...twin, id: "g7second", image: "images.canfar.net/skaha/carta:4.0", startTime: "2026-11-26T19:00:00Z" }];
  await playScene(page, { rows });
  await page.route(/\/skaha\/v1\/session$/, (route) => route.fulfill({ json: rows }));
  await page.goto("/sessions/big-cube?view=events");
  await page.getByRole("link", { name: /number 2 · CARTA · skaha\/carta:4\.0 · Running/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByRole("listitem").first()).toContainText("skaha/carta:4.0");
  await expect(page).toHaveURL(/nth=2&view=events$/);
  // With the other one gone, number 2 is no longer there, and the page must not show that of another.
  rows = rows.slice(0, 1);
  // A reading is new by the time at which it began, and the scene's clock stands still.
  await page.clock.setFixedTime(new Date(Date.parse(NOW) + 1_000));
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(page.getByText("big-cube ran and was gone")).toBeVisible();
});

test("with the first of two gone, number 1 does not become the other one, however often the list is read", async ({ page }) => {
  const first = { ...CROWDED, status: "Running", startTime: "2026-11-26T18:00:00Z" };
  const second = { ...first, id: "g7second", image: "images.canfar.net/skaha/carta:4.0", startTime: "2026-11-26T19:00:00Z" };
  await playScene(page, { rows: [first, second] });
  let rows = [first, second];
  let readings = 0;
  await page.route(/\/skaha\/v1\/session$/, (route) => {
    readings += 1;
    return route.fulfill({ json: rows });
  });
  await page.goto("/sessions/big-cube?nth=1&view=events");
  await expect(page.getByRole("listitem").first()).toContainText("skaha/carta:5.1.0");
  rows = [second];
  let now = Date.parse(NOW);
  // By the fourth reading some before it were taken in.
  const begun = readings;
  await expect(async () => {
    await page.clock.setFixedTime(new Date((now += 1_000)));
    await readAgain(page);
    expect(readings).toBeGreaterThanOrEqual(begun + 4);
  }).toPass();
  await expect(page.getByText("big-cube ran and was gone")).toBeVisible();
  const main = page.getByRole("main");
  await expect(main).not.toContainText("skaha/carta:4.0");
  await expect(main.getByRole("button", { name: /^Delete/ })).toHaveCount(0);
  // Once that was seen, it is not said that none of the name is there.
  await page.getByRole("button", { name: "Understood" }).click();
  await expect(main).toContainText("This session named big-cube is not there now. Another one is.");
  await page.goto("/sessions/big-cube");
  await expect(page.getByRole("listitem").first()).toContainText("skaha/carta:4.0");
});

test("a session about to end says so while there is time to save", async ({ page }) => {
  await playScene(page);
  await page.goto("/");
  await expect(card(page, "casa-desktop")).toContainText(/Ends in 1\sh\s40\smin, .*\. Save your work below \/arc/);
  await expect(card(page, "galaxy-photometry")).not.toContainText("Ends in");
  // A desktop has its own, lower limit, so the platform's ceiling is not claimed for it.
  await expect(card(page, "casa-desktop")).not.toContainText("of up to");
  await expect(card(page, "galaxy-photometry")).toContainText("2.9 of up to 32 GiB");
  await card(page, "galaxy-photometry").getByRole("button", { name: "Delete galaxy-photometry" }).click();
  await expect(page.getByRole("dialog")).toContainText("What it saved below /arc (home and projects) and in VOSpace stays");
});

test("events that cannot be read leave the card whole, and its page says why", async ({ page }) => {
  await control(page, { launches: "queued" });
  const id = await launchByApi(page, { name: "waits", image: TERMINAL });
  const failure = { answer: { status: 500, body: `unexpected exception: no pod skaha-firefly-astro1-${id}` } };
  await control(page, { faults: [{ on: EVENTS, effect: failure }] });
  await page.goto("/");
  await expect(card(page, "waits")).toContainText("Finding a place");
  await card(page, "waits").getByRole("link", { name: "Events of waits" }).click();
  await expect(page.getByRole("alert")).toContainText("The platform had an error of its own.");
  // The session's id is its credential: not even the server's own words show it.
  await expect(page.getByRole("alert")).toContainText("no pod skaha-firefly-astro1-•••");
  await expect(page.getByRole("main")).not.toContainText(id);
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  // By itself, too: the card of the session reads the same.
  await reset(page);
  await expect(page.getByText("No events. The platform keeps them for about an hour")).toBeVisible();
});
