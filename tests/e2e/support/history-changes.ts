import type { Page } from "@playwright/test";

type Recording = { changed: string[] };

/** Records what changes inside an element; gives what did, each in words, when called. */
export async function recordChanges(page: Page, selector: string): Promise<() => Promise<string[]>> {
  await page.evaluate((selector) => {
    const changed: string[] = [];
    Object.assign(window, { changed });
    const words = ({ type, target }: MutationRecord) =>
      `${type} ${target.parentElement?.tagName} ${target.nodeName} ${target.textContent?.slice(0, 60)}`;
    new MutationObserver((records) => changed.push(...records.map(words))).observe(document.querySelector(selector)!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  }, selector);
  return async () => await page.evaluate(() => (window as never as Recording).changed);
}
