import type { BrowserContext, Page } from "@playwright/test";

import { control, LIST as LIST_FAULT } from "../support/control.ts";
import { launchByApi, TERMINAL } from "../support/sessions.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const LIST = /\/skaha\/v1\/session$/;
const EVENTS = /view=events$/;

/** Seconds between two readings while something comes up: domain/polling.rs, WATCHING. */
const INTERVAL = 2;

interface Reading {
  readonly page: Page;
  readonly url: string;
}

/** All requests of all tabs from now on. */
function watch(context: BrowserContext): Reading[] {
  const readings: Reading[] = [];
  context.on("request", (request) => {
    if (!request.serviceWorker()) readings.push({ page: request.frame().page(), url: request.url() });
  });
  return readings;
}

/** Three tabs of the portal whose clocks go on only by `pass`. */
async function threeTabs(page: Page): Promise<Page[]> {
  const tabs = [page, await page.context().newPage(), await page.context().newPage()];
  for (const tab of tabs) {
    await tab.clock.install();
    await tab.goto("/");
    await tab.clock.runFor(1000);
    await expect(card(tab, "waits")).toBeVisible();
  }
  return tabs;
}

/** Lets seconds pass in all tabs, one by one, with time for answers and messages to arrive. */
async function pass(tabs: readonly Page[], seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    for (const tab of tabs) await tab.clock.runFor(1000);
    for (const tab of tabs) await tab.evaluate(() => fetch("config.json").then((answer) => answer.text()));
  }
}

const count = (readings: readonly Reading[], what: RegExp) => readings.filter(({ url }) => what.test(url)).length;

test.beforeEach(async ({ page }) => {
  await control(page, { launches: "queued" });
  await launchByApi(page, { name: "waits", image: TERMINAL });
});

test("three tabs make one tab's requests, and all are up to date", async ({ page, context }) => {
  const tabs = await threeTabs(page);
  const readings = watch(context);
  const seconds = 40;
  await pass(tabs, seconds);
  const lists = count(readings, LIST);
  expect(lists).toBeGreaterThanOrEqual(seconds / INTERVAL / 2);
  expect(lists).toBeLessThanOrEqual(seconds / INTERVAL + 1);
  // One tab reads the events of a session that comes up every 3 s.
  expect(count(readings, EVENTS)).toBeGreaterThanOrEqual(seconds / 3 / 2);
  expect(count(readings, EVENTS)).toBeLessThanOrEqual(seconds / 3 + 1);
  for (const tab of tabs) await expect(tab.getByText(/^(Up to date|Updated \d\ss ago)/)).toBeVisible();
});

test("when the tab that reads is closed, another one does within an interval", async ({ page, context }) => {
  const tabs = await threeTabs(page);
  const readings = watch(context);
  await pass(tabs, 3 * INTERVAL);
  const reader = readings.findLast(({ url }) => LIST.test(url))!.page;
  await reader.close();
  const others = tabs.filter((tab) => tab !== reader);
  readings.length = 0;
  await pass(others, 2 * INTERVAL);
  expect(count(readings, LIST)).toBeGreaterThanOrEqual(1);
  await pass(others, 20);
  expect(count(readings, LIST)).toBeLessThanOrEqual(24 / INTERVAL + 1);
});

test.describe("while the platform does not answer", () => {
  test.use({ expectedConsoleErrors: [/Failed to load resource/] });

  test("three tabs try as seldom as one, and all say so", async ({ page, context }) => {
    const tabs = await threeTabs(page);
    const unavailable = { answer: { status: 503, headers: { "retry-after": "10" } } };
    await control(page, { faults: [{ on: LIST_FAULT, effect: unavailable }] });
    await pass(tabs, 2 * INTERVAL);
    for (const tab of tabs) {
      await expect(tab.getByRole("alert")).toContainText("The platform is unavailable for the moment.");
      await expect(tab.getByText(/^Not updated since \d\d:\d\d · next try in/)).toBeVisible();
    }
    const readings = watch(context);
    await pass(tabs, 60);
    expect(count(readings, LIST)).toBeGreaterThanOrEqual(2);
    expect(count(readings, LIST)).toBeLessThanOrEqual(60 / 10 + 1);
  });
});

test("what the user asks for in one tab is read there at once, and seen in the others", async ({ page }) => {
  const tabs = await threeTabs(page);
  await launchByApi(page, { name: "second", image: TERMINAL });
  await tabs[1].evaluate(() => window.dispatchEvent(new Event("online")));
  for (const tab of tabs) {
    await tab.clock.runFor(100);
    await expect(card(tab, "second")).toBeVisible();
  }
});
