import type { Page } from "@playwright/test";

import { changesWhile } from "../support/mutations.ts";
import { playScene } from "../support/scene.ts";
import { expect, test } from "../support/test.ts";

test.use({ timezoneId: "Asia/Kolkata", permissions: ["clipboard-read", "clipboard-write"] });

const ROWS = [
  ["Normal", "Scheduled", "Successfully assigned to n1", "<none>", "<none>"],
  ["Normal", "Pulling", "Pulling image", "2026-11-26T19:01:00Z", "2026-11-26T19:01:00Z"],
  ["Warning", "BackOff", "Back-off restarting", "2026-11-26T19:05:00Z", "2026-11-26T19:09:00Z"],
  ["Warning", "Failed", "two lines:\n  the  second", "2026-11-26T19:03:00Z", "2026-11-26T19:03:00Z"],
  ["Warning", "BackOff", "Back-off restarting", "2026-11-26T19:02:00Z", "2026-11-26T19:04:00Z"],
];

const table = (rows: readonly (readonly string[])[]) =>
  ["TYPE   REASON   MESSAGE   FIRST-TIME   LAST-TIME", ...rows.map((row) => row.join("   "))].join("\n") + "\n";

type Rows = readonly (readonly string[])[];

async function openEvents(page: Page, rows: Rows = ROWS, query = "", name = "galaxy-photometry"): Promise<(rows: Rows) => void> {
  await playScene(page, { isTimeFixed: false });
  let body = table(rows);
  await page.route(/\/session\/\w+\?view=events$/, (route) => route.fulfill({ body }));
  await page.goto(`/sessions/${name}?view=events${query}`);
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  return (rows) => void (body = table(rows));
}

/** The platform's words for what happened, row by row. */
const reasons = (page: Page) => page.getByRole("row").locator("b");

test("rows are sorted by their heads, in the address, and those without a time stay", async ({ page }) => {
  await openEvents(page);
  await expect(reasons(page)).toHaveText(["Scheduled", "Pulling", "BackOff", "Failed"]);
  const last = page.getByRole("columnheader", { name: "Last seen" });
  await expect(last).toHaveAttribute("aria-sort", "none");
  await last.getByRole("button").press("Enter");
  await expect(last).toHaveAttribute("aria-sort", "ascending");
  await expect(last.getByRole("button")).toBeFocused();
  await expect(reasons(page)).toHaveText(["Pulling", "Failed", "BackOff", "Scheduled"]);
  await last.getByRole("button").press("Enter");
  await expect(last).toHaveAttribute("aria-sort", "descending");
  await expect(reasons(page)).toHaveText(["BackOff", "Failed", "Pulling", "Scheduled"]);
  await expect(page).toHaveURL(/view=events&sort=-last$/);
  await page.reload();
  await expect(reasons(page)).toHaveText(["BackOff", "Failed", "Pulling", "Scheduled"]);
  await last.getByRole("button").press("Enter");
  await expect(page).toHaveURL(/view=events$/);
  await page.getByRole("columnheader", { name: "Kind" }).getByRole("button").click();
  await expect(reasons(page)).toHaveText(["BackOff", "Failed", "Scheduled", "Pulling"]);
});

test("what is listed twice is one row with its count, and messages keep their lines", async ({ page }) => {
  await openEvents(page);
  const backOff = page.getByRole("row").filter({ hasText: "BackOff" });
  await expect(backOff).toHaveCount(1);
  await expect(backOff).toContainText("2 times");
  await expect(backOff.getByRole("cell").nth(3)).toHaveText(/^Nov\.? 27, 00:32:00$/);
  await expect(backOff.getByRole("cell").nth(4)).toHaveText(/^Nov\.? 27, 00:39:00$/);
  await expect(page.getByRole("row").filter({ hasText: "Scheduled" })).toContainText("not told");
  const message = page.getByRole("row").filter({ hasText: "Failed" }).getByRole("cell").nth(2);
  expect(await message.innerText()).toBe("two lines:\nthe  second");
});

