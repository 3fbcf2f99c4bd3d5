import type { Page } from "@playwright/test";

import { control, DELETION } from "../support/control.ts";
import { expiry, LAST_HOUR } from "../support/extending.ts";
import { ENDLESS, launchByApi, reaches } from "../support/sessions.ts";
import { readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

// A job that just began to end has no log any more.
test.use({ expectedConsoleErrors: [/Failed to load resource/] });

async function remove(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Delete mine" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
}

test("a session is extended on its own page, whatever of it is looked at", async ({ page }) => {
  const id = await launchByApi(page, { ...ENDLESS, name: "mine" });
  await reaches(page, id, "Running");
  await control(page, { clock_ahead_s: LAST_HOUR });
  const before = await expiry(page, id);
  await page.goto("/sessions/mine?view=log");
  const extend = page.getByRole("button", { name: "Extend mine" });
  await extend.first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Extended: ends .*UTC/)).toBeVisible();
  await expect(extend.first()).toBeFocused();
  expect(await expiry(page, id)).toBeGreaterThan(before);
  await expect(page.getByRole("tab", { name: "Log", selected: true })).toBeVisible();
});

test("a session is deleted on its own page, which then says that it is gone and leads on", async ({ page }) => {
  await reaches(page, await launchByApi(page, { ...ENDLESS, name: "mine" }), "Running");
  await page.goto("/sessions/mine");
  const remove = page.getByRole("button", { name: "Delete mine" });
  await remove.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "Keep it" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(remove).toBeFocused();
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "mine is gone." })).toBeAttached({ timeout: 30_000 });
  const main = page.getByRole("main");
  await expect(main).toContainText("mine is gone, as you asked.");
  await expect(main.getByRole("heading", { level: 1 })).toBeFocused();
  await page.getByRole("link", { name: "All sessions" }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByRole("heading", { name: "What do you want to open?" })).toBeVisible();
});

test("of two of one name the one that was deleted is said to be deleted, and the other one stays", async ({ page }) => {
  await reaches(page, await launchByApi(page, { ...ENDLESS, name: "mine" }), "Running");
  await reaches(page, await launchByApi(page, { ...ENDLESS, name: "mine" }), "Running");
  await page.goto("/sessions/mine?nth=2");
  await remove(page);
  const main = page.getByRole("main");
  await expect(main).toContainText("mine is gone, as you asked.", { timeout: 30_000 });
  for (let reading = 0; reading < 2; reading += 1) {
    const read = page.waitForResponse(/\/skaha\/v1\/session$/);
    await readAgain(page);
    await read;
    await expect(main).toContainText("mine is gone, as you asked.");
  }
  await expect(main).not.toContainText("There is no session named");
  await page.goto("/sessions/mine");
  await expect(page.getByRole("button", { name: "Delete mine" })).toBeVisible();
});

test("a deletion that is carried out late, after it was said to be still there, is the user's", async ({ page }) => {
  const id = await launchByApi(page, { ...ENDLESS, name: "mine" });
  await reaches(page, id, "Running");
  await page.goto("/sessions/mine");
  await control(page, { faults: [{ on: DELETION, effect: "ignored" }] });
  await remove(page);
  const main = page.getByRole("main");
  await expect(main.getByText("Ending", { exact: true }).first()).toBeVisible();
  await control(page, { faults: [], clock_ahead_s: 60 });
  await expect(main).toContainText("This session is still there", { timeout: 30_000 });
  await page.request.delete(`/skaha/v1/session/${id}`);
  await expect(main).toContainText("mine is gone, as you asked.", { timeout: 30_000 });
  await expect(main).not.toContainText("There is no session named");
});
