import { readFile } from "node:fs/promises";

import { launchBash, linesOf, logOf, openNumbers, playLog } from "../support/logs.ts";
import { ENDLESS, launchByApi, reaches } from "../support/sessions.ts";
import { playScene } from "../support/scene.ts";
import { expect, test } from "../support/test.ts";

// The whole area of a log is in view.
test.use({ viewport: { width: 1280, height: 2000 } });

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** What a log of ten seconds ago may take to be read again. */
const NEXT_READING = { timeout: 30_000 };

test("the log of a job that runs is followed to its end, and can be paused", async ({ page }) => {
  test.setTimeout(120_000);
  const id = await launchBash(page, "writes", "for((i=1;i<400;i++));do echo line $i; sleep 0.1; done");
  await reaches(page, id, "Running");
  await page.goto("/sessions/writes?view=log");
  await expect(linesOf(page).first()).toHaveText("line 1");
  await expect(page.getByText(/^Read .+\. Read again about every 10 s\.$/)).toBeVisible();
  const drawn = async () => Number((await linesOf(page).last().textContent())?.replace("line ", ""));
  const first = await drawn();
  await expect.poll(drawn, NEXT_READING).toBeGreaterThan(first + 20);
  // It stays at its end.
  await expect(linesOf(page).last()).toBeInViewport();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText(/^Read .+\. Paused\.$/)).toBeVisible();
  const paused = await drawn();
  let readings = 0;
  page.on("request", (request) => (readings += Number(request.url().endsWith("view=logs"))));
  await expect(page.getByText(/^Read 1[2-9]\ss ago\. Paused\.$/)).toBeVisible(NEXT_READING);
  expect([await drawn(), readings]).toEqual([paused, 0]);
  await page.getByRole("button", { name: "Resume" }).click();
  await expect.poll(drawn).toBeGreaterThan(paused);
});

test("who has scrolled up is left there while lines come", async ({ page }) => {
  await reaches(page, await launchByApi(page, { ...ENDLESS, name: "runs" }), "Running");
  const lines = (count: number) => Array.from({ length: count }, (_, n) => `line ${n + 1}\n`).join("");
  const change = await playLog(page, lines(500));
  await page.goto("/sessions/runs?view=log");
  await expect(linesOf(page).last()).toHaveText("line 500");
  await logOf(page).focus();
  await page.keyboard.press("Home");
  await expect(linesOf(page).first()).toHaveText("line 1");
  await expect(linesOf(page).first()).toBeInViewport();
  const before = await linesOf(page).nth(3).elementHandle();
  change(lines(700));
  await expect(page.getByText("700 lines.")).toBeVisible(NEXT_READING);
  await expect(linesOf(page).first()).toBeInViewport();
  expect(await before?.evaluate((node) => node.isConnected), "a line that is the same was drawn anew").toBe(true);
  await page.getByRole("button", { name: "To the end" }).click();
  await expect(linesOf(page).last()).toHaveText("line 700");
  await expect(linesOf(page).last()).toBeInViewport();
});

test("the log is downloaded as it was written, and copied as it is seen", async ({ page }) => {
  await playScene(page, { isTimeFixed: false });
  const log = "\u001B[31mred\u001B[0m and plain\nprogress 1 %\rprogress 100 %\nend\n";
  await playLog(page, log);
  await page.goto("/sessions/reduce-night-11?view=log");
  await expect(page.getByText("3 lines.")).toBeVisible();
  const downloaded = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  const download = await downloaded;
  expect(download.suggestedFilename()).toMatch(/^reduce-night-11-\d{8}-\d{4}\.log$/);
  expect(await readFile(await download.path(), "utf8")).toBe(log);
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByText("Copied: 3 lines, without colours.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("red and plain\nprogress 100 %\nend\n");
});

test("long lines are wrapped, or not, as the address says, and the reader stays where it was", async ({ page }) => {
  await playScene(page, { isTimeFixed: false });
  const lines = Array.from({ length: 400 }, (_, n) => `${n + 1}: ${"word ".repeat(n % 60)}`);
  await playLog(page, lines.join("\n"));
  await page.goto("/sessions/reduce-night-11?view=log");
  const line = (number: number) => linesOf(page).filter({ hasText: new RegExp(`^${number}: `) });
  await expect(line(400)).toBeInViewport();
  const wraps = page.getByRole("checkbox", { name: "Wrap lines" });
  await expect(wraps).toBeChecked();
  // Each line is where the rows of all before it end.
  const gaps = await linesOf(page).evaluateAll((nodes) =>
    nodes.slice(1).map((node, at) => node.getBoundingClientRect().top - nodes[at]!.getBoundingClientRect().bottom),
  );
  expect(gaps.every((gap) => Math.abs(gap) < 1)).toBe(true);
  await logOf(page).evaluate((area) => area.scrollTo(0, area.scrollHeight / 2));
  const top = async () => {
    const area = (await logOf(page).boundingBox())!;
    const tops = await linesOf(page).evaluateAll((nodes) =>
      nodes.map((node) => [node.getBoundingClientRect().bottom, node.textContent!.split(":")[0]] as const),
    );
    return tops.find(([bottom]) => bottom > area.y + 12)?.[1];
  };
  const before = await top();
  await wraps.uncheck();
  await expect(page).toHaveURL(/wrap=no/);
  await expect.poll(async () => Math.abs(Number(await top()) - Number(before))).toBeLessThanOrEqual(1);
  await wraps.check();
  await expect.poll(async () => Math.abs(Number(await top()) - Number(before))).toBeLessThanOrEqual(1);
});

test("the last rows of a wrapped log are in view at its end", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 3000 });
  await playScene(page, { isTimeFixed: false });
  await playLog(page, `${"a long line of words that goes on ".repeat(300)}\n`.repeat(50) + "the end");
  await page.goto("/sessions/reduce-night-11?view=log");
  await expect(linesOf(page).last()).toHaveText("the end");
  await expect(linesOf(page).last()).toBeInViewport();
  const gap = await linesOf(page).last().evaluate((node) => {
    const area = node.closest("[role=region]")!.getBoundingClientRect();
    return area.bottom - node.getBoundingClientRect().bottom;
  });
  expect(gap).toBeLessThan(24);
});

test("a real job's numbers are all there", async ({ page }) => {
  await openNumbers(page, 3_000);
  await expect(page.getByText("3,000 lines.")).toBeVisible();
  await logOf(page).focus();
  await page.keyboard.press("Home");
  await expect(linesOf(page).first()).toHaveText("1");
  expect(await linesOf(page).count()).toBeLessThan(200);
});
