import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** WCAG 2.2 AA with all that it builds on, and axe's own advice. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Nothing but violations is looked at: on a long page the rest takes half of the time. */
const axeOn = (page: Page) => new AxeBuilder({ page }).options({ resultTypes: ["violations"] });

/** Fails when axe finds anything on the page as it is now, apart from what `without` selects. */
export async function expectAccessible(page: Page, without?: string): Promise<void> {
  const axe = axeOn(page).withTags(RULES);
  await expectNothing(page, without === undefined ? axe : axe.exclude(without));
}

/** Fails when colours of the page as it is now are hard to tell apart. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNothing(page, axeOn(page).withRules(["color-contrast", "link-in-text-block"]));
}

async function expectNothing(page: Page, axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    where: nodes.map((node) => `${node.target.join(" ")}: ${node.failureSummary}`),
  }));
  expect(found, `accessibility of ${new URL(page.url()).pathname}`).toEqual([]);
}
