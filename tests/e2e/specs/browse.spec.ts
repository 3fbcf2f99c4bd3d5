import type { Locator, Page } from "@playwright/test";

import { control } from "../support/control.ts";
import { EIGHT, job, notebook } from "../support/many-sessions.ts";
import { mutationsWhileReading } from "../support/mutations.ts";
import { NOW, playScene } from "../support/scene.ts";
import { card, readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.use({ expectedConsoleErrors: [/Failed to (load resource|fetch)/] });

const LIST = /\/skaha\/v1\/session$/;
/** The part of the program with the toolbar, in a release build. */
const PART = /split_browse.*\.wasm$/;

const toolbar = (page: Page) => page.getByRole("search", { name: "Find and sort sessions" });
const search = (page: Page) => toolbar(page).getByRole("searchbox", { name: "Search names and images" });
const choice = (page: Page, name: string) => toolbar(page).getByRole("combobox", { name, exact: true });
const names = (page: Page) => page.getByRole("main").getByRole("heading", { level: 2 });
const rowNames = (page: Page) => page.getByRole("rowheader");
const head = (page: Page, name: string) => page.getByRole("columnheader", { name });
const sort = (page: Page, name: string) => head(page, name).getByRole("button").click();
const row = (page: Page, name: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });

/** The scene's clock goes on, as a list that was read at this very moment is not read again. */
const play = (page: Page, rows: readonly object[]) => playScene(page, { rows, isTimeFixed: false });

/** Has the list be these rows at the next reading, and reads it. */
async function answer(page: Page, rows: readonly object[]): Promise<void> {
  await page.route(LIST, (route) => route.fulfill({ json: rows, headers: { date: new Date(NOW).toUTCString() } }));
  const read = page.waitForResponse(LIST);
  await readAgain(page);
  await (await read).finished();
}

/** Marks elements, so that it can be told whether they were made anew. */
const mark = (elements: Locator) => elements.evaluateAll((all) => all.forEach((one) => Object.assign(one, { marked: true })));
const marked = (elements: Locator) => elements.evaluateAll((all) => all.filter((one) => "marked" in one).length);

test("a few sessions need no toolbar, unless the address asks for one", async ({ page }) => {
  await play(page, EIGHT.slice(0, 5));
  await page.goto("/");
  await expect(names(page)).toHaveCount(5);
  await expect(toolbar(page)).toHaveCount(0);
  await page.goto("/?type=notebook");
  await expect(names(page)).toHaveText(["galaxy", "nebula", "quasar"]);
  await expect(choice(page, "Type")).toHaveValue("notebook");
  // With the sixth one it comes, and the cards stay as they are.
  await page.goto("/");
  await expect(names(page)).toHaveCount(5);
  await mark(names(page));
  await answer(page, EIGHT);
  await expect(toolbar(page)).toBeVisible();
  await expect(page.getByText("8 sessions", { exact: true })).toBeVisible();
  expect(await marked(names(page))).toBe(5);
});

test("cards are filtered by type, status and text, and the address keeps it", async ({ page }) => {
  await play(page, EIGHT);
  await page.goto("/");
  await choice(page, "Type").selectOption("Batch");
  await expect(names(page)).toHaveText(["night-3", "night-4", "night-1", "night-12", "night-2"]);
  await expect(page.getByText("5 of 8 sessions shown").first()).toBeVisible();
  await choice(page, "Status").selectOption("Finished");
  await expect(names(page)).toHaveText(["night-1", "night-12", "night-2"]);
  await search(page).pressSequentially("NIGHT 2");
  await expect(names(page)).toHaveText(["night-12", "night-2"]);
  await expect(page).toHaveURL(/\/\?type=headless&status=completed&q=NIGHT%202$/);
  await expect(search(page)).toBeFocused();
  await choice(page, "Sort by").selectOption("Name");
  await expect(names(page)).toHaveText(["night-2", "night-12"]);
  await toolbar(page).getByRole("button", { name: "Reverse the order" }).click();
  await expect(names(page)).toHaveText(["night-12", "night-2"]);
  await expect(page).toHaveURL(/sort=-name$/);

  await page.reload();
  await expect(names(page)).toHaveText(["night-12", "night-2"]);
  await expect(search(page)).toHaveValue("NIGHT 2");
  await expect(toolbar(page).getByRole("button", { name: "Reverse the order" })).toHaveAttribute("aria-pressed", "true");
});

