import { expectAccessible } from "../support/axe.ts";
import { offerImages } from "../support/images.ts";
import { imageFinder } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const ASTROML = ["latest", "1.10.0", "1.2.0", "1.1.0"].map((version) => `skaha/astroml:${version}`);

/** How many pixels of the page lie beyond the window's right edge. */
const overflow = () => document.documentElement.scrollWidth - window.innerWidth;

test("an image is found and taken by the keyboard alone", async ({ page }) => {
  await offerImages(page);
  await page.goto("/launch?type=notebook");
  const finder = imageFinder(page);
  await expect(finder).toHaveValue("skaha/base-notebook:latest");
  await page.getByRole("radio", { name: "From the platform’s list" }).focus();
  await page.keyboard.press("Tab");
  await expect(finder).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("listbox")).toMatchAriaSnapshot(`
    - listbox "Image":
      - group "Recommended":
        - option "skaha/base-notebook:latest JupyterLab with Python, to build on" [selected]
      - group "All images":
        - option "lsst/photometry:26.01"
        - option "skaha/astroml:latest"
        - option "skaha/astroml:1.10.0"
        - option "skaha/astroml:1.2.0"
        - option "skaha/astroml:1.1.0"
        - option "skaha/astroml-cuda:latest"
        - option "skaha/jupyterlab:4.1"
        - option "survey/deep/tool:1"
  `);
  await page.keyboard.type("AstroML 1.");
  await expect(page.getByRole("option")).toHaveText(ASTROML.slice(1));
  await page.keyboard.press("ArrowDown");
  const second = page.getByRole("option", { name: "skaha/astroml:1.2.0" });
  await expect(second).toHaveAttribute("aria-selected", "true");
  await expect(finder).toHaveAttribute("aria-activedescendant", (await second.getAttribute("id"))!);
  await page.keyboard.press("Enter");
  await expect(finder).toHaveValue("skaha/astroml:1.2.0");
  await expect(finder).toHaveAttribute("aria-expanded", "false");
  // One Enter too many takes nothing and launches nothing.
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Launch a session");
  await expect(page.getByRole("complementary")).toContainText("Notebook with astroml:1.2.0");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Favourite" })).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("group", { name: "Favourites" }).getByRole("option")).toHaveText(["skaha/astroml:1.2.0"]);
});

test("versions are under their repository, the latest and newest first", async ({ page }) => {
  await offerImages(page);
  await page.goto("/launch?type=notebook");
  await imageFinder(page).fill("astroml");
  await expect(page.getByRole("group", { name: "skaha/astroml", exact: true }).getByRole("option")).toHaveText(ASTROML);
  await expect(page.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("option").last()).toHaveText("skaha/astroml-cuda:latest");
});

test("of what is found the user’s own lead", async ({ page }) => {
  await offerImages(page);
  await page.goto("/launch?type=notebook");
  const finder = imageFinder(page);
  await finder.fill("astroml 1.2");
  await finder.press("Enter");
  await page.getByRole("button", { name: "Favourite" }).click();
  await finder.fill("astroml");
  await expect(page.getByRole("listbox")).toMatchAriaSnapshot(`
    - listbox "Image":
      - group "Favourites":
        - option "skaha/astroml:1.2.0" [selected]
      - group "skaha/astroml":
        - option "skaha/astroml:latest"
        - option "skaha/astroml:1.10.0"
        - option "skaha/astroml:1.1.0"
      - group "skaha/astroml-cuda":
        - option "skaha/astroml-cuda:latest"
  `);
});

test("a typo finds what comes near, and says so", async ({ page }) => {
  await offerImages(page);
  await page.goto("/launch?type=notebook");
  const finder = imageFinder(page);
  for (const [typed, found] of [["astrml", ASTROML[0]!], ["jupiter", "skaha/jupyterlab:4.1"]] as const) {
    await finder.fill(typed);
    await expect(page.getByText("Nothing has all of these words. These come near:")).toBeVisible();
    await expect(page.getByRole("option").first()).toHaveText(found);
  }
  await finder.press("Enter");
  await expect(finder).toHaveValue("skaha/jupyterlab:4.1");
  await finder.fill("zzz");
  await expect(page.getByText("No image of this type has “zzz” in its project, name or version.")).toBeVisible();
  await expect(page.getByRole("option")).toHaveCount(0);
});

test("Escape, Tab and a click elsewhere leave what was taken", async ({ page }) => {
  await offerImages(page);
  await page.goto("/launch?type=notebook");
  const finder = imageFinder(page);
  const leave = [
    () => finder.press("Escape"),
    () => finder.press("Tab"),
    () => page.getByRole("heading", { level: 1 }).click(),
  ];
  for (const by of leave) {
    await finder.fill("photometry");
    await expect(page.getByRole("option")).toHaveText(["lsst/photometry:26.01"]);
    await by();
    await expect(finder).toHaveValue("skaha/base-notebook:latest");
    await expect(page.getByRole("listbox")).toBeHidden();
  }
  await finder.focus();
  await finder.press("Escape");
  await finder.press("Escape");
  await expect(finder).toHaveValue("skaha/base-notebook:latest");
  // What is typed next takes the place of what was there.
  await page.keyboard.type("tool");
  await expect(finder).toHaveValue("tool");
  // The list stays open while it is scrolled.
  await page.getByRole("listbox").hover();
  await page.mouse.wheel(0, 200);
  await expect(page.getByRole("listbox")).toBeVisible();
});

for (const language of ["en", "fr"] as const) {
  for (const theme of ["light", "dark"] as const) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ locale: `${language}-CA`, colorScheme: theme });
      test.setTimeout(90_000);

      test("the open list is clean to axe and fits a phone", async ({ page }) => {
        await offerImages(page);
        await page.goto("/launch?type=notebook");
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          for (const typed of ["", "astrml", "zzz"]) {
            await imageFinder(page).fill(typed);
            await expect(imageFinder(page)).toHaveAttribute("aria-expanded", "true");
            await expectAccessible(page);
            expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
          }
        }
      });
    });
  }
}
