import { join } from "node:path";

import { openShown, PAGES } from "../support/scene.ts";
import { setting } from "../support/settings.ts";
import { test } from "../support/test.ts";

const WIDTHS = [320, 360, 800, 1440, 2560];

/** Pages that the documentation shows, in English and light. */
const DOCUMENTED = new Set([
  "sessions",
  "welcome",
  "launch",
  "guide",
  "session-log",
  "session-overview",
  "session-usage",
  "history",
  "admin",
]);

test.describe.configure({ mode: "parallel" });

for (const language of ["en", "fr"] as const) {
  for (const theme of ["light", "dark"] as const) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ locale: `${language}-CA`, colorScheme: theme, timezoneId: "America/Vancouver" });
      test.setTimeout(240_000);

      test("pictures", async ({ page }) => {
        for (const shown of PAGES) {
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 900 });
            await openShown(page, shown, language);
            const file = `${shown.name}-${width}-${theme}-${language}.png`;
            await page.screenshot({ path: join(setting("SHOTS_DIR"), file), fullPage: true });
          }
          if (DOCUMENTED.has(shown.name) && language === "en" && theme === "light") {
            await page.setViewportSize({ width: 1280, height: 860 });
            await page.screenshot({ path: join(setting("SHOTS_DOCS"), `${shown.name}-light.png`) });
          }
        }
      });
    });
  }
}

test("pictures in forced colours", async ({ page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ forcedColors: "active" });
  for (const shown of PAGES) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openShown(page, shown, "en");
    await page.screenshot({ path: join(setting("SHOTS_DIR"), `${shown.name}-forced.png`), fullPage: true });
  }
});
