import { openLink, Platform, row } from "../support/interface.ts";
import { card, readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const NO_ANSWER: readonly [string, { status: number; body?: string; contentType?: string }][] = [
  ["404", { status: 404, body: "not found" }],
  ["501", { status: 501 }],
  ["its own page", { status: 200, contentType: "text/html", body: "<!doctype html><title>Portal</title>" }],
];
test.describe("with a server that has no such question", () => {
  test.use({ expectedConsoleErrors: [/Failed to load resource/] });
  for (const [name, ready] of NO_ANSWER) {
    test(`${name}: Open, with the hint that it may fail at first`, async ({ page, context }) => {
      const platform = await Platform.play(context, row("lab", "Running", 20));
      platform.ready = ready;
      await page.goto("/");
      await expect(openLink(page, "lab")).toHaveText("Open JupyterLab");
      await expect(card(page, "lab")).toContainText("It has just started. If its page fails, reload it in a few seconds.");
      await readAgain(page);
      await expect(openLink(page, "lab")).toHaveText("Open JupyterLab");
      expect(platform.asked.length).toBe(1);
    });
  }

  test("trouble of the moment is no answer, and is asked about again", async ({ page, context }) => {
    const platform = await Platform.play(context, row("lab", "Running", 20));
    platform.ready = { status: 502, body: "Bad gateway" };
    await page.goto("/");
    await expect.poll(() => platform.asked.length, { timeout: 15_000 }).toBeGreaterThanOrEqual(2);
    await expect(openLink(page, "lab")).toHaveText("Almost ready…");
    platform.ready = true;
    await expect(openLink(page, "lab")).toHaveText("Open JupyterLab");
  });
});

test("an interface that never answers is given up after five minutes, and may be tried", async ({ page, context }) => {
  await page.clock.install();
  const platform = await Platform.play(context, row("lab", "Running", 20));
  await page.goto("/");
  await expect(openLink(page, "lab")).toHaveText("Almost ready…");
  for (let minute = 0; minute < 60 && (await openLink(page, "lab").innerText()) === "Almost ready…"; minute += 1) {
    // Many short steps: each answer has to come before the clock goes on.
    for (let step = 0; step < 5; step += 1) {
      await page.clock.runFor(2_500);
      await page.evaluate(() => fetch("config.json"));
    }
  }
  await expect(openLink(page, "lab")).toHaveText("Open JupyterLab");
  await expect(card(page, "lab")).toContainText("It runs, but does not answer. Its log may say why.");
  expect(platform.asked.length).toBeLessThanOrEqual(70);
});

test("a hidden tab asks for what came up, and tells when it answers", async ({ page, context }) => {
  const platform = await Platform.play(context, row("lab", "Pending"));
  await page.goto("/");
  await expect(openLink(page, "lab")).toHaveText("Open when ready");
  await page.clock.install();
  const show = (state: string) =>
    page.evaluate((state) => {
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  await show("hidden");
  platform.rows = [row("lab", "Running", 20)];
  for (let step = 0; step < 20; step += 1) {
    await page.clock.runFor(1_000);
    await page.evaluate(() => fetch("config.json"));
  }
  // It runs, and does not answer: nothing is told of that.
  expect(platform.asked.length).toBeGreaterThan(0);
  await expect(page).toHaveTitle(/^Your sessions/);
  platform.ready = true;
  for (let step = 0; step < 20; step += 1) {
    await page.clock.runFor(1_000);
    await page.evaluate(() => fetch("config.json"));
  }
  await expect(page).toHaveTitle(/^● lab is ready – Your sessions/);
  const asked = platform.asked.length;
  await show("visible");
  await expect(page).toHaveTitle(/^Your sessions/);
  await expect(openLink(page, "lab")).toHaveText("Open JupyterLab");
  expect(platform.asked.length).toBe(asked);
});

test("two tabs ask as one", async ({ page, context }) => {
  const platform = await Platform.play(context, row("lab", "Running", 1));
  await page.goto("/");
  const other = await context.newPage();
  await other.goto("/");
  await expect(openLink(page, "lab")).toHaveText("Almost ready…");
  await expect(openLink(other, "lab")).toHaveText("Almost ready…");
  const from = platform.asked.length;
  const since = Date.now();
  await expect.poll(() => platform.asked.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(from + 4);
  // Each alone asks every two seconds; together they would have asked so often in half the time.
  expect(Date.now() - since).toBeGreaterThan(5_000);
  platform.ready = true;
  await expect(openLink(page, "lab")).toHaveText("Open JupyterLab");
  await expect(openLink(other, "lab")).toHaveText("Open JupyterLab");
});
