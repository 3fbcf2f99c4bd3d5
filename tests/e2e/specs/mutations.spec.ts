import type { Locator, Page } from "@playwright/test";

import { changesWhile, readList, slowClock } from "../support/mutations.ts";
import { NOW, playScene, ROWS } from "../support/scene.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

/** Changes what the platform lists. */
async function list(page: Page, change: (row: (typeof ROWS)[number]) => object = (row) => row): Promise<void> {
  await page.unroute(/\/skaha\/v1\/session$/);
  const headers = { date: new Date(NOW).toUTCString(), "x-vo-authenticated": "astro1" };
  await page.route(/\/skaha\/v1\/session$/, (route) => route.fulfill({ json: ROWS.map(change), headers }));
}

const uses = (name: string, cores: string) => (row: (typeof ROWS)[number]) =>
  row.name === name ? { ...row, cpuCoresInUse: cores } : row;

const tableRow = (page: Page, name: string) =>
  page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });

interface Layout {
  readonly layout: string;
  readonly path: string;
  readonly session: (page: Page, name: string) => Locator;
  readonly cell: (page: Page, name: string) => Locator;
  /** Which sessions have read their events, and what these tell. */
  readonly tells: readonly (readonly [name: string, words: string])[];
}

const LAYOUTS: readonly Layout[] = [
  {
    layout: "cards",
    path: "/",
    session: card,
    cell: (page: Page, name: string) => card(page, name).locator("dd").first(),
    tells: [
      ["reduce-night-12", "The platform said: The program ended with status 1"],
      ["alma-cube-qa", "31 s"],
    ],
  },
  {
    layout: "the table",
    path: "/?view=table",
    session: tableRow,
    cell: (page: Page, name: string) => tableRow(page, name).getByRole("cell").nth(3),
    tells: [],
  },
];

for (const { layout, path, session, cell, tells } of LAYOUTS) {
  test.describe(layout, () => {
    test.beforeEach(async ({ page }) => {
      await slowClock(page, NOW);
      await playScene(page, { isTimeFixed: false });
      await list(page);
      await page.goto(path);
      await expect(session(page, "galaxy-photometry")).toBeVisible();
      await expect(session(page, "reduce-night-11")).toBeVisible();
      await expect(page.getByRole("region", { name: "Home storage" })).toContainText("7 of 10 GiB");
      await expect(page.getByRole("region", { name: "Platform load" })).toContainText("219 of 256 cores");
      await expect(page.getByRole("banner").getByRole("link", { name: "Admin" })).toBeVisible();
      // What the events tell of the failure, and of the start, comes late.
      for (const [name, told] of tells) await expect(session(page, name)).toContainText(told);
      await readList(page);
    });

    test("readings without news change nothing on the whole page, and one changed figure its own cell only", async ({ page }) => {
      const figure = cell(page, "galaxy-photometry");
      await expect(figure).toContainText("0.41");
      const scrolled = await page.evaluate(() => (scrollTo(0, 120), scrollY));
      const changes = await changesWhile(page, figure, async () => {
        await list(page);
        await readList(page, 3);
        // The reading that ends this proves that the others were taken in: replies are drawn in their order.
        await list(page, uses("galaxy-photometry", "7.250"));
        await readList(page);
        await expect(figure).toContainText("7.25");
      });
      expect(changes.elsewhere).toEqual([]);
      expect(await page.evaluate(() => scrollY)).toBe(scrolled);
      // The text, the bar's length and at most its colour.
      expect(changes.inside).toBeGreaterThan(0);
      expect(changes.inside).toBeLessThanOrEqual(3);
    });

    test("a session that moves takes no other's place apart, and the focus stays where it is", async ({ page }) => {
      const before = await session(page, "casa-desktop").elementHandle();
      const button = session(page, "casa-desktop").getByRole("button", { name: "Delete casa-desktop" });
      await button.focus();
      // What has failed leads.
      await list(page, (row) => (row.name === "galaxy-photometry" ? { ...row, status: "Failed" } : row));
      await readList(page);
      await expect(session(page, "galaxy-photometry").getByText("Failed", { exact: true })).toBeVisible();
      await expect(button).toBeFocused();
      expect(await before?.evaluate((node) => node.isConnected), "it was drawn anew").toBe(true);
    });

    test("a question that is asked stays open, and its answer keeps the focus, whatever is read", async ({ page }) => {
      await session(page, "casa-desktop").getByRole("button", { name: "Delete casa-desktop" }).click();
      const dialog = page.getByRole("dialog", { name: "Delete “casa-desktop”?" });
      const keep = dialog.getByRole("button", { name: "Keep it" });
      await expect(keep).toBeFocused();
      await list(page, uses("galaxy-photometry", "7.250"));
      await readList(page);
      await expect(cell(page, "galaxy-photometry")).toContainText("7.25");
      await expect(dialog).toBeVisible();
      await expect(keep).toBeFocused();
    });
  });
}
