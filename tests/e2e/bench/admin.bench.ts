import type { CDPSession, Page } from "@playwright/test";

import { control } from "../support/control.ts";
import { openAdmin, READING, rows, sheet, total } from "../support/everybody.ts";
import { expect, test } from "../support/test.ts";

/** Twice what a large platform has. */
const SESSIONS = 10_000;

/** Milliseconds that a task may take: more can be felt, and drops frames of a scroll. */
const LONGEST_TASK = 50;

/** Milliseconds of the main thread that a reading may cost, in all its tasks. */
const READING_BUDGET = 50;

/** Pixels a frame, eight rows: a fast turn of the wheel. */
const WHEEL = 288;
const TURNS = 240;

/** Milliseconds of a frame: what takes more is dropped. */
const FRAME = 16;

/** From the top to the end, each to other rows than before. */
const JUMPS = 60;

/** What else the machine does only adds to a time: the best of these rounds tells about the portal. */
const ROUNDS = 3;

test.setTimeout(300_000);

type Watch = { watch: { longest: number } };

test("the sessions of all users", async ({ page }) => {
  await control(page, { seed: { sessions: SESSIONS, users: 600 } });
  await page.addInitScript(() => {
    const watch = { longest: 0 };
    Object.assign(window, { watch });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.longest = Math.max(watch.longest, duration);
    }).observe({ type: "longtask", buffered: true });
  });
  const counted = "10,000 sessions of 600 users";
  await openAdmin(page, "", counted);
  console.log(`${SESSIONS} sessions opened: the longest task took ${said(await longest(page))}`);

  const session = await page.context().newCDPSession(page);
  // By the thread's own time: what else the machine does is not counted.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  let turned = Infinity;
  const scrolled = await best(async () => {
    await longest(page);
    turned = Math.min(turned, await spent(session, () => scroll(page, TURNS, WHEEL)));
    return await longest(page);
  });
  const frame = turned / TURNS;
  console.log(
    `scrolled by ${WHEEL} px a frame: ${frame.toFixed(1)} ms of the main thread for each (budget ${FRAME}), ` +
      `the longest task took ${said(scrolled)} (budget ${LONGEST_TASK} ms)`,
  );
  const jumped = await best(() => spent(session, () => scroll(page, JUMPS, "all of it")));
  const jump = jumped / JUMPS;
  console.log(`dragged to the end in ${JUMPS} jumps: ${jump.toFixed(0)} ms of the main thread for each (budget ${LONGEST_TASK})`);

  const filtered = await best(async () => {
    await longest(page);
    await total(page, "status", "Starting").click();
    await expect(total(page, "status", "Starting")).toHaveAttribute("aria-pressed", "true");
    await total(page, "status", "Starting").click();
    await expect(page.getByRole("search").getByText(counted)).toBeVisible();
    return await longest(page);
  });
  console.log(`filtered and unfiltered: the longest task took ${said(filtered)} (budget ${LONGEST_TASK} ms)`);

  const same = await best(() => reading(page, session));
  console.log(`a reading without news: ${same.toFixed(0)} ms of the main thread (best of ${ROUNDS}; budget ${READING_BUDGET})`);
  let users = 600;
  await longest(page);
  const changed = await best(async () => {
    users += 1;
    await control(page, { seed: { sessions: SESSIONS, users } });
    return await reading(page, session);
  });
  const task = await longest(page);
  console.log(`a reading of other rows: ${changed.toFixed(0)} ms of the main thread, the longest task ${said(task)}`);
  await expect(rows(page).first()).toBeVisible();
  expect(frame, "a frame of a scroll").toBeLessThanOrEqual(FRAME);
  expect(scrolled, "longest task of a scroll").toBeLessThanOrEqual(LONGEST_TASK);
  expect(jump, "a jump to other rows").toBeLessThanOrEqual(LONGEST_TASK);
  expect(filtered, "longest task of a filter").toBeLessThanOrEqual(LONGEST_TASK);
  expect(same, "a reading without news").toBeLessThanOrEqual(READING_BUDGET);
  expect(task, "longest task of a reading").toBeLessThanOrEqual(2 * LONGEST_TASK);
});

/** Browsers tell of tasks of 50 ms and more only. */
const said = (task: number) => (task === 0 ? "less than 50 ms" : `${task.toFixed(0)} ms`);

/** The longest task since the last time that this was asked. */
async function longest(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const { watch } = window as never as Watch;
    const { longest } = watch;
    watch.longest = 0;
    return longest;
  });
}

async function best(round: () => Promise<number>): Promise<number> {
  let best = Infinity;
  for (let nth = 0; nth < ROUNDS; nth += 1) best = Math.min(best, await round());
  return best;
}

/** From the top downwards, one step in each frame. */
async function scroll(page: Page, steps: number, by: number | "all of it"): Promise<void> {
  await sheet(page).evaluate(
    async (node, [steps, by]) => {
      const step = by === "all of it" ? node.scrollHeight / steps : by;
      for (let nth = 0; nth <= steps; nth += 1) {
        node.scrollTop = nth * step;
        await new Promise((frame) => requestAnimationFrame(frame));
      }
      node.scrollTop = 0;
    },
    [steps, by] as const,
  );
}

/** Milliseconds of the main thread that something takes. */
async function spent(session: CDPSession, act: () => Promise<unknown>): Promise<number> {
  const now = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN);
  };
  const before = await now();
  await act();
  return (await now()) - before;
}

/** The same of the next reading, from its request until it is drawn. */
async function reading(page: Page, session: CDPSession): Promise<number> {
  const asked = await page.waitForRequest(READING, { timeout: 40_000 });
  return await spent(session, async () => {
    await (await asked.response())?.finished();
    await expect(page.getByText("Up to date")).toBeVisible();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  });
}
