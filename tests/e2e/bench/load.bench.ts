import type { Browser } from "@playwright/test";

import { playScene } from "../support/scene.ts";
import { expect, test } from "../support/test.ts";

/** Cold loads in a round; the median of a round counts. */
const LOADS = 9;

/**
 * Rounds at most. On two cores browser, server and this program share them, and what else the machine
 * does only adds to a load: the best round is the one that tells about the portal.
 */
const ROUNDS = 3;

/** Milliseconds of blocking that a load may cost, by how much slower the processor is made. */
const BUDGETS = [
  { slowdown: 1, blocking: 0 },
  { slowdown: 4, blocking: 200 },
];

interface Load {
  /** From the start of the navigation to all cards on screen, in ms. */
  readonly shown: number;
  /** Total blocking time: what each task of the main thread takes beyond 50 ms. */
  readonly blocking: number;
}

test.setTimeout(300_000);

test("the first load, cold", async ({ browser, portal }) => {
  for (const { slowdown, blocking } of BUDGETS) {
    let best = Infinity;
    for (let round = 0; round < ROUNDS && best > blocking; round += 1) {
      const loads: Load[] = [];
      for (let load = 0; load < LOADS; load += 1) loads.push(await coldLoad(browser, portal.url, slowdown));
      const sorted = (read: (load: Load) => number) => loads.map(read).sort((a, b) => a - b);
      const median = (read: (load: Load) => number) => sorted(read)[(LOADS - 1) / 2] ?? NaN;
      const blocked = median((load) => load.blocking);
      console.log(
        `processor ${slowdown} x slower: five cards after ${median((load) => load.shown).toFixed(0)} ms, ` +
          `blocked for ${blocked.toFixed(0)} ms (median of ${LOADS}; budget ${blocking})`,
      );
      best = Math.min(best, blocked);
    }
    expect(best, `total blocking time, processor ${slowdown} x slower`).toBeLessThanOrEqual(blocking);
  }
});

/** Loads the list in a browser context that has cached nothing. */
async function coldLoad(browser: Browser, url: string, slowdown: number): Promise<Load> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.addInitScript(() => {
    const watch = { blocking: 0, shown: 0 };
    Object.assign(window, { watch });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.blocking += Math.max(0, duration - 50);
    }).observe({ type: "longtask", buffered: true });
    new MutationObserver(() => {
      if (watch.shown === 0 && document.querySelectorAll("main li.card").length === 5) {
        watch.shown = performance.now();
      }
    }).observe(document, { subtree: true, childList: true });
  });
  await playScene(page, { isTimeFixed: false });
  await page.goto(url);
  await page.waitForFunction(() => (window as never as { watch: { shown: number } }).watch.shown > 0);
  await page.waitForLoadState("networkidle");
  const { shown, blocking } = await page.evaluate(
    () => (window as never as { watch: { shown: number; blocking: number } }).watch,
  );
  await context.close();
  return { shown, blocking };
}
