import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const LIST = /\/skaha\/v1\/session(\?.*)?$/;

test.use({ expectedConsoleErrors: [/Failed to load resource/] });

test("without a first answer there is a problem, and no empty list", async ({ page }) => {
  await page.route(LIST, (route) => route.abort());
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("The platform does not answer.");
  await expect(page.getByRole("heading", { name: "What do you want to open?" })).toBeHidden();
  await page.unroute(LIST);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { name: "What do you want to open?" })).toBeVisible();
});

test("a refused launch says why and loses nothing", async ({ page }) => {
  await page.goto("/launch?type=headless");
  await page.getByRole("textbox", { name: "Name" }).fill("kept-name");
  await page.route(LIST, (route) =>
    route.request().method() === "POST"
      ? route.fulfill({ status: 400, body: "User astro1 has reached the maximum of 5 active sessions.\n" })
      : route.fallback(),
  );
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("You have all the sessions that the platform allows.");
  await expect(page.getByRole("alert")).toContainText("reached the maximum of 5 active sessions");
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("kept-name");
});

test("a lost answer to a launch is not repeated, and says that it may have worked", async ({ page }) => {
  let posts = 0;
  let isListAnswered = false;
  await page.goto("/launch?type=headless");
  await page.route(LIST, async (route) => {
    if (route.request().method() !== "POST") {
      return isListAnswered ? route.fallback() : route.fulfill({ json: [] });
    }
    posts += 1;
    await route.fetch();
    await route.abort();
  });
  const launch = page.getByRole("button", { name: "Launch", exact: true });
  await launch.click();
  await expect(page.getByText("do not launch again yet")).toBeVisible();
  // Locked until the list has told what became of it.
  await expect(launch).toHaveAttribute("aria-disabled", "true");
  await launch.press("Enter");
  isListAnswered = true;
  await expect(page.getByText("The answer was lost, but headless-1 did start.")).toBeVisible();
  await page.getByRole("link", { name: "See your sessions" }).click();
  await expect(card(page, "headless-1")).toBeVisible();
  expect(posts).toBe(1);
});

test("a launch that is listed late is waited for", async ({ page }) => {
  await page.goto("/launch?type=headless");
  let reads = 0;
  await page.route(LIST, (route) => {
    if (route.request().method() === "POST") return route.fallback();
    reads += 1;
    return reads <= 2 ? route.fulfill({ json: [] }) : route.fallback();
  });
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your sessions");
  await expect(card(page, "headless-1")).toBeVisible();
  expect(reads).toBeGreaterThan(2);
});

test("a deletion that the platform does not carry out is not claimed", async ({ page }) => {
  const row = { id: "a", name: "stays", type: "headless", image: "i", status: "Running", connectURL: "" };
  await page.clock.install();
  await page.route(LIST, (route) => route.fulfill({ json: [row] }));
  await page.route(/\/session\/a$/, (route) => route.fulfill({ status: 200, body: "" }));
  await page.goto("/");
  await card(page, "stays").getByRole("button", { name: "Delete stays" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(card(page, "stays").getByText("Ending", { exact: true })).toBeVisible();
  await expect(async () => {
    await page.clock.runFor(2_000);
    await expect(page.getByRole("alert")).toContainText("is still there", { timeout: 200 });
  }).toPass();
  await expect(card(page, "stays").getByText("Running", { exact: true })).toBeVisible();
});

test("two presses of Launch start one session", async ({ page }) => {
  let posts = 0;
  await page.route(LIST, async (route) => {
    if (route.request().method() === "POST") posts += 1;
    await route.fallback();
  });
  await page.goto("/launch?type=headless");
  await page.getByRole("button", { name: "Launch", exact: true }).dblclick();
  await expect(card(page, "headless-1")).toBeVisible();
  expect(posts).toBe(1);
});

test("a name that the platform would refuse is explained as it is typed and not sent", async ({ page }) => {
  await page.goto("/launch");
  const name = page.getByRole("textbox", { name: "Name" });
  await name.fill("my analysis");
  await expect(page.getByText("“ ” cannot be in a name")).toBeVisible();
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(name).toBeFocused();
  await expect(name).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Launch a session");
});
