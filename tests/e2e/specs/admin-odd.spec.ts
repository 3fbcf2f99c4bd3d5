import { ALL, control } from "../support/control.ts";
import { many, openAdmin, type PublicRow, READING, rows, sheet, tell, total } from "../support/everybody.ts";
import { expect, test } from "../support/test.ts";

const LONG = `long${"g".repeat(5_000)}`;

const HOSTILE: readonly PublicRow[] = [
  { userid: '<img src=x onerror="document.title=1">', type: "<b>bold</b>", status: "Running", startTime: "2026-11-26T10:00Z" },
  { userid: "evil\u202egnp.exe", type: "notebook", status: "O\u200bdd", startTime: "yesterday" },
  { userid: "two\nlines\u0007", type: "notebook", status: "Pending" },
  { userid: LONG, type: "t".repeat(900), status: "s".repeat(900), startTime: "2026-11-26T10:00Z" },
  { userid: "-1 OR 1=1; DROP TABLE", type: "desktop", status: "Running", startTime: "9999-12-31T23:59:59Z" },
];

for (const width of [320, 1280]) {
  test(`names that are made to hide, mislead or break the page are shown as what they are, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await tell(page, () => HOSTILE);
    await openAdmin(page, "", "5 sessions of 5 users");
    await expect(rows(page)).toHaveCount(5);
    await expect(rows(page).getByText('<img src=x onerror="document.title=1">')).toBeVisible();
    await expect(rows(page).getByText("evil[U+202E]gnp.exe")).toBeVisible();
    await expect(rows(page).getByText("two␊lines␇")).toBeVisible();
    await expect(rows(page).getByText("O[U+200B]dd")).toBeVisible();
    await expect(page).toHaveTitle(/^All sessions/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await sheet(page).evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0);
    const heights = await rows(page).evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    expect(new Set(heights.map(Math.round)).size, "all rows are of one height").toBe(1);
    // Each can be asked for by the address.
    const name = '<img src=x onerror="document.title=1">';
    await page.getByRole("list", { name: "By user" }).getByRole("button", { name }).click();
    await expect(rows(page)).toHaveCount(1);
    expect(new URL(page.url()).searchParams.get("user")).toBe(name);
    await page.reload();
    await expect(rows(page)).toHaveCount(1);
  });
}

test.describe("when the platform does not answer", () => {
  test.use({ expectedConsoleErrors: [/Failed to load resource/] });

  test("it says so, waits as long as the platform asks, and goes on when told to", async ({ page }) => {
    await control(page, {
      seed: { sessions: 9, users: 3 },
      faults: [{ on: ALL, effect: { answer: { status: 503, headers: { "retry-after": "50" } } } }],
    });
    await page.goto("/admin");
    await expect(page.getByRole("alert")).toContainText("The platform is unavailable for the moment.");
    await expect(page.getByText(/^next try in 5\d\ss$/)).toBeVisible();
    // Without a list there is nothing that could be taken for one without sessions.
    await expect(page.getByRole("table")).toHaveCount(0);
    await expect(page.getByText("Nobody has a session")).toHaveCount(0);
    await control(page, { faults: [] });
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(rows(page)).toHaveCount(9);
    await expect(page.getByRole("alert")).toHaveCount(0);
  });

  test("what was read stays, with the time since when it is old, until the next try", async ({ page }) => {
    test.setTimeout(120_000);
    await control(page, { seed: { sessions: 9, users: 3 } });
    await openAdmin(page, "", "9 sessions of 3 users");
    await control(page, { faults: [{ on: ALL, times: 1, effect: "truncated" }] });
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("an answer that the portal cannot read", { timeout: 40_000 });
    await expect(alert).toContainText("What you see below is the last known state.");
    await expect(page.getByText(/^Not updated since \d\d:\d\d · next try in \d\ss$/)).toBeVisible();
    await expect(rows(page)).toHaveCount(9);
    await expect(alert).toHaveCount(0, { timeout: 10_000 });
  });

  test("it goes on by itself when the network is back", async ({ page, context }) => {
    await control(page, { seed: { sessions: 9, users: 3 } });
    await page.goto("/admin?sort=user");
    await expect(rows(page)).toHaveCount(9);
    await page.route(READING, (route) => route.abort());
    await page.reload();
    await expect(page.getByRole("alert")).toContainText("The platform does not answer.");
    await page.unroute(READING);
    await context.setOffline(true);
    await context.setOffline(false);
    await expect(rows(page)).toHaveCount(9);
  });
});

test("while the tab is hidden nothing is read, and at once when it is shown", async ({ page }) => {
  let readings = 0;
  await page.clock.install();
  await page.route(READING, (route) => {
    readings += 1;
    return route.fulfill({ json: many(5, 2) });
  });
  await page.goto("/admin");
  await expect(rows(page)).toHaveCount(5);
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      await page.clock.runFor(1000);
      // Lets an answer arrive before the clock moves on.
      await page.evaluate(() => fetch("config.json"));
    }
  };
  const setHidden = (hidden: boolean) =>
    page.evaluate((state) => {
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden ? "hidden" : "visible");
  const before = readings;
  await pass(40);
  expect(readings - before).toBeGreaterThanOrEqual(2);
  expect(readings - before).toBeLessThanOrEqual(3);
  await setHidden(true);
  const hidden = readings;
  await pass(60);
  expect(readings).toBe(hidden);
  await setHidden(false);
  await pass(2);
  expect(readings).toBe(hidden + 1);
  await expect(total(page, "status", "Running")).toBeVisible();
});
