import type { Page } from "@playwright/test";

import { expectAccessible } from "../support/axe.ts";
import { playPlatform, SPARSE } from "../support/platform.ts";
import { expect, test } from "../support/test.ts";

/** Everything that the form can show at once: all of a fixed batch job, or an image of one's own. */
const FORMS: readonly { readonly path: string; readonly unfold: (page: Page) => Promise<void> }[] = [
  {
    path: "/launch?v=1&help=1&type=headless&mode=fixed&cores=8&memory=32&gpus=4&command=echo%20a-long-command-of-one-word",
    unfold: async (page) => {
      await page.locator("#save-preset").click();
      await expect(page.locator("#presets-panel input")).toBeFocused();
    },
  },
  {
    path: "/launch?v=1&type=notebook&nonsense=1",
    unfold: async (page) => {
      await page.locator("input[name=image-source][value=other]").check();
      await page.locator("summary").filter({ hasText: /priv/ }).click();
      await page.locator("#image").fill("docker.io/library/python:3");
      await page.locator("#registry-user").fill("a:b");
      await page.locator("#name").fill("not a name!");
    },
  },
];

/** 320 px; and 1280 by 800 px at 200 % zoom, which is half of it at twice the density. */
const WINDOWS = [
  { width: 320, height: 640 },
  { width: 640, height: 400 },
];

/** How many pixels of the page lie beyond the window's right edge. */
const overflow = () => document.documentElement.scrollWidth - window.innerWidth;

for (const language of ["en", "fr"] as const) {
  for (const theme of ["light", "dark"] as const) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ locale: `${language}-CA`, colorScheme: theme, deviceScaleFactor: 2 });
      test.setTimeout(150_000);

      test("the whole form is clean to axe and needs no sideways scroll, on a phone and at 200 % zoom", async ({ page }) => {
        await playPlatform(page, SPARSE);
        for (const { path, unfold } of FORMS) {
          await page.goto(path);
          await expect(page.locator("#launch")).toBeVisible();
          await unfold(page);
          for (const size of WINDOWS) {
            await page.setViewportSize(size);
            await expectAccessible(page);
            expect(await page.evaluate(overflow), `${path} at ${size.width} px`).toBeLessThanOrEqual(0);
          }
        }
      });
    });
  }
}
