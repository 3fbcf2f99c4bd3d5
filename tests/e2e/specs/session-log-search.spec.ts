import type { Page } from "@playwright/test";

import { expectAccessible } from "../support/axe.ts";
import { linesOf, logOf, playLog } from "../support/logs.ts";
import { playScene } from "../support/scene.ts";
import { expect, test } from "../support/test.ts";

const field = (page: Page) => page.getByRole("searchbox", { name: "Search the log" });
const current = (page: Page) => logOf(page).locator("mark#log-current");

async function open(page: Page, log: string): Promise<(next: string) => void> {
  await playScene(page, { isTimeFixed: false });
  const change = await playLog(page, log);
  await page.goto("/sessions/galaxy-photometry?view=log");
  await expect(linesOf(page).last()).toBeVisible();
  return change;
}

const LOG = Array.from({ length: 2_000 }, (_, n) => (n % 100 === 0 ? `Error ${n} and error again` : `line ${n}`)).join("\n");

// The whole area of a log is in view.
test.use({ viewport: { width: 1280, height: 2000 } });

test("words are found whatever their case, counted, marked, and stepped through", async ({ page }) => {
  await open(page, LOG);
  await field(page).fill("ERROR");
  await expect(page.getByText(/^1 of 40/)).toBeVisible();
  await expect(current(page)).toHaveText("Error");
  await expect(current(page)).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^2 of 40/)).toBeVisible();
  await expect(current(page)).toHaveText("error");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.press("Shift+Enter");
  await expect(page.getByText(/^40 of 40/)).toBeVisible();
  await expect(linesOf(page).filter({ has: page.locator("#log-current") })).toHaveText("Error 1900 and error again");
  await expect(current(page)).toBeInViewport();
  await page.getByRole("button", { name: "Next match" }).click();
  await expect(page.getByText(/^1 of 40/)).toBeVisible();
  await expect(field(page)).not.toBeFocused();
  // Who hears and does not see it gets the line.
  await expect(page.getByRole("status").filter({ hasText: "1 of 40" })).toContainText(", line 1: Error 0 and error again");
  await expectAccessible(page);
});

test("Enter right after the last key looks for what was typed", async ({ page }) => {
  await open(page, LOG);
  await field(page).fill("ERROR");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^1 of 40/)).toBeVisible();
  await field(page).fill("line 1999");
  await page.keyboard.press("Enter");
  await expect(current(page)).toHaveText("line 1999");
  await expect(page.getByText(/^1 of 1/)).toBeVisible();
});

test("what is nowhere is said, and nothing is marked once the field is empty", async ({ page }) => {
  await open(page, LOG);
  await field(page).fill("no such word");
  await expect(page.getByText("No match")).toBeVisible();
  await expect(page.getByRole("button", { name: "Next match" })).toHaveAttribute("aria-disabled", "true");
  await field(page).fill("line 1999");
  await expect(logOf(page).locator("mark")).toHaveCount(1);
  await field(page).fill("");
  await expect(logOf(page).locator("mark")).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: /^\d+ of \d+|No match/ })).toHaveCount(0);
});

test("what is seen is searched: across colours, and not what was overwritten", async ({ page }) => {
  await open(page, "\u001B[31mEr\u001B[32mror\u001B[0m\nhidden\rshown \n\ttabbed É\n");
  await field(page).fill("error");
  await expect(page.getByText(/^1 of 1/)).toBeVisible();
  await expect(logOf(page).locator("mark")).toHaveText(["Er", "ror"]);
  await field(page).fill("hidden");
  await expect(page.getByText("No match")).toBeVisible();
  await field(page).fill("é");
  await expect(current(page)).toHaveText("É");
});

test("lines that come are searched, too, and do not take the reader away", async ({ page }) => {
  const change = await open(page, LOG);
  await field(page).fill("error");
  await expect(page.getByText(/^1 of 40/)).toBeVisible();
  change(`${LOG} with an error\nError 2000\n`);
  await expect(page.getByText(/^1 of 42/)).toBeVisible({ timeout: 30_000 });
  await expect(current(page)).toBeInViewport();
  await expect(field(page)).toHaveValue("error");
  await expect(field(page)).toBeFocused();
});

test("a find far out in a long line is drawn and shown", async ({ page }) => {
  await open(page, `${"x".repeat(30_000)}needle${"x".repeat(30_000)}\n`);
  for (const wraps of [true, false]) {
    await page.getByRole("checkbox", { name: "Wrap lines" }).setChecked(wraps);
    await field(page).fill("needle");
    await field(page).press("Enter");
    await expect(current(page)).toHaveText("needle");
    await expect(current(page)).toBeInViewport();
  }
});