test("Back and Forward go through what was looked at, a typed text as one step", async ({ page }) => {
  await play(page, EIGHT);
  await page.goto("/");
  await search(page).pressSequentially("night", { delay: 30 });
  await expect(names(page)).toHaveCount(5);
  await search(page).pressSequentially("-1", { delay: 30 });
  await expect(names(page)).toHaveCount(2);
  await choice(page, "Status").selectOption("Finished");
  await toolbar(page).getByRole("radio", { name: "Table" }).check();
  await expect(rowNames(page)).toHaveCount(2);
  await page.goBack();
  await expect(names(page)).toHaveCount(2);
  await page.goBack();
  await expect(choice(page, "Status")).toHaveValue("");
  await expect(search(page)).toHaveValue("night-1");
  await page.goBack();
  await expect(names(page)).toHaveCount(8);
  await expect(search(page)).toHaveValue("");
  await page.goForward();
  await expect(search(page)).toHaveValue("night-1");
  await page.goForward();
  await expect(choice(page, "Status")).toHaveValue("completed");
  await page.goForward();
  await expect(rowNames(page)).toHaveCount(2);
  // A session's page and back again: the list is as it was left.
  await row(page, "night-12").getByRole("link", { name: "night-12", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Session night-12" })).toBeFocused();
  await page.goBack();
  await expect(rowNames(page)).toHaveCount(2);
});

test("when nothing matches that is said, with the way back, and what is typed is heard", async ({ page }) => {
  await play(page, EIGHT);
  await page.goto("/?view=table&sort=name");
  await search(page).fill("andromeda");
  await expect(page.getByText("No session matches.")).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "0 of 8 sessions shown" })).toHaveCount(1);
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(rowNames(page)).toHaveCount(8);
  await expect(search(page)).toBeFocused();
  await expect(search(page)).toHaveValue("");
  await expect(page).toHaveURL(/\/\?view=table&sort=name$/);
});

test("the table has each fact, the same actions, and orders by any column", async ({ page }) => {
  await play(page, EIGHT);
  await page.goto("/?view=table");
  await expect(head(page, "Status")).toHaveAttribute("aria-sort", "ascending");
  const cells = row(page, "quasar").getByRole("cell");
  await expect(cells.nth(0)).toHaveText("●Running");
  await expect(cells.nth(1)).toHaveText("Notebook");
  await expect(cells.nth(2)).toHaveText("skaha/casa-notebook:6.6");
  await expect(cells.nth(3)).toHaveText("0.41 of 4");
  await expect(cells.nth(4)).toHaveText("8 of 16");
  await expect(cells.nth(5)).toHaveText(/^13\sd\s16\sh/);
  await expect(cells.nth(6)).toHaveText(/Nov/);
  await expect(row(page, "quasar").getByRole("link", { name: "Open JupyterLab of quasar in a new tab" })).toBeVisible();
  await expect(row(page, "night-2").getByRole("cell").nth(5)).toHaveText("over");
  await row(page, "night-2").getByRole("button", { name: "Remove night-2 from the list" }).click();
  await expect(page.getByRole("dialog", { name: "Remove “night-2” from the list?" })).toBeVisible();
  await page.keyboard.press("Escape");

  await sort(page, "Memory");
  await expect(head(page, "Memory")).toHaveAttribute("aria-sort", "descending");
  await expect(head(page, "Status")).toHaveAttribute("aria-sort", "none");
  await expect(rowNames(page).nth(0)).toHaveText("quasar");
  await expect(rowNames(page).nth(2)).toHaveText("nebula");
  await mark(page.locator("tbody tr"));
  await head(page, "Memory").getByRole("button").press("Enter");
  await expect(head(page, "Memory")).toHaveAttribute("aria-sort", "ascending");
  await expect(head(page, "Memory").getByRole("button")).toBeFocused();
  // What is unknown stays last.
  await expect(rowNames(page).nth(0)).toHaveText("nebula");
  await expect(rowNames(page).nth(2)).toHaveText("quasar");
  await sort(page, "Name");
  await expect(rowNames(page)).toHaveText([
    "galaxy", "nebula", "night-1", "night-2", "night-3", "night-4", "night-12", "quasar",
  ]);
  expect(await marked(page.locator("tbody tr"))).toBe(8);
  await expect(page).toHaveURL(/\/\?view=table&sort=name$/);
});

test("a reading that changes one figure touches its cell only, and none touches nothing", async ({ page }) => {
  await play(page, EIGHT);
  await page.goto("/?view=table");
  await expect(rowNames(page)).toHaveCount(8);
  await page.evaluate(() => {
    const cells = new Set<string>();
    Object.assign(window, { cells });
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        cells.add(element?.closest("td, th")?.parentElement?.querySelector("th")?.textContent + ": " + element?.closest("td")?.cellIndex);
      }
    }).observe(document.querySelector("main table")!, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const touched = () => page.evaluate(() => [...(window as never as { cells: Set<string> }).cells]);
  await answer(page, EIGHT);
  expect(await touched()).toEqual([]);
  await answer(page, EIGHT.map((one) => (one.name === "galaxy" ? { ...one, ramInUse: "6.442" } : one)));
  await expect(row(page, "galaxy")).toContainText("6 of 16");
  expect(await touched()).toEqual(["galaxy: 5"]);
});

