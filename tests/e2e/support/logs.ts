import { expect, type Locator, type Page } from "@playwright/test";

import { launchByApi, reaches, TERMINAL } from "./sessions.ts";

/** The log on a session's page. */
export const logOf = (page: Page): Locator => page.getByRole("region", { name: "Log", exact: true });

/** The lines that are drawn. */
export const linesOf = (page: Page): Locator => logOf(page).locator(".line");

/** A job that runs a command of Bash, without spaces: the API divides arguments at them. */
export async function launchBash(page: Page, name: string, script: string): Promise<string> {
  return await launchByApi(page, { image: TERMINAL, name, cmd: "bash", args: `-c ${script.replaceAll(" ", "\t")}` });
}

/** Opens the log of a job that has printed so many numbered lines, and has ended. */
export async function openNumbers(page: Page, count: number): Promise<void> {
  const id = await launchByApi(page, { image: TERMINAL, name: "numbers", cmd: "seq", args: `1 ${count}` });
  await reaches(page, id, "Completed");
  await page.goto("/sessions/numbers?view=log");
  await expect(linesOf(page).filter({ hasText: new RegExp(`^${count}$`) })).toBeVisible({ timeout: 30_000 });
}

/** Puts a text in the place of the log of a session that runs, until it is changed. */
export async function playLog(page: Page, first: string | Buffer): Promise<(next: string | Buffer) => void> {
  let body = first;
  await page.route(/\?view=logs$/, (route) => route.fulfill({ body, contentType: "text/plain" }));
  return (next) => void (body = next);
}
