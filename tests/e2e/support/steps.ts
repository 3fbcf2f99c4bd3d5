import { expect, type Locator, type Page } from "@playwright/test";

/** A real JupyterLab takes seconds to start, and longer beside another one. */
export const NOTEBOOK_START = 60_000; // ms

/** The card of a session by its name. */
export function card(page: Page, name: string): Locator {
  return page.getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) });
}

/** Has the portal read the list now: that is what it does when the browser is back online. */
export async function readAgain(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
}

/** The field in which images are found. */
export function imageFinder(page: Page): Locator {
  return page.getByRole("combobox", { name: "Image", exact: true });
}

/** Takes the first image on offer that has this text in its name, by the mouse. */
export async function takeImage(page: Page, text: string): Promise<void> {
  const finder = imageFinder(page);
  await finder.fill(text);
  await page.getByRole("option", { name: text }).first().click();
  await expect(finder).toHaveAttribute("aria-expanded", "false");
}

/** Launches a notebook with the suggested settings and waits for its card. */
export async function launchNotebook(page: Page): Promise<Locator> {
  await page.goto("/launch");
  await page.getByRole("radio", { name: /^Notebook/ }).check();
  const name = await page.getByRole("textbox", { name: "Name" }).inputValue();
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  const session = card(page, name);
  await expect(session).toBeVisible();
  return session;
}

/** Opens a running session's interface in its tab. */
export async function open(page: Page, session: Locator): Promise<Page> {
  const link = session.getByRole("link", { name: /^Open JupyterLab of/ });
  await expect(link).toBeVisible({ timeout: NOTEBOOK_START });
  const opened = page.context().waitForEvent("page");
  await link.click();
  const tab = await opened;
  await expect(tab.locator(".jp-Launcher").or(tab.locator(".jp-NotebookPanel")).first()).toBeVisible({
    timeout: NOTEBOOK_START,
  });
  return tab;
}

/** Computes an expression in a new notebook of an open JupyterLab and gives what it prints. */
export async function compute(tab: Page, expression: string): Promise<string> {
  await tab.locator('.jp-LauncherCard[data-category="Notebook"]').first().click();
  const cell = tab.locator(".jp-Notebook .jp-CodeCell .cm-content").first();
  await expect(tab.getByRole("contentinfo")).toContainText("| Idle", { timeout: NOTEBOOK_START });
  // JupyterLab moves the focus while it opens the notebook, and what is typed then is lost.
  await expect(async () => {
    await cell.fill(expression);
    await expect(cell).toHaveText(expression, { timeout: 1_000 });
  }).toPass();
  await cell.press("Shift+Enter");
  const output = tab.locator(".jp-OutputArea-executeResult .jp-OutputArea-output").first();
  await expect(output).toBeVisible({ timeout: NOTEBOOK_START });
  return (await output.innerText()).trim();
}
