import type { Page } from "@playwright/test";

import { expectAccessible, expectContrast } from "../support/axe.ts";
import { openShown, PAGES } from "../support/scene.ts";
import { launchByApi } from "../support/sessions.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const WIDTHS = [360, 800, 1440];

/** How many pixels of the page lie beyond the window's right edge. */
const overflow = () => document.documentElement.scrollWidth - window.innerWidth;

/** 320 px are 1280 px at 400 % zoom. */
const MORE_WIDTHS = [320, 720, 2560];

const THEMES = ["light", "dark"] as const;

/** Fails when the page as it is now reaches beyond a window of that width. */
async function expectFitting(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await expect.poll(() => page.evaluate(overflow), { message: `at ${width} px` }).toBeLessThanOrEqual(0);
}

for (const language of ["en", "fr"] as const) {
  test.describe(language, () => {
    // Without motion a theme is all there as soon as it is asked for.
    test.use({
      locale: `${language}-CA`,
      contextOptions: { reducedMotion: "reduce" },
      // Of a platform that is down.
      expectedConsoleErrors: [/Failed to load resource.*503/],
    });
    test.setTimeout(120_000);

    for (const shown of PAGES) {
      test(`the page “${shown.name}” is clean to axe in both themes and fits every width`, async ({ page }) => {
        // As on a phone first: what is laid out at load is seen there.
        await page.setViewportSize({ width: WIDTHS[0]!, height: 800 });
        await openShown(page, shown, language);
        for (const width of WIDTHS) {
          await expectFitting(page, width);
          for (const colorScheme of THEMES) {
            await page.emulateMedia({ colorScheme });
            // A theme changes no more than colours.
            await (colorScheme === "light" ? expectAccessible(page) : expectContrast(page));
          }
        }
        for (const width of MORE_WIDTHS) await expectFitting(page, width);
      });
    }

    for (const colorScheme of THEMES) {
      test(`dialogs and wrong input are clean to axe, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await launchByApi(page, { name: "job", image: "images.canfar.net/skaha/terminal:latest" });
        await page.goto("/");
        const job = card(page, "job");
        await expect(job.getByText(/^(Finished|Terminée)$/)).toBeVisible({ timeout: 30_000 });
        await job.getByRole("button", { name: /^(Remove|Retirer) job/ }).click();
        await expect(page.getByRole("dialog")).toBeVisible();
        await expectAccessible(page);
        await page.keyboard.press("Escape");
        await expectAccessible(page);
        await page.goto("/launch?type=nonsense&workflow=production");
        await page.getByRole("textbox").fill("not a name!");
        await expect(page.getByText("type=nonsense")).toBeVisible();
        await expectAccessible(page);
      });
    }
  });
}

test("nothing moves for whoever asked for less motion", async ({ page }) => {
  const motion = () => getComputedStyle(document.querySelector(".bone")!).animationName;
  await page.route(/\/skaha\/v1\/session$/, () => {}); // never answered: the frame stays
  await page.goto("/");
  await expect(page.locator("main .bone").first()).toBeVisible();
  expect(await page.evaluate(motion)).toBe("breathe");
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await page.evaluate(motion)).toBe("none");
});

test("in forced colours what is chosen and how far something is can still be told", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  const [sessions, launch] = ["sessions", "launch"].map((name) => PAGES.find((shown) => shown.name === name));
  await openShown(page, launch!, "en");
  const chosen = page.locator(".tile").filter({ has: page.getByRole("radio", { checked: true }) }).first();
  await expect(chosen).toHaveCSS("outline-style", "solid");
  await openShown(page, sessions!, "en");
  await expect(page.getByRole("banner").getByRole("link", { name: "Sessions" })).toHaveCSS("outline-style", "solid");
  await expect(page.getByRole("banner").getByRole("link", { name: "Guide" })).toHaveCSS("outline-style", "none");
  const level = page.locator(".level").first();
  const colours = await level.evaluate((node) => [
    getComputedStyle(node).backgroundColor,
    getComputedStyle(node.parentElement!).backgroundColor,
  ]);
  expect(colours[0]).not.toBe(colours[1]);
});

test.describe("in French", () => {
  test.use({ locale: "fr-CA" });

  test("an admin sees every place on the narrowest screen", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openShown(page, PAGES.find(({ name }) => name === "admin")!, "fr");
    const places = page.getByRole("navigation", { name: "Rubriques" }).getByRole("link");
    await expect(places).toHaveCount(5);
    for (const place of await places.all()) await expect(place).toBeInViewport({ ratio: 1 });
  });
});