test("a row that a reading moves keeps the focus, and the page its place", async ({ page }) => {
  await play(page, EIGHT);
  await page.setViewportSize({ width: 1400, height: 500 });
  await page.goto("/?view=table&sort=memory");
  const link = row(page, "nebula").getByRole("link", { name: "nebula", exact: true });
  await link.focus();
  const place = await page.evaluate(() => window.scrollY);
  await mark(page.locator("tbody tr"));
  await answer(page, EIGHT.map((one) => (one.name === "nebula" ? { ...one, ramInUse: "12.8" } : one)));
  await expect(rowNames(page).first()).toHaveText("nebula");
  await expect(link).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(place);
  expect(await marked(page.locator("tbody tr"))).toBe(8);
  // A card as well: what comes up goes to the front.
  await page.goto("/");
  await card(page, "quasar").getByRole("button", { name: "Delete quasar" }).focus();
  await answer(page, EIGHT.map((one) => (one.name === "quasar" ? { ...one, status: "Pending" } : one)));
  await expect(names(page).first()).toHaveText("quasar");
  // Its start can be cancelled now, by the same button.
  await expect(card(page, "quasar").getByRole("button", { name: "Cancel the start of quasar" })).toBeFocused();
});

test("on a narrow screen the table scrolls in its own place, head and names in sight", async ({ page }) => {
  await playScene(page, { rows: [...EIGHT, ...Array.from({ length: 30 }, (_, nth) => job(`more-${nth}`, "Running", { id: `m${nth}aaaaaaa`.slice(0, 8) }))] });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/?view=table&sort=name");
  await expect(rowNames(page)).toHaveCount(38);
  const last = row(page, "quasar").getByRole("button", { name: "Delete quasar" });
  await last.focus();
  await expect(last).toBeInViewport({ ratio: 1 });
  await expect(head(page, "Actions")).toBeInViewport();
  await expect(row(page, "quasar").getByRole("rowheader")).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  // What has the focus does not lie below the names.
  const [button, name] = await Promise.all([last.boundingBox(), row(page, "quasar").getByRole("rowheader").boundingBox()]);
  expect(button!.x).toBeGreaterThanOrEqual(name!.x + name!.width);
});

test("a deletion that is refused is told below its row", async ({ page }) => {
  await play(page, EIGHT);
  await page.route(/\/skaha\/v1\/session\/\w+$/, (route) => route.fulfill({ status: 403, body: "no" }));
  await page.goto("/?view=table");
  await row(page, "galaxy").getByRole("button", { name: "Delete galaxy" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByRole("table").getByRole("alert")).toContainText("This session could not be deleted.");
  await expect(row(page, "galaxy")).toContainText("Running");
});

test("the toolbar that comes late moves and rebuilds no card", async ({ page }) => {
  await play(page, EIGHT);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let isPart = false;
  await page.route(PART, async (route) => {
    isPart = true;
    await held;
    await route.continue();
  });
  await page.goto("/");
  await expect(names(page)).toHaveCount(8);
  await mark(names(page));
  const place = async () => (await names(page).first().boundingBox())!.y;
  const before = await place();
  release();
  await expect(toolbar(page)).toBeVisible();
  expect(await marked(names(page))).toBe(8);
  if (isPart) expect(Math.abs((await place()) - before)).toBeLessThan(24);
});

test("without its part the list is shown whole rather than not at all", async ({ page }) => {
  await play(page, EIGHT);
  let isPart = false;
  await page.route(PART, (route) => {
    isPart = true;
    return route.abort();
  });
  await page.goto("/?type=notebook");
  await expect(toolbar(page).or(names(page).nth(7)).first()).toBeVisible({ timeout: 15_000 });
  test.skip(!isPart, "this build has no parts");
  await expect(names(page)).toHaveCount(8, { timeout: 15_000 });
});

test("five hundred sessions scroll, and are the same rows after they were sorted", async ({ page }) => {
  test.setTimeout(120_000);
  await control(page, { seed: { own_sessions: 500 } });
  await page.goto("/?view=table");
  await expect(rowNames(page)).toHaveCount(500, { timeout: 60_000 });
  // Those with notes below have a second one.
  const rows = page.locator("tbody tr:has(th)");
  await mark(rows);
  await page.mouse.move(600, 500);
  for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 900);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(5_000);
  await sort(page, "Name");
  await expect(head(page, "Name")).toHaveAttribute("aria-sort", "ascending");
  const sorted = (await rowNames(page).allInnerTexts()).map((name) => name.trim());
  const first = sorted.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }))[0]!;
  expect(sorted[0]).toBe(first);
  expect(await marked(rows)).toBe(500);
  await search(page).fill("zzz-nothing");
  await expect(page.getByText("No session matches.")).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).first().click();
  await expect(rowNames(page)).toHaveCount(500, { timeout: 60_000 });
});

test("an unchanged reading of cards that are filtered and sorted touches nothing", async ({ page }) => {
  await play(page, [...EIGHT, notebook("pulsar", "2.1")]);
  await page.goto("/?type=notebook&sort=-memory");
  await expect(names(page)).toHaveText(["nebula", "pulsar", "galaxy", "quasar"]);
  expect(await mutationsWhileReading(page, 3)).toBe(0);
});
