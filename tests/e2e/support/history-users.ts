// Several users of one browser, and what the platform says of them.

import { expect, type Page } from "@playwright/test";

import { ENDED, RUNNING, seedHistory } from "./history.ts";
import { NOW, playScene } from "./scene.ts";
import { readAgain } from "./steps.ts";

export const LIST = /\/skaha\/v1\/session$/;
export const ME = /\/portal\/me$/;
export const WHOSE = "Whose history to show is known once your sessions could be read.";

/** From now on the platform answers as to this user. */
export async function signIn(page: Page, user: string, rows: readonly object[]): Promise<void> {
  await page.unroute(LIST);
  await page.unroute(ME);
  const headers = { date: new Date(NOW).toUTCString(), "x-vo-authenticated": user };
  await page.route(LIST, (route) => route.fulfill({ json: rows, headers }));
  await page.route(ME, (route) => route.fulfill({ json: { user, admin: false } }));
}

/** From now on the list is refused with a status; so is the question who asks, unless the server names somebody. */
export async function refuse(page: Page, status: number, user?: string): Promise<void> {
  await page.unroute(LIST);
  await page.unroute(ME);
  await page.route(LIST, (route) => route.fulfill({ status, body: "" }));
  await page.route(ME, (route) =>
    user === undefined ? route.fulfill({ status, body: "" }) : route.fulfill({ json: { user, admin: false } }),
  );
}

/** A visit of the first user, who has a history. */
export async function visit(page: Page, path: string): Promise<void> {
  await seedHistory(page, ENDED);
  await playScene(page, { rows: [RUNNING], isTimeFixed: false });
  await page.goto(path);
  await expect(page.getByText(RUNNING.name).first()).toBeVisible({ timeout: 15_000 });
}

export const past = (page: Page) => page.getByRole("rowheader", { name: /^photometry/ });
export const alert = (page: Page) => page.getByRole("main").getByRole("alert");

/** None of the first user's history is on the page, also once two more readings of the list have ended. */
export async function expectNothing(page: Page, says: string): Promise<void> {
  await expect(page.getByRole("main")).toContainText(says);
  await expect(page.getByText("Reading your history…")).toHaveCount(0);
  // The second one begins once the first was taken in.
  for (const _nth of [1, 2]) {
    const read = page.waitForResponse(LIST);
    await readAgain(page);
    await read;
  }
  await expect(page.getByRole("main")).toContainText(says);
  await expect(page.getByRole("rowheader")).toHaveCount(0);
  await expect(page.getByRole("main")).not.toContainText(/photometry|astro1/);
}
