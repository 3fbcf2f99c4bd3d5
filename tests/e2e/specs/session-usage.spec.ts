import type { Page } from "@playwright/test";

import { expectAccessible } from "../support/axe.ts";
import { changesWhile, readList } from "../support/mutations.ts";
import { CROWDED, ROWS } from "../support/scene.ts";
import { expect, test } from "../support/test.ts";
import { watchUsage } from "../support/usage.ts";

/** Times are Toronto's: 14:28 where the scene is at 19:28 UTC. */
test.use({ timezoneId: "America/Toronto" });

const { ramInUse: _ram, cpuCoresInUse: _cpu, ...GALAXY } = ROWS[1]!;
/** 4 cores and 16 GiB are its own. */
const FIXED = { ...GALAXY, isFixedResources: true, requestedCPUCores: "4", requestedRAM: "17.18" };

const figure = (page: Page, title: string) =>
  page.getByRole("figure").filter({ has: page.getByRole("heading", { name: title, exact: true }) });

test("what is used is drawn against what there is, and said in words", async ({ page }) => {
  const watched = await watchUsage(page, FIXED, { cpuCoresInUse: "1.000", ramInUse: "4.29" });
  await page.goto("/sessions/galaxy-photometry?view=usage");
  const cpu = figure(page, "CPU");
  await expect(cpu).toContainText("Now 1 of 4 cores. One reading, of 14:28: 1 core. A line follows with the next one.");
  await watched.read(60, { cpuCoresInUse: "3.000", ramInUse: "8.59" });
  await watched.read(60, { cpuCoresInUse: "2.000", ramInUse: "8.59" });
  await expect(cpu).toContainText("Now 2 of 4 cores. Lowest 1, highest 3, on average 2 cores. 3 readings, from 14:28 to 14:30.");
  await expect(figure(page, "Memory")).toContainText("Now 8 of 16 GiB. Lowest 4, highest 8, on average 6.67 GiB.");
  // A quarter, three quarters and a half of the frame's height, which is 4 cores.
  await expect(cpu.locator("svg .line")).toHaveAttribute("points", "0,150 500,50 1000,100 ");
  await expect(cpu.locator(".chart")).toContainText("4 cores");
  await expect(cpu.locator("svg")).toBeVisible();
  await expectAccessible(page);
});

test("a flexible session stands against how far it can grow", async ({ page }) => {
  await watchUsage(page, GALAXY, { cpuCoresInUse: "0.412", ramInUse: "3.11" });
  await page.goto("/sessions/galaxy-photometry?view=usage");
  await expect(figure(page, "CPU")).toContainText("Now 0.41 of up to 8 cores.");
  await expect(figure(page, "Memory")).toContainText("Now 2.9 of up to 32 GiB.");
});

test("use above what was given is shown as such", async ({ page }) => {
  const watched = await watchUsage(page, FIXED, { cpuCoresInUse: "8.000", ramInUse: "1.07" });
  await page.goto("/sessions/galaxy-photometry?view=usage");
  await expect(figure(page, "CPU")).toContainText("One reading");
  await watched.read(30, { cpuCoresInUse: "8.000", ramInUse: "1.07" });
  await expect(figure(page, "CPU")).toContainText("The dashed line is the most that it may use.");
  await expect(figure(page, "CPU").locator(".top")).toHaveText(/^8\scores$/);
  await expect(figure(page, "Memory")).not.toContainText("dashed");
});

test("a time in which nobody looked is no line", async ({ page }) => {
  const usage = { cpuCoresInUse: "1.000", ramInUse: "1.07" };
  const watched = await watchUsage(page, FIXED, usage);
  await page.goto("/sessions/galaxy-photometry?view=usage");
  await expect(figure(page, "CPU")).toContainText("One reading");
  await watched.read(30, usage);
  await watched.read(1800, usage);
  await expect(figure(page, "CPU")).toContainText("Where the line is interrupted, the portal did not look or had no answer.");
  await expect(figure(page, "CPU").locator("svg .line")).toHaveCount(2);
});

