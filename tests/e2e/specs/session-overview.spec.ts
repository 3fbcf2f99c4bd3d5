import { expectAccessible } from "../support/axe.ts";
import { CROWDED, playScene, ROWS } from "../support/scene.ts";
import { ENDLESS, launchByApi, reaches } from "../support/sessions.ts";
import { expect, test } from "../support/test.ts";

test.use({ timezoneId: "America/Toronto", permissions: ["clipboard-read", "clipboard-write"] });

const IMAGE = "images.canfar.net/skaha/astroml:latest";

test("the overview says what a session is, when, and where its data lives", async ({ page }) => {
  await playScene(page);
  await page.goto("/sessions/galaxy-photometry");
  await expect(page.getByRole("tab", { name: "Overview" })).toHaveAttribute("aria-selected", "true");
  const about = page.getByRole("region", { name: "Details" });
  await expect(about).toContainText(`Image${IMAGE}`);
  await expect(about).toContainText(/Resourcesflexible: up to 8\scores and 32\sGiB/);
  await expect(about).toContainText(/StartedThu\.?, Nov\.? 26, 11:50 \(16:50\sUTC\)/);
  await expect(about).toContainText(/Time limitSun\.?, Nov\.? 29, 18:58 \(23:58\sUTC\)/);
  await expect(about).toContainText("Userastro1");
  const data = page.getByRole("region", { name: "Where its data lives" });
  await expect(data).toContainText("/arc/home/astro1");
  await expect(data).toContainText("/scratch");
  await expect(data).toContainText("Gone when the session ends.");
  await about.getByRole("button", { name: "Copy the name of the image" }).click();
  await expect(about.getByRole("status")).toHaveText("Copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(IMAGE);
  await data.getByRole("link", { name: /guide/ }).click();
  await expect(page).toHaveURL(/\/guide#data$/);
});

test("amounts that are fixed, GPUs, and what a platform does not tell", async ({ page }) => {
  const gpu = { ...ROWS[1], isFixedResources: true, requestedCPUCores: "4", requestedRAM: "17.18", requestedGPUCores: "1" };
  const { expiryTime: _none, ...plain } = { ...ROWS[1]!, name: "older", id: "g1older0" };
  await playScene(page, { rows: [gpu, { ...plain, isFixedResources: undefined }, ROWS[2]!, CROWDED] });
  const about = page.getByRole("region", { name: "Details" });
  await page.goto("/sessions/galaxy-photometry");
  await expect(about).toContainText(/Resourcesfixed: 4\scores, 16\sGiB and 1\sGPU/);
  await page.goto("/sessions/older");
  await expect(about).toContainText("Resourcesunknown");
  await expect(about).toContainText("Time limitunknown");
  await page.goto("/sessions/casa-desktop");
  await expect(about).toContainText("Resourcesas the platform sizes this type");
  await page.goto("/sessions/big-cube?view=overview");
  await expect(about).toContainText("Startednot yet");
  await expect(about).toContainText("Time limittold once it runs");
});

test("in the sandbox only the home is promised", async ({ page }) => {
  await reaches(page, await launchByApi(page, { ...ENDLESS, name: "job" }), "Running");
  await page.goto("/sessions/job");
  const data = page.getByRole("region", { name: "Where its data lives" });
  await expect(data).toContainText("A folder of this machine");
  await expect(data).not.toContainText("/scratch");
  // A job that runs can be launched once more from here.
  await expect(page.getByRole("link", { name: "Launch again: job" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Edit and launch: job" })).toBeVisible();
  await expectAccessible(page);
});
