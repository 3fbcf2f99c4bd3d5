import { join } from "node:path";

import { CROWDED, playScene } from "../support/scene.ts";
import { setting } from "../support/settings.ts";
import { expect, test } from "../support/test.ts";

/** Every page in a state that says something. */
const PAGES = [
  { name: "sessions", path: "/", busy: true },
  { name: "welcome", path: "/", busy: false },
  { name: "launch", path: "/launch?type=notebook&workflow=dataset", busy: true },
  { name: "guide", path: "/guide", busy: true },
  { name: "session-log", path: "/sessions/reduce-night-12", busy: true },
  { name: "session-events", path: "/sessions/alma-cube-qa", busy: true },
  { name: "waiting", path: "/sessions/big-cube", crowded: true },
  { name: "missing", path: "/sessions/nothing-here", busy: false },
  { name: "nowhere", path: "/nowhere", busy: false },
];
const WIDTHS = [320, 360, 800, 1440, 2560];

/** What the documentation shows: name of the picture by page, width, theme and language. */
const DOCUMENTED = new Set(["sessions", "welcome", "launch", "guide", "session-log"]);

test.describe.configure({ mode: "parallel" });

for (const language of ["en", "fr"] as const) {
  for (const theme of ["light", "dark"] as const) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ locale: `${language}-CA`, colorScheme: theme, timezoneId: "America/Vancouver" });
      test.setTimeout(180_000);

      test("pictures", async ({ page }) => {
        for (const { name, path, busy, crowded } of PAGES) {
          const rows = crowded ? [CROWDED] : busy ? undefined : [];
          await playScene(page, rows ? { rows } : {});
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 900 });
            await page.goto(path);
            await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
            await expect(page.locator(".bone")).toHaveCount(0);
            await page.waitForLoadState("networkidle");
            const file = `${name}-${width}-${theme}-${language}.png`;
            await page.screenshot({ path: join(setting("SHOTS_DIR"), file), fullPage: true });
            if (DOCUMENTED.has(name) && width === 1440 && language === "en") {
              await page.setViewportSize({ width: 1280, height: 860 });
              const picture = join(setting("SHOTS_DOCS"), `${name}-${theme}.png`);
              await page.screenshot({ path: picture });
            }
          }
        }
      });
    });
  }
}
