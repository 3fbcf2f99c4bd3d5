import type { Page } from "@playwright/test";

import { playScene } from "../support/scene.ts";
import { expect, test } from "../support/test.ts";

const taken = (page: Page, name: string) => page.getByRole("tab", { name, selected: true });

test("a session's page opens with the view that tells most", async ({ page }) => {
  await playScene(page);
  for (const [name, view] of [
    ["alma-cube-qa", "Events"],
    ["galaxy-photometry", "Overview"],
    ["reduce-night-12", "Log"],
    ["reduce-night-11", "Log"],
  ] as const) {
    await page.goto(`/sessions/${name}`);
    await expect(taken(page, view)).toBeVisible();
    await expect(page.getByRole("tabpanel", { name: view })).toBeVisible();
  }
});

test("a view is a place: linked, reloaded, gone back to", async ({ page }) => {
  await playScene(page);
  await page.goto("/sessions/galaxy-photometry?view=events");
  await expect(taken(page, "Events")).toBeVisible();
  await page.getByRole("tab", { name: "Log" }).click();
  await expect(page).toHaveURL(/\?view=log$/);
  await expect(taken(page, "Log")).toBeFocused();
  await page.reload();
  await expect(taken(page, "Log")).toBeVisible();
  await page.goBack();
  await expect(taken(page, "Events")).toBeVisible();
  await page.goForward();
  await expect(taken(page, "Log")).toBeVisible();
  await page.getByRole("tab", { name: "Events" }).click();
  await expect(page).toHaveURL(/\?view=events$/);
  // Links of earlier portals.
  await page.goto("/sessions/galaxy-photometry?view=logs");
  await expect(taken(page, "Log")).toBeVisible();
  await page.goto("/sessions/galaxy-photometry?view=nonsense");
  await expect(taken(page, "Overview")).toBeVisible();
});

test("arrows, Home and End lead through the views, and Tab into one", async ({ page }) => {
  await playScene(page);
  await page.goto("/sessions/galaxy-photometry?view=overview");
  await page.getByRole("tab", { name: "Overview" }).focus();
  for (const [key, name] of [
    ["ArrowRight", "Usage"],
    ["End", "For scripts"],
    ["ArrowRight", "Overview"],
    ["ArrowLeft", "For scripts"],
    ["Home", "Overview"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(taken(page, name)).toBeFocused();
  }
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(taken(page, "Overview")).toBeFocused();
  // Keys take the place of the address, so that Back leaves the page.
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
});

test("a view can be opened beside this one, in French, too", async ({ page, context }) => {
  await playScene(page);
  await page.goto("/sessions/galaxy-photometry");
  await page.getByRole("button", { name: "Français" }).click();
  const opened = context.waitForEvent("page");
  await page.getByRole("tab", { name: "Journal" }).click({ modifiers: ["ControlOrMeta"] });
  await expect(await opened).toHaveURL(/\/sessions\/galaxy-photometry\?view=log$/);
  await expect(page.getByRole("tab", { name: "Aperçu", selected: true })).toBeVisible();
});
