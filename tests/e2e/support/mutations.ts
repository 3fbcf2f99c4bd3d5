import type { Page } from "@playwright/test";

import { readAgain } from "./steps.ts";

type Watching = { watch: { mutations: number } };

/**
 * How many nodes of the list change while it is read `polls` times. With `ignoresText` texts do not
 * count: among hundreds of ages one changes every second, whether or not the list is read.
 */
export async function mutationsWhileReading(page: Page, polls: number, ignoresText = false): Promise<number> {
  await page.evaluate((ignoresText) => {
    const watch = { mutations: 0 };
    Object.assign(window, { watch });
    const isText = ({ type, addedNodes, removedNodes }: MutationRecord) =>
      type === "characterData" ||
      (type === "childList" && [...addedNodes, ...removedNodes].every((node) => node instanceof Text));
    new MutationObserver((records) => {
      watch.mutations += records.filter((record) => !ignoresText || !isText(record)).length;
    }).observe(document.querySelector("main ul")!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  }, ignoresText);
  for (let poll = 0; poll < polls; poll += 1) {
    const read = page.waitForResponse(/\/skaha\/v1\/session$/);
    await readAgain(page);
    await (await read).finished();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  }
  return await page.evaluate(() => (window as never as Watching).watch.mutations);
}
