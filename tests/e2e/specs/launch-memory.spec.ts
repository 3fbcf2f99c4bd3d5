import type { Page } from "@playwright/test";

import { expectAccessible } from "../support/axe.ts";
import { launchByApi, TERMINAL } from "../support/sessions.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const review = (page: Page) => page.getByRole("complementary", { name: "What will start" });
const name = (page: Page) => page.getByRole("textbox", { name: "Name", exact: true });
const launch = (page: Page) => page.getByRole("button", { name: "Launch", exact: true });

/** Everything that the portal has stored in this browser. */
async function stored(page: Page): Promise<Record<string, string>> {
  return await page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
}

async function fillIn(page: Page): Promise<void> {
  await page.goto("/launch");
  await page.getByRole("radio", { name: /^Batch/ }).check();
  await page.getByRole("radio", { name: /^Fixed/ }).check();
  await page.getByLabel("CPU cores").selectOption("1");
  await page.getByLabel("Memory (GiB)").selectOption("2");
  await name(page).fill("half-way");
}

test("a form that was left is there again after a reload, elsewhere and back", async ({ page }) => {
  await fillIn(page);
  await page.reload();
  await expect(name(page)).toHaveValue("half-way");
  await expect(review(page)).toContainText("fixed resources (1 core, 2 GiB)");

  await page.getByRole("link", { name: "Sessions", exact: true }).click();
  await page.getByRole("link", { name: "Launch", exact: true }).first().click();
  await expect(page.getByText("Your unfinished form is back.")).toBeVisible();
  await expect(name(page)).toHaveValue("half-way");

  // A link to something else does not lose it.
  await page.goto("/launch?v=1&name=from-a-link");
  await expect(name(page)).toHaveValue("from-a-link");
  await page.getByRole("button", { name: "Continue that one" }).click();
  await expect(name(page)).toHaveValue("half-way");

  // The two have changed places, also for the next visit.
  await page.goto("/launch");
  await expect(name(page)).toHaveValue("half-way");
  await page.getByRole("button", { name: "Continue that one" }).click();
  await expect(name(page)).toHaveValue("from-a-link");
  await page.getByRole("button", { name: "Continue that one" }).click();
  await page.getByRole("button", { name: "Start over" }).click();
  await expect(review(page)).toContainText("Notebook with");
  await expect(page).toHaveURL(/\/launch$/);
  await page.goto("/launch");
  await expect(review(page)).toContainText("Notebook with");
  await expect(page.getByText("Your unfinished form is back.")).toBeHidden();
});

test("an expert launches in two clicks what was launched last", async ({ page }) => {
  await fillIn(page);
  await launch(page).click();
  await expect(card(page, "half-way")).toBeVisible();

  await page.getByRole("link", { name: "Launch", exact: true }).first().click();
  await expect(page.getByText("Filled in as you launched last.")).toBeVisible();
  await expect(review(page)).toContainText("fixed resources (1 core, 2 GiB), named headless-1");
  await launch(page).click();
  await expect(card(page, "headless-1")).toContainText("fixed, 1 core, 2 GiB");
});

test("presets are saved, taken, renamed, reordered, deleted and brought back", async ({ page }) => {
  await fillIn(page);
  await page.getByRole("button", { name: "Save as a preset" }).click();
  const title = page.getByRole("textbox", { name: "Name of the preset" });
  for (const preset of ["Night <b>12</b>", "ALMA QA"]) {
    await title.fill(preset);
    await title.press("Enter");
    await expect(page.getByText(`Saved as ${preset}.`).first()).toBeVisible();
  }
  await title.fill("alma qa");
  await expect(page.getByText("Saving replaces it.")).toBeVisible();
  await title.fill("");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Change presets" })).toBeFocused();
  await page.keyboard.press("Enter");

  await page.getByRole("button", { name: "Rename ALMA QA" }).click();
  await page.getByRole("listitem").getByRole("textbox").fill("Cubes");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Move Cubes up" }).click();
  await expect(page.getByRole("button", { name: "Move Cubes up" })).toBeFocused();
  const rows = page.locator("#presets-panel").getByRole("listitem");
  await expect(rows).toHaveText([/^Cubes/, /^Night <b>12<\/b>/]);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Delete Cubes" }).click();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(rows).toHaveText([/^Cubes/, /^Night/]);
  await page.getByRole("button", { name: "Delete Cubes" }).click();

  await page.goto("/launch?v=1&type=notebook");
  await page.getByRole("button", { name: "Night <b>12</b>", exact: true }).click();
  await expect(review(page)).toContainText("Batch with terminal:latest, fixed resources (1 core, 2 GiB)");
  await expect(page.getByRole("button", { name: "Cubes", exact: true })).toHaveCount(0);
  // The name was for one launch.
  await expect(name(page)).toHaveValue("headless-1");
});

