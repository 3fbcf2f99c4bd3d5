import type { Locator, Page } from "@playwright/test";

import { expectAccessible } from "../support/axe.ts";
import { playScene } from "../support/scene.ts";
import { expect, test } from "../support/test.ts";

const HOST = "images.canfar.net";
const ALL = ["notebook", "desktop", "carta", "firefly", "contributed", "headless"];

/** A platform with these types: an image `TYPE-app:1` each, and for notebooks the scene's recommended one. */
async function offer(page: Page, types: readonly string[]): Promise<void> {
  await playScene(page, { isTimeFixed: false });
  const images = types.map((type) => ({ id: `${HOST}/skaha/${type}-app:1`, types: [type], digest: "sha256:0" }));
  const recommended = { id: `${HOST}/skaha/astroml:latest`, types: ["notebook"], digest: "sha256:1" };
  const json = types.includes("notebook") ? [recommended, ...images] : images;
  await page.route(/\/skaha\/v1\/image$/, (route) => route.fulfill({ json }));
  await page.route(/\/config\.json$/, (route) =>
    route.fulfill({ json: { recommendedImages: { notebook: [recommended.id] } } }),
  );
}

const opener = (page: Page): Locator => page.getByRole("button", { name: "Help me choose" });
const panel = (page: Page): Locator => page.getByRole("region", { name: "Help me choose" });
const radio = (page: Page, name: RegExp): Locator => panel(page).getByRole("radio", { name });

/** Opens the panel with the keyboard and goes to its first question. */
async function openByKeys(page: Page): Promise<void> {
  await page.goto("/launch");
  await opener(page).focus();
  await page.keyboard.press("Enter");
  await expect(opener(page)).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Tab");
  await expect(radio(page, /^Analyse data/)).toBeFocused();
}

const AIMS = [
  { aim: /^Analyse data/, answer: "Notebook with astroml:latest, flexible resources.", why: "code, plots and notes" },
  { aim: /^Use programs/, answer: "Desktop with desktop-app:1, resources set by the platform.", why: "shows the windows" },
  { aim: /^Look at radio/, answer: "CARTA with carta-app:1, flexible resources.", why: "made for radio images" },
  { aim: /^Look at catalogues/, answer: "Firefly with firefly-app:1, resources set", why: "made for catalogues" },
  { aim: /^Use a community/, answer: "Contributed with contributed-app:1, flexible", why: "that communities maintain" },
  { aim: /^Process a lot/, answer: "Batch with headless-app:1, flexible resources.", why: "without anyone watching" },
];

test("each first answer leads by keyboard to a type, an image and a mode, with the reasons", async ({ page }) => {
  await offer(page, ALL);
  await openByKeys(page);
  await page.keyboard.press("Space");
  for (const { aim, answer, why } of AIMS) {
    await expect(radio(page, aim)).toBeChecked();
    await expect(panel(page).getByRole("status")).toContainText(answer);
    await expect(panel(page).getByRole("status")).toContainText(why);
    // What the platform sizes itself raises no question about amounts.
    const isSized = answer.includes("set");
    await expect(panel(page).getByRole("group")).toHaveCount(isSized ? 1 : 3);
    await page.keyboard.press("ArrowRight");
  }
});