test("what is seen on another page of the portal counts, and a reload begins anew", async ({ page }) => {
  const usage = { cpuCoresInUse: "1.000", ramInUse: "1.07" };
  const watched = await watchUsage(page, FIXED, usage);
  await page.goto("/sessions/galaxy-photometry?view=usage");
  await expect(figure(page, "CPU")).toContainText("One reading");
  await page.getByRole("link", { name: "All sessions" }).click();
  await watched.read(60, usage);
  await page.getByRole("link", { name: "galaxy-photometry", exact: true }).click();
  await page.getByRole("tab", { name: "Usage" }).click();
  await expect(figure(page, "CPU")).toContainText("2 readings, from 14:28 to 14:29.");
  await page.reload();
  await expect(figure(page, "CPU")).toContainText("One reading, of 14:29");
});

test("the readings are a table, the latest first, in which a new one touches no other", async ({ page }) => {
  const watched = await watchUsage(page, FIXED, { cpuCoresInUse: "1.000", ramInUse: "4.29" });
  await page.goto("/sessions/galaxy-photometry?view=usage");
  await expect(figure(page, "CPU")).toContainText("One reading");
  await watched.read(30, { cpuCoresInUse: "2.000" });
  await page.getByText("The readings as a table").click();
  const rows = page.getByRole("region", { name: /^What was used/ }).getByRole("row");
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText(/14:28:30\s*2\scores\s*unknown/);
  await expect(rows.nth(2)).toContainText(/14:28:00\s*1\score\s*4\sGiB/);
  const { inside } = await changesWhile(page, rows.nth(2), () => watched.read(30, { cpuCoresInUse: "2.500" }));
  await expect(rows).toHaveCount(4);
  expect(inside).toBe(0);
  await expectAccessible(page);
});

test("readings that are nearer than measurements, and the same list again, change nothing", async ({ page }) => {
  const usage = { cpuCoresInUse: "1.000", ramInUse: "1.07" };
  const watched = await watchUsage(page, FIXED, usage);
  await page.goto("/sessions/galaxy-photometry?view=usage");
  const cpu = figure(page, "CPU");
  await expect(cpu).toContainText("One reading");
  const { inside } = await changesWhile(page, cpu, () => watched.read(3, usage));
  expect(inside).toBe(0);
});

test("what is not known is said, and not drawn", async ({ page }) => {
  const watched = await watchUsage(page, GALAXY, {});
  await page.goto("/sessions/galaxy-photometry?view=usage");
  const panel = page.getByRole("tabpanel");
  await expect(panel).toContainText("The platform does not tell what this session uses.");
  await expect(page.getByRole("figure")).toHaveCount(0);
  await watched.read(30, { cpuCoresInUse: "1.000" });
  await expect(figure(page, "Memory")).toContainText("What it uses now is unknown. The platform has told nothing of it.");
  await expect(figure(page, "Memory").locator("svg")).toHaveCount(0);
  // It ends: there is no now, and what was seen stays.
  await watched.read(30, {}, { status: "Completed" });
  await expect(figure(page, "CPU")).toContainText("One reading");
  await expect(figure(page, "CPU")).not.toContainText("Now");
});

test("before it runs there is nothing to tell", async ({ page }) => {
  await watchUsage(page, CROWDED, {});
  await page.goto("/sessions/big-cube?view=usage");
  await expect(page.getByRole("tabpanel")).toContainText("What it uses is told once it runs.");
});

test.describe("without an answer", () => {
  test.use({ expectedConsoleErrors: [/Failed to load resource/] });

  test("what was used last is not said to be used now", async ({ page }) => {
    await watchUsage(page, FIXED, { cpuCoresInUse: "1.000", ramInUse: "4.29" });
    await page.goto("/sessions/galaxy-photometry?view=usage");
    await expect(figure(page, "CPU")).toContainText("Now 1 of 4 cores.");
    await page.route(/\/skaha\/v1\/session$/, (route) => route.fulfill({ status: 503, body: "down" }));
    await readList(page);
    await expect(figure(page, "CPU")).not.toContainText("Now");
    await expect(figure(page, "CPU")).toContainText("One reading, of 14:28: 1 core.");
  });
});
