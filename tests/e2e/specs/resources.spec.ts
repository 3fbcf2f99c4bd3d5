import type { Page } from "@playwright/test";

import { expectAccessible } from "../support/axe.ts";
import { control } from "../support/control.ts";
import { CONTIGUOUS, playPlatform, SPARSE } from "../support/platform.ts";
import { launchByApi } from "../support/sessions.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const NOTEBOOK = "images.canfar.net/skaha/base-notebook:latest";

const FIXED = "/launch?type=notebook&mode=fixed";
const cores = (page: Page) => page.getByLabel("CPU cores");
const memory = (page: Page) => page.getByLabel("Memory (GiB)");
const gpus = (page: Page) => page.getByLabel("GPUs", { exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const line = (page: Page) => page.locator(".outlook");
const warnings = (page: Page) => page.locator(".warnings");

test.describe("amounts are those on offer", () => {
  test("contiguous, without GPUs: the defaults are taken, the buttons go one by one", async ({ page }) => {
    await playPlatform(page, CONTIGUOUS);
    await page.goto(FIXED);
    await expect(cores(page)).toHaveValue("1");
    await expect(memory(page)).toHaveValue("4");
    await expect(gpus(page)).toHaveCount(0);
    await expect(button(page, "Fewer cores")).toHaveAttribute("aria-disabled", "true");
    await button(page, "More cores").click();
    await expect(cores(page)).toHaveValue("2");
    await expect(page.getByRole("complementary")).toContainText("fixed resources (2 cores, 4 GiB)");
    await expect(line(page)).toContainText("Asks for 2 cores and 4 GiB; 37 cores and 310 GiB are free now (read ");
    await expect(line(page)).toContainText(/\d\ss ago\)\.$/);
    await button(page, "Less memory").press("Enter");
    await expect(memory(page)).toHaveValue("3");
  });

  test("sparse, with many GPUs: the buttons jump from one to the next", async ({ page }) => {
    await playPlatform(page, SPARSE);
    await page.goto(FIXED);
    await button(page, "More memory").click();
    await expect(memory(page)).toHaveValue("16");
    await memory(page).selectOption("192");
    await expect(button(page, "More memory")).toHaveAttribute("aria-disabled", "true");
    await button(page, "More memory").click({ force: true });
    await expect(memory(page)).toHaveValue("192");
    await expect(gpus(page).getByRole("option")).toHaveCount(29);
    await expect(gpus(page)).toHaveValue("0");
    await button(page, "More GPUs").click();
    await expect(page.getByRole("complementary")).toContainText("1 GPU");
  });

  test("of one amount there is nothing to choose", async ({ page }) => {
    await playPlatform(page, { cores: { default: 2, options: [2] }, memoryGB: { default: 1, options: [8] } });
    await page.goto(FIXED);
    await expect(page.getByText("the only amount on offer")).toHaveCount(2);
    await expect(page.getByRole("button", { name: /cores|memory/ })).toHaveCount(0);
    await expect(page.getByRole("complementary")).toContainText("fixed resources (2 cores, 8 GiB)");
  });

  test("no fixed amounts at all: flexible is what there is", async ({ page }) => {
    await playPlatform(page, { cores: { options: [] }, memoryGB: { options: [] } });
    await page.goto(FIXED);
    await expect(page.getByRole("radio", { name: /^Fixed/ })).toBeDisabled();
    await expect(page.getByRole("radio", { name: /^Flexible/ })).toBeChecked();
    await expect(line(page)).toHaveText("");
  });

  test.use({ expectedConsoleErrors: [/503.*view=stats/] });
});

test("flexible says where it starts and where it may grow to", async ({ page }) => {
  await playPlatform(page, CONTIGUOUS);
  await page.goto("/launch?type=notebook");
  await expect(line(page)).toContainText("Starts with 1 core and 4 GiB and may grow to 8 cores and 32 GiB; 37 cores and 310 GiB are free now");
  await page.getByRole("radio", { name: /^Desktop/ }).check();
  await expect(page.getByText("The platform sizes this type itself")).toBeVisible();
  await expect(line(page)).toHaveCount(0);
});

test("the load is read again every minute, and forgotten when it is old", async ({ page }) => {
  await page.clock.install();
  await playPlatform(page, CONTIGUOUS);
  await page.goto(FIXED);
  await expect(line(page)).toContainText("37 cores");
  await playPlatform(page, { ...CONTIGUOUS, free: { cores: 5, gib: 9 } });
  await page.clock.runFor(66_000);
  await expect(line(page)).toContainText("5 cores and 9 GiB are free now");
  await page.route(/view=stats$/, (route) => route.fulfill({ body: "[]" }));
  await page.clock.runFor(180_000);
  await expect(line(page)).toContainText("5 cores and 9 GiB are free now (read 3 min ago)");
  await page.clock.runFor(150_000);
  await expect(line(page)).toHaveText("Asks for 1 core and 4 GiB.");
});

test.describe("a platform that does not tell its load", () => {
  test.use({ expectedConsoleErrors: [/503.*view=stats/] });

  test("is not taken for a full one", async ({ page }) => {
    await control(page, { faults: [{ on: { view: "stats" }, effect: { answer: { status: 503 } } }] });
    const asked = page.waitForResponse(/view=stats/);
    await page.goto(FIXED);
    expect((await asked).status()).toBe(503);
    await expect(line(page)).toContainText(/^Asks for .*\.$/);
    await expect(line(page)).not.toContainText("free");
    await expect(warnings(page)).toHaveText("");
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
});

test("more than is free is warned of, and a button takes what fits", async ({ page }) => {
  await playPlatform(page, SPARSE);
  await page.goto(FIXED);
  await expect(warnings(page)).toHaveText("");
  await cores(page).selectOption("8");
  await memory(page).selectOption("32");
  await gpus(page).selectOption("4");
  await expect(warnings(page)).toContainText(
    "More than is free now: it would wait until 8 cores, 32 GiB and 4 GPU are free. Less, or flexible, starts sooner.",
  );
  await button(page, "Take 2 cores, 16 GiB and 2 GPU").click();
  await expect(cores(page)).toHaveValue("2");
  await expect(memory(page)).toHaveValue("16");
  await expect(gpus(page)).toHaveValue("2");
  await expect(cores(page)).toBeFocused();
  await expect(warnings(page)).toHaveText("");
  await cores(page).selectOption("4");
  await button(page, "Take flexible").click();
  await expect(page.getByRole("radio", { name: /^Flexible/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: /^Flexible/ })).toBeFocused();
  await expect(warnings(page)).toHaveText("");
});

test("a platform too full for the minimum says so of flexible, too", async ({ page }) => {
  await playPlatform(page, { ...CONTIGUOUS, free: { cores: 0.5, gib: 310 } });
  await page.goto("/launch?type=notebook");
  await expect(warnings(page)).toHaveText("Even the minimum is more than is free now: it would wait until 1 core is free.");
  await expect(warnings(page).getByRole("button")).toHaveCount(0);
});

/** Puts past use into the storage of whoever the server says the user is. */
async function remember(page: Page, lines: string): Promise<void> {
  const user = (await page.request.get("/skaha/v1/session")).headers()["x-vo-authenticated"] ?? "";
  const key = `portal.v1.past-use.${encodeURIComponent(user)}@`;
  await page.addInitScript(([key, lines]) => localStorage.setItem(key!, lines!), [key, lines]);
}

test("much more than the image ever used is pointed out, and a button takes what would do", async ({ page }) => {
  await playPlatform(page, CONTIGUOUS);
  await remember(page, `damaged\n5400 800 2253 ${NOTEBOOK}\n`);
  await page.goto(FIXED);
  await expect(page.getByRole("combobox", { name: "Image" })).toBeVisible();
  await memory(page).selectOption("8");
  await expect(warnings(page)).toContainText(
    "your sessions of base-notebook:latest used at most 0.8 cores and 2.2 GiB. 3 GiB would do.",
  );
  await button(page, "Take 3 GiB").click();
  await expect(memory(page)).toHaveValue("3");
  await expect(memory(page)).toBeFocused();
  await expect(warnings(page)).toHaveText("");
});

test("a short look at an image says nothing of what it needs", async ({ page }) => {
  await playPlatform(page, CONTIGUOUS);
  await remember(page, `599 800 2253 ${NOTEBOOK}\n`);
  await page.goto(FIXED);
  await memory(page).selectOption("32");
  await expect(line(page)).toContainText("Asks for 1 core and 32 GiB");
  await expect(warnings(page)).toHaveText("");
});

test("what sessions use is kept for the next launch", async ({ page }) => {
  const row = {
    ...{ id: "a1", userid: "a", type: "notebook", status: "Running", name: "n-1", image: NOTEBOOK },
    ...{ startTime: "2026-01-05T10:00:02Z", connectURL: "", ramInUse: "2.15", cpuCoresInUse: "0.5" },
  };
  await page.route(/\/skaha\/v1\/session$/, (route) => route.fulfill({ json: [row], headers: { "x-vo-authenticated": "astro1" } }));
  await page.goto("/");
  await expect(card(page, "n-1")).toBeVisible();
  const kept = () => page.evaluate(() => localStorage.getItem("portal.v1.past-use.astro1@"));
  await expect.poll(kept).toBe(`0 500 2050 ${NOTEBOOK}\n`);
});

test.describe("a session that waits for room", () => {
  // It has no events yet.
  test.use({ expectedConsoleErrors: [/404.*view=events/] });

  test("of the same type and image is pointed out, with a way to it", async ({ page }) => {
    await control(page, { launches: "queued" });
    await launchByApi(page, { name: "twin", type: "notebook", image: NOTEBOOK });
    await page.goto("/launch?type=notebook");
    const review = page.getByRole("complementary");
    await expect(review).toContainText("twin is starting with this image already.");
    await page.getByRole("radio", { name: /^Desktop/ }).check();
    await expect(review).not.toContainText("already");
    await page.getByRole("radio", { name: /^Notebook/ }).check();
    await review.getByRole("link", { name: "twin" }).click();
    await expect(page).toHaveURL(/\/sessions\/twin$/);
  });
});

test.describe("with all places taken", () => {
  test.use({ maxSessions: 1, expectedConsoleErrors: [/404.*view=events/] });

  test("an interactive launch waits for room, a job does not", async ({ page }) => {
    await control(page, { launches: "queued" });
    await launchByApi(page, { name: "takes-a-place", type: "notebook", image: NOTEBOOK });
    await page.goto("/launch?type=notebook");
    const launch = button(page, "Launch");
    await expect(launch).toHaveAttribute("aria-disabled", "true");
    await expect(launch).toHaveAccessibleDescription(/all the sessions that the platform allows/);
    await page.getByRole("radio", { name: /^Batch/ }).check();
    await expect(launch).toHaveAttribute("aria-disabled", "false");
    await page.getByRole("radio", { name: /^Notebook/ }).check();
    await page.getByRole("link", { name: "Delete one to make room." }).click();
    await expect(card(page, "takes-a-place")).toBeVisible();
  });

  test.describe("when the list cannot be read", () => {
    test.use({ expectedConsoleErrors: [/Failed to load resource/] });

    test("an old list stops no launch", async ({ page }) => {
      await control(page, { launches: "queued" });
      await launchByApi(page, { name: "takes-a-place", type: "notebook", image: NOTEBOOK });
      await page.goto("/launch?type=notebook");
      await expect(button(page, "Launch")).toHaveAttribute("aria-disabled", "true");
      await page.route(/\/skaha\/v1\/session$/, (route) => route.fulfill({ status: 503, body: "" }));
      await page.evaluate(() => window.dispatchEvent(new Event("online")));
      await expect(button(page, "Launch")).toHaveAttribute("aria-disabled", "false");
    });
  });
});

for (const language of ["en", "fr"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${language}, ${colorScheme}`, () => {
      test.use({ locale: `${language}-CA`, colorScheme });

      test("warnings are clean to axe and fit every width", async ({ page }) => {
        await playPlatform(page, SPARSE);
        await remember(page, `5400 800 2253 ${NOTEBOOK}\n`);
        await page.goto(FIXED);
        await page.locator("#cores").selectOption("16");
        await page.locator("#memory").selectOption("64");
        await expect(warnings(page).getByRole("button")).toHaveCount(3);
        for (const width of [320, 360, 800, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          await expectAccessible(page);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
          const shots = process.env["RESOURCES_SHOTS"];
          if (shots) await page.screenshot({ path: `${shots}/${language}-${colorScheme}-${width}.png`, fullPage: true });
        }
      });
    });
  }
}