test("the panel, and what it fills in, by keyboard only", async ({ page }) => {
  await offer(page, ALL);
  await openByKeys(page);
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await expect(radio(page, /^I do not know/)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(radio(page, /^Starting soon/)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(panel(page)).toMatchAriaSnapshot(`
    - region "Help me choose":
      - group "What do you want to do?":
        - radio "Analyse data in notebooks Python, plots and notes on one page" [checked]
        - radio /Use programs with windows/
        - radio /Look at radio images and cubes/
        - radio /Look at catalogues and surveys/
        - radio /Use a community’s application/
        - radio /Process a lot without watching/
      - group "How much data must fit in memory at once?":
        - radio /I do not know/
        - radio /Little/
        - radio /Up to 8.GiB/ [checked]
        - radio /More than 8.GiB/
      - group "What matters more?":
        - radio /Starting soon/
        - radio /A steady pace for hours/ [checked]
      - status:
        - paragraph: /Notebook with astroml:latest, fixed resources \\(2.cores, 8.GiB\\)\\./
        - paragraph: Because
        - list:
          - listitem: A notebook keeps code, plots and notes on one page.
          - listitem: This site recommends the image.
          - listitem: /Fixed holds cores and memory for you/
      - button "Use this"
      - link "More in the guide":
        - /url: /guide
      - button "Close"
  `);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Use this" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
  await expect(page.getByText(/^Filled in: Notebook with astroml:latest, fixed/)).toBeAttached();
  await expect(page.getByRole("radio", { name: /^Fixed/ })).toBeChecked();
  await expect(page.getByRole("complementary")).toContainText(/Notebook with astroml:latest, fixed resources \(2.cores, 8.GiB\)/);
});

test("a type, an image and amounts picked before give way to the advice", async ({ page }) => {
  await offer(page, ALL);
  await page.goto("/launch?type=desktop");
  await opener(page).click();
  await radio(page, /^Process a lot/).check();
  await radio(page, /^More than 8/).check();
  // It is held whatever matters more, so that is not asked.
  await expect(panel(page).getByRole("group")).toHaveCount(2);
  await page.getByRole("button", { name: "Use this" }).click();
  await expect(page.getByRole("radio", { name: /^Batch/ })).toBeChecked();
  await expect(page.getByRole("complementary")).toContainText(/headless-app:1, fixed resources \(4.cores, 16.GiB\)/);
});

test("where a type is missing the nearest is advised, or nothing, and the reason said", async ({ page }) => {
  await offer(page, ["desktop", "notebook"]);
  await page.goto("/launch?help=1");
  await radio(page, /^Look at radio/).check();
  await expect(panel(page).getByRole("status")).toContainText("Desktop with desktop-app:1");
  await expect(panel(page).getByRole("status")).toContainText("The type CARTA would be made for it, but is not offered here.");
  await offer(page, ["notebook"]);
  await page.goto("/launch?help=1");
  await radio(page, /^Use programs/).check();
  await expect(panel(page).getByRole("status")).toContainText("This platform has nothing for that.");
  await expect(page.getByRole("button", { name: "Use this" })).toHaveCount(0);
  await radio(page, /^Process a lot/).check();
  await expect(panel(page).getByRole("status")).toContainText("Notebook with astroml:latest");
});

test("Escape and Close lead back to the button, and the answers stay", async ({ page }) => {
  await offer(page, ALL);
  await openByKeys(page);
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
  await expect(opener(page)).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("Enter");
  await expect(radio(page, /^Analyse data/)).toBeChecked();
  await panel(page).getByRole("button", { name: "Close" }).press("Enter");
  await expect(opener(page)).toBeFocused();
  // Enter in the panel launches nothing.
  await page.keyboard.press("Enter");
  await radio(page, /^Analyse data/).press("Enter");
  await expect(page).toHaveURL(/\/launch/);
  await expect(panel(page)).toBeVisible();
});

test("the guide leads to the questions", async ({ page }) => {
  await offer(page, ALL);
  await page.goto("/guide");
  await page.getByRole("link", { name: "Answer a few questions" }).click();
  await expect(panel(page)).toBeVisible();
  await expect(page.getByText("does not know")).toHaveCount(0);
});

for (const language of ["en", "fr"] as const) {
  for (const theme of ["light", "dark"] as const) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ locale: `${language}-CA`, colorScheme: theme });
      test.setTimeout(180_000);

      test("the panel is clean to axe and fits every width", async ({ page }) => {
        await offer(page, ALL);
        await page.goto("/launch?help=1");
        const name = language === "en" ? "Help me choose" : "Aidez-moi à choisir";
        const shown = page.getByRole("region", { name });
        await expect(shown).toBeVisible();
        await expectAccessible(page);
        await shown.getByRole("radio").first().check();
        for (const width of [320, 360, 800, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          await expectAccessible(page);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
        }
      });
    });
  }
}
