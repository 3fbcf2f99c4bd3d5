import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test("the guide answers, and an answer leads into the filled-in form", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Not sure? The guide helps to choose." }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Guide" })).toBeFocused();
  const contents = page.getByRole("navigation", { name: "On this page" });
  await contents.getByRole("link", { name: "How much to ask for?" }).click();
  await expect(page).toHaveURL(/\/guide#amounts$/);
  await page.getByRole("link", { name: "Large dataset" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Launch a session" })).toBeFocused();
  await expect(page.getByRole("radio", { name: /^Large dataset/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: /^Fixed/ })).toBeChecked();
  // A link fills the form in and starts nothing.
  await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Sessions" }).click();
  await expect(page.getByRole("heading", { name: "What do you want to open?" })).toBeVisible();
});

test("every link of the guide leads to a page or a section", async ({ page }) => {
  await page.goto("/guide");
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  const links = await page
    .getByRole("main")
    .getByRole("link")
    .evaluateAll((all) => all.map((link) => ({ href: (link as HTMLAnchorElement).href, target: link.getAttribute("target") })));
  expect(links.length).toBeGreaterThan(20);
  for (const { href, target } of links) {
    const url = new URL(href);
    if (url.origin !== new URL(page.url()).origin) {
      expect(target, href).toBe("_blank");
      continue;
    }
    expect(["/", "/launch", "/guide"], href).toContain(url.pathname);
    if (url.hash) await expect(page.locator(url.hash), href).toHaveCount(1);
  }
});

test("the guide follows the language, and says when its words do not come", async ({ page }) => {
  await page.goto("/guide#data");
  await expect(page.locator("#data")).toBeFocused();
  await page.getByRole("button", { name: "Français" }).click();
  await expect(page.locator("#data h2")).toHaveText("Où sont mes données ?");
});

test.describe("when the guide cannot be loaded", () => {
  test.use({ expectedConsoleErrors: [/Failed to load resource/] });

  test("it says so and tries again when asked", async ({ page }) => {
    await page.route(/guide\/en\.json$/, (route) => route.fulfill({ status: 503, body: "" }));
    await page.goto("/guide");
    await expect(page.getByRole("alert")).toContainText("The guide could not be loaded.");
    await page.unroute(/guide\/en\.json$/);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  });
});

test("a kind of work sets mode and amounts until an amount is changed by hand", async ({ page }) => {
  await page.goto("/launch?type=notebook");
  await expect(page.getByRole("radio", { name: /^Interactive analysis/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: /^Flexible/ })).toBeChecked();
  await page.getByRole("radio", { name: /^Production/ }).check();
  await expect(page.getByText("Measure first: run a small case")).toBeVisible();
  await expect(page.getByRole("radio", { name: /^Fixed/ })).toBeChecked();
  const context = await (await page.request.get("/skaha/v1/context")).json();
  await expect(page.getByLabel("CPU cores")).toHaveValue(`${context.cores.default}`);
  await expect(page.getByLabel("Memory (GiB)")).toHaveValue(`${context.memoryGB.default}`);
  await page.getByLabel("Memory (GiB)").selectOption("1");
  await expect(page.getByRole("radio", { name: /^Production/ })).not.toBeChecked();
  await expect(page.getByRole("complementary")).toContainText("1 GiB");
  await page.getByRole("radio", { name: /^Development/ }).check();
  await expect(page.getByRole("radio", { name: /^Flexible/ })).toBeChecked();
});

test("a link that asks for the unknown says so and fills in the rest", async ({ page }) => {
  await page.goto("/launch?type=headless&workflow=everything&mode=fixed");
  await expect(page.getByRole("listitem").filter({ hasText: "workflow=everything is not known to this portal" })).toBeVisible();
  await expect(page.getByRole("radio", { name: /^Batch/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: /^Fixed/ })).toBeChecked();
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(card(page, "headless-1")).toBeVisible();
});
