import type { Locator, Page } from "@playwright/test";

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
  await readList(page, polls);
  return await page.evaluate(() => (window as never as Watching).watch.mutations);
}

/** What changed on the page. */
export interface Changes {
  /** How often something in the place that was named. */
  readonly inside: number;
  /** Everything else, each in words that name where it is. */
  readonly elsewhere: readonly string[];
}

type Recording = { recording: { stop: () => Changes } };

/**
 * What changes anywhere on the page, its title and the words for screen readers included, while `happens`
 * goes on, and whether it is in `place`.
 */
export async function changesWhile(page: Page, place: Locator, happens: () => Promise<void>): Promise<Changes> {
  await place.evaluate((place) => {
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((more) => records.push(...more));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const words = ({ target, type, attributeName }: MutationRecord) => {
      const element = target instanceof Element ? target : target.parentElement;
      const where = element?.closest("li, tr, [role=status], main, head") ?? element;
      const name = where?.querySelector("h2, th")?.textContent ?? where?.tagName;
      return `${name}: ${type} ${attributeName ?? ""} of ${element?.tagName} “${element?.textContent?.slice(0, 60)}”`;
    };
    const stop = (): Changes => {
      records.push(...observer.takeRecords());
      observer.disconnect();
      const outside = records.filter(({ target }) => !place.contains(target));
      return { inside: records.length - outside.length, elsewhere: outside.map(words) };
    };
    Object.assign(window, { recording: { stop } });
  });
  await happens();
  return await page.evaluate(() => (window as never as Recording).recording.stop());
}

/** Has the list read `times` times, each to the end of what it draws. */
export async function readList(page: Page, times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const read = page.waitForResponse(/\/skaha\/v1\/session$/);
    await readAgain(page);
    await (await read).finished();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  }
}

/**
 * Has the page's clock begin at `start` and go on by a thousandth of a second each time it is looked at: no age
 * on the page changes, and a reading is later than the one before.
 */
export async function slowClock(page: Page, start: string): Promise<void> {
  await page.addInitScript((start) => {
    let now = new Date(start).getTime();
    const RealDate = Date;
    class PageDate extends RealDate {
      constructor(...args: unknown[]) {
        super(...((args.length === 0 ? [PageDate.now()] : args) as [number]));
      }
      static override now = () => (now += 1);
    }
    Object.assign(window, { Date: PageDate });
  }, start);
}
