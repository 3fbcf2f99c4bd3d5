import { expectAccessible } from "../support/axe.ts";
import { openShown, PAGES } from "../support/scene.ts";
import { launchByApi } from "../support/sessions.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const WIDTHS = [360, 800, 1440];

/** How many pixels of the page lie beyond the window's right edge. */
const overflow = () => document.documentElement.scrollWidth - window.innerWidth;

for (const language of ["en", "fr"] as const) {
  for (const theme of ["light", "dark"] as const) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ locale: `${language}-CA`, colorScheme: theme });
      test.setTimeout(120_000);

      for (const shown of PAGES) {
        test(`the page “${shown.name}” is clean to axe and fits every width`, async ({ page }) => {
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 800 });
            await openShown(page, shown, language);
            await expectAccessible(page);
            expect(await page.evaluate(overflow), `at ${width} px`).toBeLessThanOrEqual(0);
          }
        });
      }

      test("dialogs and wrong input are clean to axe", async ({ page }) => {
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
    });
  }
}

for (const shown of PAGES) {
  // 320 px are 1280 px at 400 % zoom.
  test(`the page “${shown.name}” needs no sideways scroll at 320 px and on a very wide screen`, async ({ page }) => {
    test.setTimeout(120_000);
    for (const width of [320, 720, 2560]) {
      await page.setViewportSize({ width, height: 640 });
      await openShown(page, shown, "en");
      expect(await page.evaluate(overflow), `at ${width} px`).toBeLessThanOrEqual(0);
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
