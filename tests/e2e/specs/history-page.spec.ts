import type { Page } from "@playwright/test";

import { DAY, ENDED, kept, type Past, RUNNING, seedHistory } from "../support/history.ts";
import { recordChanges } from "../support/history-changes.ts";
import { playScene } from "../support/scene.ts";
import { readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.setTimeout(90_000);

const toolbar = (page: Page) => page.getByRole("search", { name: "Find and sort past sessions" });
const search = (page: Page) => toolbar(page).getByRole("searchbox");
const choice = (page: Page, name: string) => toolbar(page).getByRole("combobox", { name, exact: true });
const rows = (page: Page) => page.getByRole("rowheader");
const names = async (page: Page) => (await rows(page).locator("bdi").allInnerTexts()).map((name) => name.trim());

async function open(page: Page, past: readonly Past[] = ENDED, query = ""): Promise<void> {
  await seedHistory(page, past);
  await playScene(page, { rows: [RUNNING], isTimeFixed: false });
  await page.goto(`/history${query}`);
  // With the one of the list, which is noted when it is read.
  await expect(rows(page)).toHaveCount(past.length + 1, { timeout: 30_000 });
}

test("what is not over leads, then what ended last, with all that is known", async ({ page }) => {
  await open(page);
  expect(await names(page)).toEqual(["galaxy-photometry", ...ENDED.map(({ name }) => name)]);
  await expect(page.getByText("9 sessions", { exact: true })).toBeVisible();
  const row = (name: string) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
  await expect(row("photometry").last()).toContainText(/fixed, 4\scores, 16\sGiB/);
  await expect(row("reduce-night-9")).toContainText("Command: python reduce.py --night 9");
  await expect(row("reduce-night-9")).toContainText("The platform said: The program ended with status 1");
  await expect(row("weekend")).toContainText(/between .+ and .+/);
  await expect(row("queued-job")).toContainText(/first seen .+/);
  await expect(row("last-year")).toContainText("(2025)");
  await expect(row("desk").first()).toContainText("Deleted here");
});

test("found by text, type and outcome, in another order, and the address keeps it", async ({ page }) => {
  await open(page);
  await choice(page, "Type").selectOption("Batch");
  await expect(rows(page)).toHaveCount(3);
  await expect(page.getByText("3 of 9 sessions shown").first()).toBeVisible();
  await choice(page, "Outcome").selectOption("Deleted here");
  expect(await names(page)).toEqual(["queued-job"]);
  await choice(page, "Outcome").selectOption("Any outcome");
  await search(page).fill("NIGHT reduce");
  await expect(page).toHaveURL(/\/history\?type=headless&q=NIGHT%20reduce$/);
  expect(await names(page)).toEqual(["reduce-night-9"]);
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(search(page)).toBeFocused();
  await expect(rows(page)).toHaveCount(9);

  const head = page.getByRole("columnheader", { name: "Session" });
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await expect(page).toHaveURL(/\?sort=name$/);
  expect((await names(page))[0]).toBe("cube-qa");
  await toolbar(page).getByRole("button", { name: "Reverse the order" }).click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await page.reload();
  await expect(rows(page)).toHaveCount(9);
  expect((await names(page))[0]).toBe("weekend");
  await page.goBack();
  await expect(head).toHaveAttribute("aria-sort", "ascending");

  await search(page).fill("no such thing");
  await expect(page.getByText("None of the 9 sessions of your history matches these filters.")).toBeVisible();
});

test("one is taken out, and comes back on request; the focus stays at hand", async ({ page }) => {
  await open(page);
  const remove = (name: string) => page.getByRole("button", { name: `Remove ${name} from the history` });
  await remove("reduce-night-9").focus();
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(8);
  await expect(remove("cube-qa")).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "reduce-night-9 is removed from the history." })).toBeAttached();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(rows(page)).toHaveCount(9);
  await expect(remove("reduce-night-9")).toBeFocused();
  await expect(page.getByRole("button", { name: "Undo" })).toBeHidden();
  await remove("last-year").click();
  await expect(remove("queued-job")).toBeFocused();
  await page.reload();
  await expect(rows(page)).toHaveCount(8);
});

test("when the only one is taken out, the focus goes to the page’s title", async ({ page }) => {
  await seedHistory(page, [ENDED[0]!]);
  await playScene(page, { rows: [], isTimeFixed: false });
  await page.goto("/history");
  await page.getByRole("button", { name: "Remove photometry from the history" }).click();
  await expect(page.getByRole("heading", { name: "No session seen yet" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("of two that are alike but for the name, the one that was meant is taken out", async ({ page }) => {
  const job = { id: "same", outcome: "finished", type: "headless", by: DAY };
  await open(page, ["job-23", "job-417"].map((name) => ({ ...job, name })));
  await page.getByRole("button", { name: "Remove job-417 from the history" }).click();
  await expect(rows(page)).toHaveCount(2);
  expect(await names(page)).toContain("job-23");
});

test("all of it is erased after a question whose safe answer has the focus", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Erase all…" }).click();
  const dialog = page.getByRole("dialog", { name: "Erase the history of 9 sessions?" });
  await expect(dialog.getByRole("button", { name: "Keep it" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Erase all…" })).toBeFocused();
  await expect(rows(page)).toHaveCount(9);
  await page.getByRole("checkbox", { name: "Keep a history on this device" }).uncheck();
  await page.getByRole("button", { name: "Erase all…" }).click();
  await dialog.getByRole("button", { name: "Erase all", exact: true }).click();
  await expect(page.getByRole("heading", { name: "No session seen yet" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByText("No history is kept on this device.")).toBeVisible();
  expect(await kept(page)).toBe("");
  // What is in the list is noted again as soon as a history is kept.
  await page.getByRole("checkbox", { name: "Keep a history on this device" }).check();
  await expect(rows(page)).toHaveCount(1);
});

test("a reading with nothing new touches no node of the page", async ({ page }) => {
  await open(page);
  const changes = await recordChanges(page, "main");
  for (let nth = 0; nth < 3; nth++) {
    const read = page.waitForResponse(/\/skaha\/v1\/session$/);
    await readAgain(page);
    await (await read).finished();
  }
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  expect(await changes()).toEqual([]);
});

test("hostile names, images and words are shown as text and break nothing", async ({ page }) => {
  const odd = `<img src=x onerror=alert(1)>\u202egnp.exe\u0000\u200b${"long".repeat(30)}`;
  const image = `evil.example/${"a".repeat(400)}:<b>`;
  await open(page, [{ name: odd, outcome: "failed", reason: "other", words: `${odd}\n\t"; DROP`, image, by: DAY }]);
  expect(await names(page)).toContainEqual(expect.stringContaining("<img src=x onerror=alert(1)>[U+202E]gnp.exe␀[U+200B]"));
  await expect(page.getByText("␊␉\"; DROP")).toBeVisible();
  await expect(page.getByRole("main").locator("img, b >> text=evil")).toHaveCount(0);
  for (const width of [320, 800, 1440]) {
    await page.setViewportSize({ width, height: 700 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `at ${width} px`).toBeLessThanOrEqual(0);
  }
});

test("five hundred are drawn, and found at once", async ({ page }) => {
  const many = Array.from({ length: 499 }, (_, nth) => ({ name: `run-${nth}`, outcome: "finished", started: 9000 + nth, by: 100 + nth }));
  await open(page, many);
  await search(page).fill("run-321");
  await expect(rows(page)).toHaveCount(1);
  await search(page).fill("");
  await expect(rows(page)).toHaveCount(500, { timeout: 30_000 });
});
