import type { Page } from "@playwright/test";

import { type Held, held, installFastClock, pass } from "../support/fast-clock.ts";
import { expect, test } from "../support/test.ts";

test.setTimeout(120_000);

const START = Date.parse("2026-11-26T08:00:00Z");
const CARDS = 20;
/** Seconds from one set of cards to the next: the list is read every 15 s while nothing comes up or ends. */
const CHANGE = 30;

/** Answers each reading with finished jobs, of which all are others every half minute. */
async function playComingAndGoing(page: Page): Promise<void> {
  await page.addInitScript(
    ({ cards, change }) => {
      const real = window.fetch;
      window.fetch = async (input, init) => {
        const { pathname, search } = new URL(input instanceof Request ? input.url : String(input), document.baseURI);
        if (!pathname.endsWith("/session") || search !== "") return await real(input, init);
        const round = Math.floor(Date.now() / 1000 / change);
        const row = (_: unknown, nth: number) => ({
          id: `r${round}-${nth}`,
          name: `job-${round}-${nth}`,
          type: "headless",
          status: "Completed",
          image: "images.canfar.net/skaha/terminal:latest",
          connectURL: "",
          startTime: "2026-11-26T07:00:00Z",
        });
        const headers = { date: new Date(Date.now()).toUTCString(), "x-vo-authenticated": "astro1" };
        return new Response(JSON.stringify(Array.from({ length: cards }, row)), { headers });
      };
    },
    { cards: CARDS, change: CHANGE },
  );
}

test("cards that come and go leave nothing behind", async ({ page }) => {
  await installFastClock(page, START);
  await playComingAndGoing(page);
  await page.goto("/");
  const headings = page.getByRole("main").getByRole("listitem").getByRole("heading", { level: 2 });
  await expect(async () => {
    await pass(page, 1000);
    await expect(headings).toHaveCount(CARDS, { timeout: 100 });
  }).toPass();
  const first = await headings.first().innerText();

  const after = async (minutes: number): Promise<Held> => {
    await pass(page, minutes * 60_000);
    return await held(page);
  };
  // The first ones make the program's own tables grow to their size, and the history to the 500 that it keeps.
  const before = await after(20);
  const late = await after(20);
  await expect(headings.first()).not.toHaveText(first);
  const cards = (20 * 60 * CARDS) / CHANGE;
  const left = (late.memory - before.memory) / cards;
  console.log(`${cards} cards left ${Math.round(left)} B each, heap ${before.heap} -> ${late.heap}`);
  expect(left, "bytes of the program's memory for each card that went").toBeLessThan(400);
  // Of a card that is just being exchanged some may be counted twice.
  expect(late.listeners, "listeners").toBeLessThanOrEqual(before.listeners + 2 * CARDS);
});