test("how old they are is said, and they are read again on request", async ({ page }) => {
  const change = await openEvents(page);
  await expect(page.getByRole("tabpanel").getByText(/^Read .+\.$/)).toBeVisible();
  change([["Normal", "Pulled", "There it is", "<none>", "<none>"]]);
  await page.getByRole("tabpanel").getByRole("button", { name: "Read again" }).click();
  await expect(reasons(page)).toHaveText(["Pulled"]);
});

test("times are told in UTC on request, here and in the address", async ({ page }) => {
  await openEvents(page);
  await page.getByRole("radio", { name: "UTC" }).check({ force: true });
  const pulling = page.getByRole("row").filter({ hasText: "Pulling" });
  await expect(pulling.getByRole("cell").nth(3)).toHaveText("2026-11-26 19:01:00");
  await expect(page).toHaveURL(/utc=1/);
  await page.getByRole("tab", { name: "Log" }).click();
  await page.getByRole("tab", { name: "Events" }).click();
  await expect(pulling.getByRole("cell").nth(3)).toHaveText("2026-11-26 19:01:00");
});

test("the platform's own text is shown and copied whole", async ({ page }) => {
  await openEvents(page);
  await page.getByRole("checkbox", { name: "The platform’s own text" }).check();
  await expect(page.getByRole("region", { name: "Events" })).toContainText("TYPE REASON MESSAGE");
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(table(ROWS));
  await expect(page).toHaveURL(/raw=1/);
});

test("reading the same again touches nothing; a row that comes leaves the others", async ({ page }) => {
  const change = await openEvents(page, ROWS, "&sort=last", "alma-cube-qa");
  const shown = page.getByRole("tabpanel").getByRole("table");
  const read = async () => {
    await (await page.waitForResponse(/\/session\/\w+\?view=events$/)).finished();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  };
  expect((await changesWhile(page, shown, read)).inside).toBe(0);
  const first = await shown.getByRole("row").nth(1).elementHandle();
  await page.getByRole("columnheader", { name: "Last seen" }).getByRole("button").focus();
  change([...ROWS, ["Normal", "Started", "Started it", "2026-11-26T19:20:00Z", "2026-11-26T19:20:00Z"]]);
  await expect(reasons(page)).toHaveText(["Pulling", "Failed", "BackOff", "Started", "Scheduled"]);
  expect(await first?.evaluate((row) => row.isConnected)).toBe(true);
  await expect(page.getByRole("columnheader", { name: "Last seen" }).getByRole("button")).toBeFocused();
});

test("hostile words are shown as text, and break nothing", async ({ page }) => {
  const message = `<img src=x onerror=alert(1)> \u202Egpj.exe \u0007 ${"x".repeat(1_000_000)}`;
  await openEvents(page, [["Warning", "<script>", message, "<none>", "<none>"]]);
  const row = page.getByRole("row").nth(1);
  await expect(row).toContainText("<script>");
  await expect(row).toContainText("<img src=x onerror=alert(1)> [U+202E]gpj.exe ␇ xxx");
  // Of a megabyte the beginning is drawn.
  expect((await row.innerText()).length).toBeLessThan(2_500);
  await row.getByRole("button", { name: "Show more" }).click();
  await expect.poll(async () => (await row.innerText()).length).toBeGreaterThan(20_000);
  await expect(page.locator("main img")).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

test("of very many rows the first are drawn, and that is said", async ({ page }) => {
  const rows = Array.from({ length: 800 }, (_, n) => ["Normal", `Reason${n}`, "x", "<none>", "<none>"]);
  await openEvents(page, rows);
  await expect(page.getByRole("row")).toHaveCount(501);
  await expect(page.getByText("The first 500 rows. The platform’s own text has them all.")).toBeVisible();
});
