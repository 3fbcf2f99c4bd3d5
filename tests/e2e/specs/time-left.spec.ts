import type { Page } from "@playwright/test";

import { NOW, playScene } from "../support/scene.ts";
import { ROWS } from "../support/scene-data.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const MINUTE = 60; // s
const HOUR = 60 * MINUTE;

const after = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString();

/** A running notebook that ends so many seconds from now. */
const ending = (name: string, seconds: number, more: object = {}) => ({
  ...ROWS[1],
  id: `i${name}`,
  name,
  expiryTime: after(seconds),
  ...more,
});

/** Has the page read these rows, under a clock that the test moves. */
async function playTime(page: Page, rows: readonly object[]): Promise<void> {
  await page.clock.install({ time: new Date(NOW) });
  await playScene(page, { rows, isTimeFixed: false });
  // Without a date the page's own clock counts, which is the one that moves.
  await page.route(/\/skaha\/v1\/session$/, (route) =>
    route.fulfill({ json: rows, headers: { "x-vo-authenticated": "astro1" } }),
  );
}

/** Everything that screen readers are told from now on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    const region = document.querySelector("p.visually-hidden[role=status]")!;
    new MutationObserver(() => told.push(region.textContent ?? "")).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  return () => page.evaluate(() => (window as never as { told: string[] }).told);
}

const spaces = (texts: string[]) => texts.map((text) => text.replaceAll("\u00a0", " "));

for (const { timezoneId, language, expected } of [
  { timezoneId: "America/Toronto", language: "en", expected: [/ends Sun.*18:58 \(23:58\sUTC\)/, /ends Sun.*22:00 \(Nov\.? 30, 03:00\sUTC\)/] },
  { timezoneId: "America/Toronto", language: "fr", expected: [/finit dim.*18\sh\s58 \(23\sh\s58\sUTC\)/, /finit dim.*22\sh\s00 \(30 nov\.,? .*03\sh\s00\sUTC\)/] },
  { timezoneId: "UTC", language: "en", expected: [/ends Sun.*23:58\sUTC$/, /ends Mon.*03:00\sUTC$/] },
] as const) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId, locale: `${language}-CA` });

    test(`the end is told in local time and in UTC, in ${language}`, async ({ page }) => {
      const rows = [
        ending("first", 0, { expiryTime: "2026-11-29T23:58:02Z" }),
        ending("second", 0, { expiryTime: "2026-11-30T03:00:00Z" }),
      ];
      await playScene(page, { rows });
      await page.goto("/");
      for (const [at, name] of ["first", "second"].entries()) {
        await expect(card(page, name).locator("dd small").last()).toHaveText(expected[at]!);
      }
    });
  });
}

/** Lets so many seconds of the test's clock pass, and real answers come in between. */
async function pass(page: Page, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    await page.clock.runFor(1_000);
    await page.evaluate(() => fetch("config.json"));
  }
}

