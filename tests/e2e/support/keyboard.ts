// Going through a page with the Tab key.
import type { Page } from "@playwright/test";

/** What can be reached by Tab, as far as it is drawn; of radio buttons of one name the browser stops at one. */
const STOPS = "a[href], button, input, select, textarea, summary, [tabindex]";

/** A stop on the way, by what it is called, with what is wrong with it. */
export interface Stop {
  readonly name: string;
  readonly faults: readonly string[];
}

type Way = { missing: Set<Element> };

/** Presses Tab until the page is through; gives the stops, and what can be operated but was no stop. */
export async function tabThrough(page: Page): Promise<{ stops: Stop[]; missing: string[] }> {
  await page.evaluate((selector) => {
    const groups = new Set<string>();
    const stops = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
      if (element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
      return !groups.has(element.name) && groups.add(element.name);
    });
    Object.assign(window, { missing: new Set(stops) });
  }, STOPS);
  const stops: Stop[] = [];
  // More than any page has: one that holds the focus is told from the stops.
  while (stops.length < 300) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(look);
    if (stop === null) break;
    stops.push(stop);
  }
  const missing = await page.evaluate((selector) => {
    const left = [...(window as never as Way).missing] as HTMLElement[];
    return left.filter((element) => element.isConnected && element.matches(selector)).map(({ outerHTML }) => outerHTML.slice(0, 200));
  }, STOPS);
  return { stops, missing };
}

/** What has the focus; `null` when the browser's own controls have it. */
function look(): Stop | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const { missing } = window as never as Way;
  missing.delete(element);
  if (element instanceof HTMLInputElement && element.type === "radio") {
    for (const other of missing) if ((other as HTMLInputElement).name === element.name) missing.delete(other);
  }
  const { top, bottom, left, right, width } = element.getBoundingClientRect();
  // A radio button may be drawn by what it stands in.
  const marked = [element, element.closest("label")].some((drawn) => drawn && getComputedStyle(drawn).outlineStyle !== "none");
  const faults = [];
  const between = (from: number, to: number, most: number) => (Math.max(from, 0) + Math.min(to, most)) / 2;
  const shown = document.elementFromPoint(between(left, right, innerWidth), between(top, bottom, innerHeight));
  const isOutside = bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth || width === 0;
  if (isOutside) faults.push("out of sight");
  else if (shown && !shown.contains(element) && !element.contains(shown) && !element.closest("label")?.contains(shown)) {
    faults.push(`covered by ${shown.outerHTML.slice(0, 80)}`);
  }
  if (!marked) faults.push("not marked");
  return { name: element.getAttribute("aria-label") ?? element.innerText.trim(), faults };
}
