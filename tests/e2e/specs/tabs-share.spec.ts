import type { BrowserContext, Page } from "@playwright/test";

import { control, LIST as LIST_FAULT } from "../support/control.ts";
import { many, READING, rows } from "../support/everybody.ts";
import { launchByApi, TERMINAL } from "../support/sessions.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

// In real time. Playwright's clock is one for all tabs of a context, so that it goes three times as fast when each is
// told to go on; and it numbers timers beyond 32 bits, which the program's handles cut off, so that a timer that is
// cleared goes off all the same: 141 readings in 120 s, and with small numbers the 61 that one tab makes.

const LIST = /\/skaha\/v1\/session$/;
const EVENTS = /view=events$/;

/** Seconds between two readings while something comes up: domain/polling.rs, WATCHING. */
const INTERVAL = 2;

/** Seconds between two readings of the events of one session that comes up: domain/polling.rs, EVENTS_PACE. */
const EVENTS_INTERVAL = 3;

// The browser prints the 404 that the events of a queued session are.
test.use({ expectedConsoleErrors: [/Failed to load resource/] });

interface Reading {
  readonly page: Page;
  /** Milliseconds. */
  readonly at: number;
}

/** The requests of this kind of all tabs, from now on. */
function watch(context: BrowserContext, what: RegExp): Reading[] {
  const readings: Reading[] = [];
  context.on("request", (request) => {
    if (!what.test(request.url()) || request.serviceWorker()) return;
    readings.push({ page: request.frame().page(), at: performance.now() });
  });
  return readings;
}

/** Waits for so many. */
async function make(readings: readonly Reading[], least: number): Promise<void> {
  await expect.poll(() => readings.length, { timeout: 30_000, intervals: [50] }).toBeGreaterThanOrEqual(least);
}

/** Seconds from the first to the last. */
const seconds = (readings: readonly Reading[]) => (readings.at(-1)!.at - readings[0]!.at) / 1000;

/** Three tabs of the portal that have read the list. */
async function threeTabs(page: Page, session: string | undefined): Promise<Page[]> {
  const tabs = [page, await page.context().newPage(), await page.context().newPage()];
  for (const tab of tabs) {
    await tab.goto("/");
    const read = session ? card(tab, session) : tab.getByRole("heading", { name: "What do you want to open?" });
    await expect(read).toBeVisible();
  }
  return tabs;
}

test.describe("while something comes up", () => {
  test.beforeEach(async ({ page }) => {
    await control(page, { launches: "queued" });
    await launchByApi(page, { name: "waits", image: TERMINAL });
  });

  test("three tabs make one tab's requests, and all are up to date", async ({ page, context }) => {
    const tabs = await threeTabs(page, "waits");
    const lists = watch(context, LIST);
    const events = watch(context, EVENTS);
    await make(lists, 7);
    // Whoever has heard reads a quarter of a second later than whoever has asked, and a busy machine stretches all.
    const most = (interval: number, during: number) => during / (interval - 0.25) + 1;
    const least = (interval: number, during: number) => during / interval - 2;
    const [counted, during] = [lists.length, seconds(lists)];
    expect(counted).toBeLessThanOrEqual(most(INTERVAL, during));
    expect(counted).toBeGreaterThanOrEqual(least(INTERVAL, during));
    expect(events.length).toBeLessThanOrEqual(most(EVENTS_INTERVAL, during) + 1);
    expect(events.length).toBeGreaterThanOrEqual(least(EVENTS_INTERVAL, during));
    for (const tab of tabs) await expect(tab.getByText(/^(Up to date|Updated \ds ago)/)).toBeVisible();
  });

  for (const { when, delay } of [
    { when: "between two readings", delay: 0 },
    // It has the lock then, which the browser takes back.
    { when: "in the middle of a reading", delay: 5_000 },
  ]) {
    test(`when the tab that reads is closed ${when}, another one reads within an interval`, async ({ page, context }) => {
      const tabs = await threeTabs(page, "waits");
      const lists = watch(context, LIST);
      await make(lists, 2);
      if (delay) await control(page, { faults: [{ on: LIST_FAULT, times: 1, delay_ms: delay }] });
      await make(lists, lists.length + 1);
      const reader = lists.at(-1)!.page;
      await reader.close();
      const closed = { page: reader, at: performance.now() };
      const before = lists.length;
      await make(lists, before + 1);
      const next = lists[before]!;
      expect(next.page).not.toBe(reader);
      // Whoever has heard of the last reading is up to three quarters of a second later than its reader would be.
      expect(seconds([closed, next])).toBeLessThan(INTERVAL + 1);
      await make(lists, before + 4);
      expect(lists.length - before).toBeLessThanOrEqual(seconds(lists.slice(before)) / (INTERVAL - 0.25) + 1);
      for (const tab of tabs.filter((tab) => tab !== reader)) {
        await expect(tab.getByText(/^(Up to date|Updated \ds ago)/)).toBeVisible();
      }
    });
  }

  test("while the platform does not answer three tabs try as seldom as one, and all say so", async ({ page, context }) => {
    const tabs = await threeTabs(page, "waits");
    const wait = 5; // s
    const unavailable = { answer: { status: 503, headers: { "retry-after": String(wait) } } };
    await control(page, { faults: [{ on: LIST_FAULT, effect: unavailable }] });
    const tries = watch(context, LIST);
    await make(tries, 1);
    for (const tab of tabs) {
      await expect(tab.getByRole("alert")).toContainText("The platform is unavailable for the moment.");
      await expect(tab.getByText(/^Not updated since \d\d:\d\d · next try in/)).toBeVisible();
    }
    await make(tries, 3);
    expect(tries.length).toBeLessThanOrEqual(seconds(tries) / (wait - 0.25) + 1);
  });
});

test("what the user asks for in one tab is read there at once, and seen in the others", async ({ page, context }) => {
  // Nothing comes up: by itself a tab would read 15 s after the last time.
  const tabs = await threeTabs(page, undefined);
  await launchByApi(page, { name: "second", image: TERMINAL, cmd: "sleep", args: "1000" });
  const lists = watch(context, LIST);
  await tabs[1]!.evaluate(() => window.dispatchEvent(new Event("online")));
  await make(lists, 1);
  expect(lists[0]!.page).toBe(tabs[1]);
  for (const tab of tabs) await expect(card(tab, "second")).toBeVisible();
});

test("a hidden tab of all sessions has what others have read when it is seen again, and asks nothing", async ({ page, context }) => {
  let count = 5;
  await context.route(READING, (route) => route.fulfill({ json: many(count, 2) }));
  const hidden = await context.newPage();
  for (const tab of [page, hidden]) {
    await tab.goto("/admin");
    await expect(rows(tab)).toHaveCount(5);
  }
  const show = (state: "hidden" | "visible") =>
    hidden.evaluate((state) => {
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  await show("hidden");
  const readings = watch(context, READING);
  count = 7;
  // It is read about every 15 s.
  await expect(rows(page)).toHaveCount(7, { timeout: 30_000 });
  await expect(rows(hidden)).toHaveCount(5);
  await show("visible");
  await expect(rows(hidden)).toHaveCount(7);
  expect(readings.filter((reading) => reading.page === hidden)).toEqual([]);
});
