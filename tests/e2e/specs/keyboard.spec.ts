import { many, rows, table, tell, total } from "../support/everybody.ts";
import { ENDED, RUNNING, seedHistory } from "../support/history.ts";
import { tabThrough } from "../support/keyboard.ts";
import { openShown, PAGES, playScene } from "../support/scene.ts";
import { expect, test } from "../support/test.ts";

// Of a platform that is down.
test.use({ expectedConsoleErrors: [/Failed to load resource.*503/] });

for (const shown of PAGES) {
  test(`Tab leads through all of the page “${shown.name}”, in sight and marked`, async ({ page }) => {
    // The narrowest: what is pushed out of sight is so here.
    await page.setViewportSize({ width: 360, height: 740 });
    await openShown(page, shown, "en");
    const { stops, missing } = await tabThrough(page);
    expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(missing).toEqual([]);
    expect(stops[0]?.name).toBe("Skip to content");
    expect(stops.at(-1)?.name).toBe("Documentation");
  });
}

test("the history: found, launched again, taken out and back, without a mouse", async ({ page }) => {
  await seedHistory(page, ENDED);
  await playScene(page, { rows: [RUNNING], isTimeFixed: false });
  await page.goto("/history");
  const past = page.getByRole("rowheader");
  await expect(past).toHaveCount(ENDED.length + 1);
  const { keyboard } = page;
  await page.getByRole("link", { name: "Skip to content" }).focus();
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await keyboard.type("reduce-night-9");
  await expect(past).toHaveCount(1);
  const again = page.getByRole("link", { name: "Launch again: reduce-night-9" });
  const remove = page.getByRole("button", { name: "Remove reduce-night-9 from the history" });
  while (!(await remove.evaluate((button) => button === document.activeElement))) await keyboard.press("Tab");
  await keyboard.press("Space");
  await expect(page.getByRole("searchbox")).toBeFocused();
  const undo = page.getByRole("button", { name: "Undo" });
  while (!(await undo.evaluate((button) => button === document.activeElement))) await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(remove).toBeFocused();
  while (!(await again.evaluate((link) => link === document.activeElement))) await keyboard.press("Shift+Tab");
  await keyboard.press("Enter");
  await expect(page).toHaveURL(/\/launch\?from=reduce-night-9&/);
  await expect(page.getByRole("textbox", { name: "Command" })).toHaveValue("python reduce.py --night 9");
});

test("all sessions: counted, taken, put in order and searched without a mouse", async ({ page }) => {
  await tell(page, () => many(90, 17));
  await playScene(page, { isTimeFixed: false });
  await page.goto("/admin");
  await expect(total(page, "status", "Failed")).toBeVisible();
  const { keyboard } = page;
  await page.getByRole("link", { name: "Skip to content" }).focus();
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await expect(total(page, "status", "Starting")).toBeFocused();
  await keyboard.press("Space");
  await expect(page).toHaveURL(/\?status=pending$/);
  await expect(total(page, "status", "Starting")).toBeFocused();
  await expect(total(page, "status", "Starting")).toHaveAttribute("aria-pressed", "true");
  await keyboard.press("Space");
  await expect(page).toHaveURL(/\/admin$/);
  const head = table(page).getByRole("columnheader", { name: "User" });
  await page.getByRole("searchbox").focus();
  await keyboard.type("astro");
  while (!(await head.getByRole("button").evaluate((button) => button === document.activeElement))) await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await expect(head.getByRole("button")).toBeFocused();
  await expect(rows(page).first()).toContainText("astro1");
});
