import { type Page } from "@playwright/test";

import { control } from "../support/control.ts";
import { openAdmin, type PublicRow, READING, rows, sheet, table, tell } from "../support/everybody.ts";
import { expect, test } from "../support/test.ts";

test.setTimeout(120_000);

/** More than fit on any screen, and far fewer than there are. */
const DRAWN = 100;

const scrollTop = (page: Page) => sheet(page).evaluate((node) => node.scrollTop);

/** The next reading by itself, taken in and drawn: every 15 s. */
async function nextReading(page: Page): Promise<void> {
  const read = await page.waitForResponse(READING, { timeout: 40_000 });
  await read.finished();
  await expect(page.getByText("Up to date")).toBeVisible();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
}

test("of 5,000 sessions only those in sight are drawn, each named by its place among all", async ({ page }) => {
  await control(page, { seed: { sessions: 5_000, users: 300 } });
  await openAdmin(page, "?sort=user", "5,000 sessions of 300 users");
  await expect(table(page)).toHaveAttribute("aria-rowcount", "5001");
  await expect(rows(page).first()).toHaveAttribute("aria-rowindex", "2");
  expect(await rows(page).count()).toBeLessThan(DRAWN);
  await sheet(page).focus();
  await page.keyboard.press("End");
  await expect(rows(page).last()).toHaveAttribute("aria-rowindex", "5001");
  await expect(rows(page).last().getByRole("rowheader")).toHaveText("astro0300");
  await expect(rows(page).last()).toBeInViewport();
  expect(await rows(page).count()).toBeLessThan(DRAWN);
  await sheet(page).evaluate((node) => node.scrollIntoView());
  await sheet(page).evaluate((node) => (node.scrollTop = node.scrollHeight / 2));
  const middle = table(page).locator("[aria-rowindex='2508']");
  await expect(middle).toBeInViewport();
  // The first 200 users have 17 sessions each.
  await expect(middle.getByRole("rowheader")).toHaveText("astro0148");
  // Another order begins at its top.
  await table(page).getByRole("button", { name: "Started" }).click();
  await expect(rows(page).first()).toHaveAttribute("aria-rowindex", "2");
  expect(await scrollTop(page)).toBe(0);
});

test("a reading without news changes nothing but ages, and scrolls nothing", async ({ page }) => {
  await control(page, { seed: { sessions: 5_000, users: 300 } });
  await openAdmin(page, "", "5,000 sessions of 300 users");
  await sheet(page).evaluate((node) => (node.scrollTop = 40_000));
  await expect(rows(page).first()).toHaveAttribute("aria-rowindex", /^1\d{3}$/);
  await sheet(page).focus();
  await page.evaluate(() => {
    const changes: string[] = [];
    Object.assign(window, { changes });
    new MutationObserver((records) => {
      for (const { target, type, attributeName } of records) {
        const element = target instanceof Element ? target : target.parentElement!;
        const isAge = element.closest(".age, header") ?? element.closest("p")?.textContent?.startsWith("Up");
        if (!isAge) changes.push(`${type} ${attributeName} of ${element.tagName} ${element.textContent?.slice(0, 40)}`);
      }
    }).observe(document.querySelector("main")!, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await nextReading(page);
  expect(await page.evaluate(() => (window as never as { changes: string[] }).changes)).toEqual([]);
  expect(await scrollTop(page)).toBe(40_000);
  await expect(sheet(page)).toBeFocused();
});

test("what comes above what is in sight does not push it away", async ({ page }) => {
  const running = (nth: number): PublicRow => ({
    userid: `astro${nth}`,
    type: "notebook",
    status: "Running",
    startTime: new Date(Date.UTC(2026, 10, 1) + nth * 60_000).toISOString(),
  });
  const listed: PublicRow[] = Array.from({ length: 1_000 }, (_, nth) => running(nth));
  await tell(page, () => listed);
  await openAdmin(page, "", "1,000 sessions of 1,000 users");
  await sheet(page).evaluate((node) => node.scrollIntoView());
  await sheet(page).evaluate((node) => (node.scrollTop = 18_005));
  const seen = rows(page).filter({ has: page.getByRole("rowheader", { name: "astro505", exact: true }) });
  await expect(seen).toBeInViewport();
  const before = await seen.boundingBox();
  for (let nth = 0; nth < 30; nth += 1) listed.push({ userid: `late${nth}`, type: "headless", status: "Pending" });
  listed.splice(600, 1);
  await nextReading(page);
  await expect(page.getByRole("search").getByText("1,029 sessions of 1,029 users")).toBeVisible();
  // Rows are not whole pixels high.
  await expect.poll(async () => Math.abs((await seen.boundingBox())!.y - before!.y)).toBeLessThan(1.5);
  await expect(seen).toHaveAttribute("aria-rowindex", String(505 + 2 + 30));
});

test("two tabs make one tab's readings", async ({ page, context }) => {
  await control(page, { seed: { sessions: 200, users: 9 } });
  await openAdmin(page, "", "200 sessions of 9 users");
  const other = await context.newPage();
  await openAdmin(other, "", "200 sessions of 9 users");
  let readings = 0;
  context.on("request", (request) => (readings += READING.test(request.url()) ? 1 : 0));
  await expect.poll(() => readings, { timeout: 40_000 }).toBe(1);
  for (const tab of [page, other]) await expect(tab.getByText(/^(Up to date|Updated [5-9] s ago)$/)).toBeVisible();
  expect(readings).toBe(1);
});
