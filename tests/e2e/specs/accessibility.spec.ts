import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";

const PAGES = [
  { path: "/", heading: { en: "Your sessions", fr: "Vos sessions" } },
  { path: "/launch", heading: { en: "Launch a session", fr: "Lancer une session" } },
  { path: "/nowhere", heading: { en: "There is no such page", fr: "Cette page n’existe pas" } },
];
const WIDTHS = [360, 800, 1440];

for (const language of ["en", "fr"] as const) {
  for (const theme of ["light", "dark"] as const) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ locale: `${language}-CA`, colorScheme: theme });

      test("every page is clean to axe and fits every width", async ({ page }) => {
        for (const { path, heading } of PAGES) {
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 800 });
            await page.goto(path);
            await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading[language]);
            await expect(page.locator(".bone")).toHaveCount(0);
            await expectAccessible(page);
            const overflow = () => document.documentElement.scrollWidth - window.innerWidth;
            expect(await page.evaluate(overflow), `${path} at ${width} px`).toBeLessThanOrEqual(0);
          }
        }
      });

      test("a list with sessions and its dialog are clean to axe", async ({ page }) => {
        await page.request.post("/skaha/v1/session", {
          form: { name: "job", image: "images.canfar.net/skaha/terminal:latest", type: "headless" },
        });
        await page.goto("/");
        await page.getByRole("listitem").filter({ hasText: "job" }).getByRole("button").click();
        await expect(page.getByRole("dialog")).toBeVisible();
        await expectAccessible(page);
        await page.keyboard.press("Escape");
        await expectAccessible(page);
        await page.goto("/launch");
        await page.getByRole("radio", { name: /^(Fixed|Fixe)/ }).check();
        await page.getByRole("textbox").fill("not a name!");
        await expectAccessible(page);
      });
    });
  }
}

test("320 px, which is 1280 px at 400 % zoom, needs no sideways scroll", async ({ page }) => {
  for (const { path } of PAGES) {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const overflow = () => document.documentElement.scrollWidth - window.innerWidth;
    expect(await page.evaluate(overflow), path).toBeLessThanOrEqual(0);
  }
});
