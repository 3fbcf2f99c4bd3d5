import { expectAccessible } from "../support/axe.ts";
import { control } from "../support/control.ts";
import { mutationsWhileReading } from "../support/mutations.ts";
import { card, imageFinder, takeImage } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

// The browser prints the 404 that the events of a queued session are.
test.use({ expectedConsoleErrors: [/Failed to load resource.*404/] });
test.setTimeout(180_000);

test("three hundred own sessions are listed, stay as they are while nothing changes, and are clean to axe", async ({ page }) => {
  await control(page, { seed: { own_sessions: 300 } });
  // Past the moment at which the warning before its end appears on one of them; the next is far.
  await control(page, { clock_ahead_s: 200 });
  await page.goto("/");
  const headings = page.getByRole("main").getByRole("listitem").getByRole("heading", { level: 2 });
  await expect(headings.first()).toBeVisible();
  await expect(headings).toHaveCount(300);
  await expect(page.getByText("Up to date")).toBeVisible();
  expect(await mutationsWhileReading(page, 3, true)).toBe(0);
  // What failed far below is not read about, until it is seen.
  const explained = page.getByText("It ended with an error, and the platform does not say why.");
  await expect(explained).toHaveCount(0);
  const failed = page.getByRole("main").getByRole("listitem").getByText("Failed", { exact: true });
  await failed.first().scrollIntoViewIfNeeded();
  await expect(explained.first()).toBeVisible();
  // Still at work: the last one's page opens, and its way back.
  await headings.last().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.getByRole("link", { name: "All sessions" }).click();
  await expect(headings).toHaveCount(300);
  // For all of them axe takes a minute; there are no more kinds of cards than the first ones.
  await expectAccessible(page, "main li:nth-child(n + 40)");
});

test("among three thousand images one is found, and a launch goes out", async ({ page }) => {
  await control(page, { seed: { images: 3_000 } });
  await page.goto("/launch?type=notebook");
  const finder = imageFinder(page);
  await expect(finder).toHaveValue("skaha/base-notebook:latest");
  await expect(page.getByRole("button", { name: /^Show the list: 1,\d{3} images$/ })).toBeVisible();
  await finder.fill("uvickbos spectra");
  const options = page.getByRole("option");
  const offered = await options.allInnerTexts();
  expect(offered.length).toBeGreaterThan(5);
  expect(offered.length).toBeLessThanOrEqual(60);
  for (const text of offered) expect(text).toMatch(/^uvickbos\/spectra-/);
  await options.last().click();
  await expect(finder).toHaveValue(offered.at(-1)!);
  await expect(page.getByRole("complementary")).toContainText(`Notebook with ${offered.at(-1)!.split("/")[1]}, `);
  await page.getByRole("radio", { name: /^Batch/ }).check();
  await takeImage(page, "skaha/terminal:latest");
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(card(page, "headless-1")).toBeVisible();
});
