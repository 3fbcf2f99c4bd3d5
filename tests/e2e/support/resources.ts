import type { Page } from "@playwright/test";

export const NOTEBOOK = "images.canfar.net/skaha/base-notebook:latest";

/** A form with fixed amounts. */
export const FIXED = "/launch?type=notebook&mode=fixed";
export const cores = (page: Page) => page.getByLabel("CPU cores");
export const memory = (page: Page) => page.getByLabel("Memory (GiB)");
export const gpus = (page: Page) => page.getByLabel("GPUs", { exact: true });
export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
/** What the choice means and what is free. */
export const line = (page: Page) => page.locator(".outlook");
export const warnings = (page: Page) => page.locator(".warnings");

/** Puts past use into the storage of whoever the server says the user is. */
export async function remember(page: Page, lines: string): Promise<void> {
  const user = (await page.request.get("/skaha/v1/session")).headers()["x-vo-authenticated"] ?? "";
  const key = `portal.v1.past-use.${encodeURIComponent(user)}@`;
  await page.addInitScript(([key, lines]) => localStorage.setItem(key!, lines!), [key, lines]);
}
