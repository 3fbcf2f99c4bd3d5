import { expectAccessible } from "../support/axe.ts";
import { CONTIGUOUS, playPlatform, SPARSE } from "../support/platform.ts";
import { button, cores, FIXED, gpus, line, memory, NOTEBOOK, remember, warnings } from "../support/resources.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test("more than is free is warned of, and a button takes what fits", async ({ page }) => {
  await playPlatform(page, SPARSE);
  await page.goto(FIXED);
  await expect(warnings(page)).toHaveText("");
  await cores(page).selectOption("8");
  await memory(page).selectOption("32");
  await gpus(page).selectOption("4");
  await expect(warnings(page)).toContainText(
    "More than is free now: it would wait until 8 cores, 32 GiB and 4 GPUs are free. Less, or flexible, starts sooner.",
  );
  await button(page, "Take 2 cores, 16 GiB and 2 GPUs").click();
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
