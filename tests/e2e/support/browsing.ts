// The list's toolbar and its table, for tests.
import type { Locator, Page } from "@playwright/test";

import { NOW, playScene } from "./scene.ts";
import { readAgain } from "./steps.ts";

const LIST = /\/skaha\/v1\/session$/;

export const toolbar = (page: Page) => page.getByRole("search", { name: "Find and sort sessions" });
export const search = (page: Page) => toolbar(page).getByRole("searchbox", { name: "Search names and images" });
export const choice = (page: Page, name: string) => toolbar(page).getByRole("combobox", { name, exact: true });
export const names = (page: Page) => page.getByRole("main").getByRole("listitem").getByRole("heading", { level: 2 });
export const rowNames = (page: Page) => page.getByRole("rowheader");
export const head = (page: Page, name: string) => page.getByRole("columnheader", { name });
export const sort = (page: Page, name: string) => head(page, name).getByRole("button").click();
export const row = (page: Page, name: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });

/** The scene's clock goes on, as a list that was read at this very moment is not read again. */
export const play = (page: Page, rows: readonly object[]) => playScene(page, { rows, isTimeFixed: false });

/** Has the list be these rows at the next reading, and reads it. */
export async function answer(page: Page, rows: readonly object[]): Promise<void> {
  await page.route(LIST, (route) => route.fulfill({ json: rows, headers: { date: new Date(NOW).toUTCString() } }));
  const read = page.waitForResponse(LIST);
  await readAgain(page);
  await (await read).finished();
}

/** Marks elements, so that it can be told whether they were made anew. */
export const mark = (elements: Locator) => elements.evaluateAll((all) => all.forEach((one) => Object.assign(one, { marked: true })));
export const marked = (elements: Locator) => elements.evaluateAll((all) => all.filter((one) => "marked" in one).length);
