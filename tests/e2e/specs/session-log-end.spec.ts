import { stat } from "node:fs/promises";

import { linesOf, logOf, playLog } from "../support/logs.ts";
import { playScene } from "../support/scene.ts";
import { expect, test } from "../support/test.ts";

const MIB = 1024 * 1024;

/** Many megabytes take their time to be played, fetched and read. */
const LONG = { timeout: 60_000 };

/** Lines of so many characters each, numbered from 1. */
const lines = (count: number, length: number) =>
  Buffer.from(Array.from({ length: count }, (_, n) => `${`line ${n + 1} `.padEnd(length - 1, ".")}\n`).join(""));

test("of a log that is longer than is kept, the end is there, and that is said and called so", async ({ page }) => {
  test.setTimeout(120_000);
  await playScene(page, { isTimeFixed: false });
  await playLog(page, lines(40 * 1024, 1024));
  await page.goto("/sessions/reduce-night-11?view=log");
  const said =
    "Shown and searched are the last 32,768 of 40,960 lines. The portal keeps 32\u{a0}MiB of a log at most: its first 8\u{a0}MiB are missing, also from the download.";
  await expect(page.getByText(said)).toBeVisible(LONG);
  await expect(linesOf(page).last()).toContainText("line 40960 ");
  await logOf(page).focus();
  await page.keyboard.press("Home");
  await expect(linesOf(page).first()).toContainText("line 8193 ");
  // Its number is the log's, not that of what is kept.
  await page.getByRole("searchbox").fill("line 40000 ");
  await expect(page.getByText(/^1 of 1, line 40,000: line 40000 /)).toBeVisible(LONG);
  const downloaded = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  const download = await downloaded;
  expect(download.suggestedFilename()).toMatch(/^reduce-night-11-end-\d{8}-\d{4}\.log$/);
  expect((await stat(await download.path())).size).toBe(32 * MIB);
});

test.describe("on a screen of very small pixels", () => {
  /** Pixels of the screen that Chrome lays out one below the other. */
  const HIGHEST = 33_554_431;
  const SCALE = 8;

  test.use({ viewport: { width: 360, height: 640 }, deviceScaleFactor: SCALE });

  test("of more rows than a browser lays out the last are there, and its end can be reached", async ({ page }) => {
    test.setTimeout(120_000);
    await playScene(page, { isTimeFixed: false });
    await playLog(page, lines(80_000, 120));
    await page.goto("/sessions/reduce-night-11?view=log");
    const said = page.getByText(
      /^Shown and searched are the last \d\d,\d{3} of 80,000 lines\. The download has them all\.$/,
    );
    await expect(said).toBeVisible(LONG);
    await expect(linesOf(page).last()).toContainText("line 80000 ");
    expect((await logOf(page).evaluate((area) => area.scrollHeight)) * SCALE).toBeLessThan(HIGHEST);
    const shown = Number(/last ([\d,]+) of/.exec((await said.textContent())!)![1]!.replace(",", ""));
    // Until the log is drawn for good it stays at its end.
    await expect(async () => {
      await logOf(page).press("Home");
      await expect(linesOf(page).first()).toContainText(`line ${80_000 - shown + 1} `, { timeout: 2_000 });
    }).toPass(LONG);
    // What is not shown is not found.
    await page.getByRole("searchbox").fill("line 1 ");
    await expect(page.getByText("No match")).toBeVisible(LONG);
    await page.getByRole("searchbox").fill("line 79999 ");
    await expect(page.getByText(/^1 of 1/)).toBeVisible(LONG);
    await page.getByRole("button", { name: "To the end" }).click();
    await expect(linesOf(page).last()).toContainText("line 80000 ");
  });
});
