import type { Page } from "@playwright/test";

import { type Held, held, installFastClock, pass } from "../support/fast-clock.ts";
import { expect, test } from "../support/test.ts";

test.setTimeout(180_000);

const START = Date.parse("2026-11-26T08:00:00Z");
const HOUR = 3_600_000; // ms
const SESSIONS = 50;

type Watching = { watch: { readings: number; eventReadings: number } };

/**
 * Puts a platform's answers into the page itself, in which every reading finds other usage, and every half hour
 * a job comes up, runs, ends and goes. An answer by way of the network would take most of the time.
 */
async function playBusyDay(page: Page): Promise<void> {
  await page.addInitScript((sessions) => {
    const began = Date.now();
    const at = (hours: number) => new Date(began + hours * 3_600_000).toISOString();
    const watch = { readings: 0, eventReadings: 0 };
    const base = { userid: "astro1", image: "images.canfar.net/skaha/astroml:latest", isFixedResources: false };
    const usage = (nth: number) => ({
      cpuCoresInUse: (((watch.readings * 7 + nth) % 80) / 10).toFixed(3),
      ramInUse: (((watch.readings * 3 + nth) % 300) / 10).toFixed(2),
    });
    const steady = (nth: number) => ({
      ...base,
      id: `s${1_000_000 + nth}`,
      name: `notebook-${nth}`,
      type: "notebook",
      status: "Running",
      connectURL: `http://localhost/session/notebook/s${1_000_000 + nth}/lab`,
      startTime: at(-1 - nth / 10),
      expiryTime: at(20 + nth),
      ...usage(nth),
    });
    const job = () => {
      const seconds = (Date.now() - began) / 1000;
      const nth = Math.floor(seconds / 1800);
      const age = seconds % 1800;
      const status = age < 20 ? "Pending" : age < 900 ? "Running" : "Completed";
      const times = age < 20 ? {} : { startTime: at(nth / 2), expiryTime: at(nth / 2 + 336), ...usage(nth) };
      return { ...base, id: `j${1_000_000 + nth}`, name: `job-${nth}`, type: "headless", status, connectURL: "", ...times };
    };
    const list = () => {
      watch.readings += 1;
      return JSON.stringify([...Array.from({ length: sessions - 1 }, (_, nth) => steady(nth)), job()]);
    };
    const events = () => {
      watch.eventReadings += 1;
      return "<none>\n";
    };
    const real = window.fetch;
    window.fetch = async (input, init) => {
      const { pathname, search } = new URL(input instanceof Request ? input.url : String(input), document.baseURI);
      const headers = { date: new Date(Date.now()).toUTCString(), "x-vo-authenticated": "astro1" };
      if (pathname.endsWith("/session") && search === "") return new Response(list(), { headers });
      if (search === "?view=events") return new Response(events(), { headers });
      return await real(input, init);
    };
    Object.assign(window, { watch });
  }, SESSIONS);
}

test("eight hours of watching fifty sessions hold on to no more than one hour, but for three hours of what they use", async ({ page }) => {
  await installFastClock(page, START);
  await playBusyDay(page);
  await page.goto("/");
  const headings = page.getByRole("main").getByRole("listitem").getByRole("heading", { level: 2 });
  await expect(async () => {
    await pass(page, 1000);
    await expect(headings).toHaveCount(SESSIONS, { timeout: 100 });
  }).toPass();

  const hours: Held[] = [];
  for (let hour = 1; hour <= 8; hour += 1) {
    await pass(page, HOUR);
    hours.push(await held(page));
  }
  console.log(hours.map((hour, nth) => `after ${nth + 1} h: ${words(hour)}`).join("\n"));

  // It was really watching: the last job is there, and the list was read every 15 s, which leaps stretch to 18.
  await expect(page.getByRole("link", { name: "job-16", exact: true })).toBeVisible();
  const { readings, eventReadings } = await page.evaluate(() => (window as never as Watching).watch);
  expect(readings).toBeGreaterThan((8 * HOUR) / 18_500);
  // Every 15 s, and for each of the 16 jobs every 2 s while it comes up for 20 s, until its end is seen.
  expect(readings).toBeLessThan((8 * HOUR) / 15_000 + 16 * (20 / 2 + 2));
  expect(eventReadings).toBeGreaterThan(16);
  // Of what comes up every 3 s, once more when it is drawn.
  expect(eventReadings).toBeLessThanOrEqual(16 * (20 / 3 + 2));
  const first = hours[0]!;
  // What sessions use is kept for three hours, and the program's memory grows by doubling.
  const full = hours[3]!;
  for (const [nth, hour] of hours.entries()) {
    const after = `after ${nth + 1} h`;
    expect(hour.heap / first.heap, `JavaScript’s heap ${after}`).toBeLessThan(1.05);
    expect(hour.memory / full.memory, `the program’s memory ${after}`).toBeLessThan(1.05);
    expect(hour.nodes / first.nodes, `nodes ${after}`).toBeLessThan(1.05);
    expect(hour.listeners, `listeners ${after}`).toBeLessThanOrEqual(first.listeners);
    // One or two are set only now and then.
    expect(hour.timers, `timers ${after}`).toBeLessThanOrEqual(first.timers + 2);
  }
});

function words({ heap, memory, nodes, listeners, timers }: Held): string {
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
  return `heap ${megabytes(heap)}, memory ${megabytes(memory)}, ${nodes} nodes, ${listeners} listeners, ${timers} timers`;
}
