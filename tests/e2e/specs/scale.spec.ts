import { expectAccessible } from "../support/axe.ts";
import { control } from "../support/control.ts";
import { mutationsWhileReading } from "../support/mutations.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

// The browser prints the 404 that the events of a queued session are.
test.use({ expectedConsoleErrors: [/Failed to load resource.*404/] });
test.setTimeout(180_000);

test("three hundred own sessions are listed, stay as they are while nothing changes, and are clean to axe", async ({ page }) => {
  await control(page, { seed: { own_sessions: 300 } });
  // Past the moment at which the warning before its end appears on one of them; the next is far.
  await control(page, { clock_ahead_s: 200 });
  const rows: { status: string }[] = await (await page.request.get("/skaha/v1/session")).json();
  const failed = rows.filter(({ status }) => status === "Failed").length;
  await page.goto("/");
  const headings = page.getByRole("main").getByRole("heading", { level: 2 });
  await expect(headings.first()).toBeVisible();
  await expect(headings).toHaveCount(300);
  await expect(page.getByText("Up to date")).toBeVisible();
  // Each has read its events by then, which draws it once more.
  const explained = page.getByText("It ended with an error, and the platform does not say why.");
  await expect(explained).toHaveCount(failed, { timeout: 60_000 });
  expect(await mutationsWhileReading(page, 3, true)).toBe(0);
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
  const images = page.getByRole("combobox", { name: "Image" });
  await expect(images).toHaveValue("images.canfar.net/skaha/base-notebook:latest");
  const offered = await images.getByRole("option").allInnerTexts();
  expect(offered.length).toBeGreaterThan(900);
  // By typing its beginning, as in every list of a browser.
  await images.focus();
  await page.keyboard.type("uv");
  await expect(images).toHaveValue(/^images\.canfar\.net\/uvickbos\//);
  await expect(page.getByRole("complementary")).toContainText("Notebook with astroml-");
  await images.selectOption({ label: offered.at(-1)! });
  await expect(page.getByRole("complementary")).toContainText(`Notebook with ${offered.at(-1)!.split("/")[1]}, `);
  await page.getByRole("radio", { name: /^Batch/ }).check();
  await images.selectOption({ label: "skaha/terminal:latest · recommended" });
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(card(page, "headless-1")).toBeVisible();
});