test("the nearer the end, the stronger the warning", async ({ page }) => {
  const rows = [
    ending("days", 25 * HOUR),
    ending("tomorrow", 23 * HOUR),
    ending("soon", 100 * MINUTE),
    ending("now", 12 * MINUTE),
    ending("job", 100 * MINUTE, { type: "headless" }),
  ];
  await playScene(page, { rows });
  await page.goto("/");
  await expect(card(page, "days")).toContainText(/Time left1\sd\s1\sh|Time left25\sh\s0\smin/);
  await expect(card(page, "days")).not.toContainText(/Ends (in|within)/);
  await expect(card(page, "tomorrow")).toContainText("Ends within a day. Extend it if you need it for longer.");
  const soon = card(page, "soon");
  await expect(soon).toContainText(/Ends in 1\sh\s40\smin, .*UTC\)?\. Save your work below \/arc or in VOSpace before/);
  await expect(soon.getByRole("button", { name: "Extend soon" })).toHaveCount(2);
  await expect(soon.locator(".wait", { hasText: "Ends in" })).toBeVisible();
  await expect(card(page, "now").locator(".bad", { hasText: /Ends in 12\smin/ })).toBeVisible();
  await expect(card(page, "job")).toContainText("It is stopped then, finished or not.");
  // They belong to their place: who opens the page is not startled.
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("each warning is announced once, when its time comes, and never at a tick", async ({ page }) => {
  await playTime(page, [ending("mine", 24 * HOUR + 5 * MINUTE), ending("other", 90 * HOUR)]);
  await page.goto("/");
  await expect(card(page, "mine")).toContainText(/Time left24\sh\s[45]\smin/);
  // What is due at the first look is no news: one second of the visit must have passed.
  await pass(page, 3);
  const told = await listen(page);
  await page.clock.fastForward("05:05");
  await pass(page, 30);
  expect(spaces(await told())).toEqual([expect.stringMatching(/^mine ends in 23 h 59 min\.$/)]);
  await page.clock.fastForward("22:00:00");
  await pass(page, 30);
  await page.clock.fastForward("01:44:30");
  await pass(page, 30);
  expect(spaces(await told())).toEqual([
    expect.stringMatching(/^mine ends in 23 h 59 min\.$/),
    expect.stringMatching(/^mine ends in 1 h 59 min\.$/),
    expect.stringMatching(/^mine ends in 14 min\.$/),
  ]);
  await expect(card(page, "mine")).toContainText(/Ends in 1[34]\smin/);
});

test("a warning is announced wherever its user is", async ({ page }) => {
  await playTime(page, [ending("mine", 25 * MINUTE)]);
  await page.goto("/guide");
  await expect(page.getByRole("heading", { level: 1, name: "Guide" })).toBeVisible();
  // Who the user is comes with the list.
  await expect(page.getByRole("banner").getByText("astro1")).toBeVisible();
  await pass(page, 3);
  const told = await listen(page);
  await page.clock.fastForward("10:30");
  await pass(page, 30);
  expect(spaces(await told())).toEqual([expect.stringMatching(/^mine ends in 1[34] min\.$/)]);
});

test("what had to be announced while a laptop slept is announced once, by what is left", async ({ page }) => {
  await playTime(page, [ending("mine", 30 * HOUR)]);
  await page.goto("/");
  await expect(card(page, "mine")).toBeVisible();
  await pass(page, 3);
  const told = await listen(page);
  await page.clock.fastForward("29:50:00");
  await pass(page, 30);
  expect(spaces(await told())).toEqual([expect.stringMatching(/^mine ends in (9|10) min\.$/)]);
});

test("a session without an end says so, and why it cannot be extended", async ({ page }) => {
  const { expiryTime: _unknown, ...row } = ending("endless", HOUR);
  await playScene(page, { rows: [row] });
  await page.goto("/");
  const session = card(page, "endless");
  await expect(session).toContainText("Time leftunknown");
  const button = session.getByRole("button", { name: "Extend endless" });
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await button.press("Enter");
  await expect(session).toContainText("It cannot be extended from here: the platform does not say when it ends.");
  await expect(button).toBeFocused();
});

test("a hidden tab says in its title that a session is about to end, by what the list says then", async ({ page }) => {
  let rows = [ending("mine", 2 * HOUR + 20), ending("extended", 2 * HOUR + 20)];
  await playTime(page, rows);
  let reads = 0;
  await page.route(/\/skaha\/v1\/session$/, (route) => {
    reads += 1;
    return route.fulfill({ json: rows });
  });
  await page.goto("/");
  await expect(card(page, "mine")).toBeVisible();
  await pass(page, 3);
  const setHidden = (hidden: boolean) =>
    page.evaluate((state) => {
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden ? "hidden" : "visible");
  await setHidden(true);
  // Meanwhile one of them was given more time elsewhere.
  rows = [rows[0]!, ending("extended", 90 * HOUR)];
  const before = reads;
  await page.clock.runFor(15_000);
  expect(reads - before).toBeLessThanOrEqual(1);
  await page.clock.runFor(15_000);
  await expect(page).toHaveTitle(/^● mine ends in 1\sh\s59\smin/);
  // About to end is not failed.
  await expect(page.locator("link[rel=icon]")).toHaveAttribute("href", "icon-soon.svg");
  expect(reads - before).toBeLessThanOrEqual(2);
  await setHidden(false);
  await expect(page).not.toHaveTitle(/●/);
});
