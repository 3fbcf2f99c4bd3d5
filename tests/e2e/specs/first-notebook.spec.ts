import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";
import { card, compute, NOTEBOOK_START, open } from "../support/steps.ts";

test.setTimeout(180_000);

test("a new user picks Notebook, launches, opens a real JupyterLab and computes", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "What do you want to open?" })).toBeVisible();
  await page.getByRole("link", { name: /^Notebook/ }).click();
  await expect(page.getByRole("heading", { name: "Launch a session", level: 1 })).toBeFocused();
  await expect(page.getByRole("radio", { name: /^Notebook/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: /^Flexible/ })).toBeChecked();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("notebook-1");
  await page.getByRole("button", { name: "Launch", exact: true }).click();

  const session = card(page, "notebook-1");
  await expect(session.getByText("Starting", { exact: true })).toBeVisible();
  await expect(session.getByText("Running", { exact: true })).toBeVisible({ timeout: NOTEBOOK_START });
  await expect(session).toContainText("skaha/base-notebook:latest");
  await expect(session).toContainText("flexible");
  await expect(session).toContainText(/Time left(3\sd\s23|4\sd\s0)\sh/);

  await expectAccessible(page);
  const tab = await open(page, session);
  expect(await compute(tab, "6*7")).toBe("42");
  await expect(tab.getByText("notified about official Jupyter news")).toHaveCount(0);
  await tab.close();

  // What it uses is measured on the real process.
  await expect(session).toContainText(/Memory0\.\d+ of up to \d+\sGiB/, { timeout: 30_000 });

  await session.getByRole("button", { name: "Delete notebook-1" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete “notebook-1”?" });
  await expect(dialog.getByRole("button", { name: "Keep it" })).toBeFocused();
  await dialog.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(session).toBeHidden({ timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "What do you want to open?" })).toBeVisible();
});

test("a batch job runs to its end", async ({ page }) => {
  await page.goto("/launch?type=headless");
  await expect(page.getByRole("radio", { name: /^Batch/ })).toBeChecked();
  await page.getByRole("textbox", { name: "Name" }).fill("My-Job");
  await page.getByRole("radio", { name: /^Fixed/ }).check();
  await page.getByLabel("CPU cores").selectOption("1");
  await page.getByLabel("Memory (GiB)").selectOption("2");
  await expect(page.getByRole("complementary")).toContainText("fixed resources (1 core, 2 GiB)");
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  // The platform lower-cases names.
  const session = card(page, "my-job");
  await expect(session.getByText("Finished", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(session).toContainText("fixed, 1 core, 2 GiB");
  await expect(session.getByRole("link", { name: /^Open/ })).toHaveCount(0);
});