test("a session is launched again as it was, or edited first", async ({ page }) => {
  const fields = { type: "headless", image: TERMINAL, name: "old-job", cores: "1", ram: "2" };
  await launchByApi(page, { ...fields, cores: "2" });
  await launchByApi(page, fields);
  await page.goto("/");
  // Two of one name: each is launched again as it was itself.
  const old = card(page, "old-job").filter({ hasText: "fixed, 1 core" });
  await old.getByRole("link", { name: "Launch again: old-job" }).click();
  await expect(page.getByText("Filled in with the settings of old-job. The platform does not tell its command")).toBeVisible();
  await expect(review(page)).toContainText("terminal:latest, fixed resources (1 core, 2 GiB)");
  await expect(page.getByRole("textbox", { name: "Command" })).toBeFocused();
  await page.keyboard.type("echo again");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByRole("listitem").filter({ hasText: "fixed, 1 core, 2 GiB" })).toHaveCount(2);

  await page.goto("/sessions/headless-1");
  await page.getByRole("link", { name: "Edit and launch: headless-1" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Launch a session" })).toBeFocused();
  await page.reload();
  await expect(review(page)).toContainText("fixed resources (1 core, 2 GiB)");
});

test("what is stored belongs to a user of a site, and may be damaged", async ({ page }) => {
  await fillIn(page);
  await page.getByRole("button", { name: "Save as a preset" }).click();
  await page.getByRole("textbox", { name: "Name of the preset" }).fill("Mine");
  await page.keyboard.press("Enter");
  await launch(page).click();
  await expect(card(page, "half-way")).toBeVisible();
  const kept = Object.keys(await stored(page));
  const user = (await page.request.get("/skaha/v1/session")).headers()["x-vo-authenticated"];
  const launchKeys = kept.filter((key) => key.includes("@"));
  expect(launchKeys.length).toBeGreaterThanOrEqual(3);
  for (const key of launchKeys) expect(key).toMatch(new RegExp(`^portal\\.v1\\.[a-z-]+\\.${user}@$`));

  // Another user of this browser sees nothing of it.
  await page.evaluate((user) => {
    for (const [key, value] of Object.entries(localStorage)) {
      if (!key.includes("@")) continue;
      localStorage.removeItem(key);
      localStorage.setItem(key.replace(`.${user}@`, ".somebody@"), value);
    }
  }, user);
  await page.goto("/launch");
  await expect(review(page)).toContainText("Notebook with");
  await expect(page.getByRole("button", { name: "Mine", exact: true })).toHaveCount(0);

  await page.evaluate(
    ([user, kinds]) => {
      for (const kind of kinds) localStorage.setItem(`portal.v1.${kind}.${user}@`, "\u0000{]&&&%ff=\ntitle=x&v=9\n\ud800");
    },
    [user, ["draft", "last-used", "presets", "recent-images", "favourite-images", "past-use", "launch"]] as const,
  );
  await page.goto("/launch");
  await expect(review(page)).toContainText("Notebook with");
  await page.getByRole("radio", { name: /^Batch/ }).check();
  await name(page).fill("after-damage");
  await launch(page).click();
  await expect(card(page, "after-damage")).toBeVisible();
});
