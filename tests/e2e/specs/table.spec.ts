import type { Page } from "@playwright/test";

import { answer, head, mark, marked, names, play, row, rowNames, search, sort } from "../support/browsing.ts";
import { control } from "../support/control.ts";
import { EIGHT, job } from "../support/many-sessions.ts";
import { playScene } from "../support/scene.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.use({ expectedConsoleErrors: [/Failed to (load resource|fetch)/] });

/** Why night-3 has failed comes when it is in view, and makes its row higher. */
const explained = (page: Page) => expect(page.locator("tr.notes").filter({ hasText: "night-3" }).locator("p")).toBeAttached();

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
  await mark(page.locator("tbody tr:has(th)"));
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
  expect(await marked(page.locator("tbody tr:has(th)"))).toBe(8);
  await expect(page).toHaveURL(/\/\?view=table&sort=name$/);
});

test("a reading that changes one figure touches its cell only, and none touches nothing", async ({ page }) => {
  await play(page, EIGHT);
  await page.goto("/?view=table");
  await expect(rowNames(page)).toHaveCount(8);
  await explained(page);
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
  await mark(page.locator("tbody tr:has(th)"));
  await answer(page, EIGHT.map((one) => (one.name === "nebula" ? { ...one, ramInUse: "12.8" } : one)));
  await expect(rowNames(page).first()).toHaveText("nebula");
  await expect(link).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(place);
  expect(await marked(page.locator("tbody tr:has(th)"))).toBe(8);
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
  // Who goes through the table has it on screen; what is below the list would else let the page scroll past it.
  await page.getByRole("table").evaluate((table) => table.parentElement!.scrollIntoView());
  const last = row(page, "quasar").getByRole("button", { name: "Delete quasar" });
  await last.focus();
  await explained(page);
  await row(page, "galaxy").getByRole("link", { name: "galaxy", exact: true }).focus();
  await last.focus();
  await expect(last).toBeInViewport({ ratio: 1 });
  await expect(head(page, "Actions")).toBeInViewport();
  await expect(row(page, "quasar").getByRole("rowheader")).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  // What has the focus does not lie below the names.
  const [button, name] = await Promise.all([last.boundingBox(), row(page, "quasar").getByRole("rowheader").boundingBox()]);
  expect(button!.x).toBeGreaterThanOrEqual(name!.x + name!.width);
});

test("below its row stands what a session waits for, and why one has failed", async ({ page }) => {
  await play(page, [job("waits", "Pending"), job("stuck", "Pending"), job("failed", "Failed"), job("runs", "Running")]);
  const events = (name: string, body: string) =>
    page.route(new RegExp(`/z${name}0*\\?view=events$`), (route) => route.fulfill({ body }));
  const table = (...rows: string[]) => ["TYPE   REASON   MESSAGE   FIRST-TIME   LAST-TIME", ...rows, ""].join("\n");
  const time = "2026-11-26T12:00:00Z   2026-11-26T12:00:00Z";
  await events("waits", "<none>\n");
  await events("stuck", table(`Warning   Failed   Failed to pull image "i": not found   ${time}`));
  await events("failed", table(`Warning   OOMKilling   Memory cgroup out of memory: Killed process 1   ${time}`));
  await page.goto("/?view=table");
  const below = (name: string) => page.getByRole("row").filter({ has: page.getByText(name, { exact: true }) }).last();
  await expect(below("waits")).toContainText("Finding a place.");
  await expect(below("stuck")).toContainText("Its image was not found. Its name or version is wrong");
  await expect(below("failed")).toContainText("It needed more memory than it had. Launch it with more memory.");
  await expect(page.locator("tr.notes")).toHaveCount(3);
});

test("of many that have failed, those in view are explained, and others when they come into view", async ({ page }) => {
  const failed = Array.from({ length: 60 }, (_, nth) => job(`f${nth + 100}`, "Failed"));
  await play(page, failed);
  const read = new Set<string>();
  page.on("request", (request) => {
    if (request.url().endsWith("view=events")) read.add(request.url());
  });
  await page.goto("/?sort=name");
  await expect(card(page, "f100")).toContainText("Launch again");
  await expect.poll(() => read.size).toBeGreaterThanOrEqual(2);
  await card(page, "f159").scrollIntoViewIfNeeded();
  await expect.poll(() => [...read].some((url) => url.includes("zf159"))).toBe(true);
  expect(read.size).toBeLessThan(30);
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
