import { type Page } from "@playwright/test";

import { playPlatform, SPARSE } from "../support/platform.ts";
import { playScene } from "../support/scene.ts";
import { readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const PART = /split_aside-[0-9a-f]+\.wasm$/;

const home = (page: Page) => page.getByRole("region", { name: "Home storage" });
const load = (page: Page) => page.getByRole("region", { name: "Platform load" });
const places = (page: Page) => page.getByRole("banner").getByRole("navigation");

/** What moved, and how much of the window. */
type Shifting = { shifts: { value: number; what: string[] }[] };

async function box(page: Page, name: "list" | "aside") {
  const found = name === "list" ? page.getByRole("list", { name: "Your sessions" }) : home(page);
  return (await found.boundingBox())!;
}

for (const width of [360, 800, 1240, 1440, 2560]) {
  test(`at ${width} px it comes without moving anything`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(() => {
      const shifts: Shifting["shifts"] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        type Shift = { value: number; sources: { node: Node | null }[] };
        for (const { value, sources } of list.getEntries() as never as Shift[]) {
          shifts.push({ value, what: sources.map(({ node }) => node?.textContent?.slice(0, 60) ?? "gone") });
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await playScene(page);
    let letIn = () => {};
    const held = new Promise<void>((resolve) => (letIn = resolve));
    await page.route(PART, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("/");
    await expect(page.getByRole("list", { name: "Your sessions" }).getByRole("listitem").filter({ hasText: "reduce-night-11" })).toBeVisible();
    // What comes by itself at other times is not the aside's doing.
    await expect(page.getByText("FileNotFoundError: /arc/projects/deep/raw/n12.fits")).toBeVisible();
    await expect(page.getByText("12 s so far")).toBeVisible();
    const before = await box(page, "list");
    await page.evaluate(() => void ((window as never as Shifting).shifts.length = 0));
    letIn();
    await expect(home(page)).toContainText("7 of 10 GiB");
    await expect(load(page)).toContainText("219 of 256 cores");
    const [list, aside] = [await box(page, "list"), await box(page, "aside")];
    expect(list.width).toBe(before.width);
    const shifts = await page.evaluate(() => (window as never as Shifting).shifts);
    const moved = shifts.reduce((sum, { value }) => sum + value, 0);
    expect(moved, JSON.stringify(shifts)).toBeLessThan(0.02);
    if (width >= 1240) {
      expect(aside.x).toBeGreaterThan(list.x + list.width);
      expect(aside.y).toBe(list.y);
    } else {
      expect(aside.y).toBeGreaterThan(list.y + list.height);
    }
    expect(list.width).toBeGreaterThanOrEqual(Math.min(width - (width > 720 ? 48 : 32), 840));
  });
}

test("the table has the whole width", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await playScene(page);
  await page.goto("/?view=table");
  await expect(home(page)).toContainText("7 of 10 GiB");
  const table = (await page.getByRole("table").boundingBox())!;
  expect(table.width).toBeGreaterThan(1152);
  expect((await box(page, "aside")).y).toBeGreaterThan(table.y + table.height);
});

test("the platform's load is told in numbers, with the largest session and the user's own places", async ({ page }) => {
  await playScene(page);
  await page.goto("/");
  await expect(load(page)).toContainText("219 of 256 cores taken");
  await expect(load(page)).toContainText("37 cores free");
  await expect(load(page)).toContainText("1,738 of 2,048 GiB taken");
  await expect(load(page)).toContainText("310 GiB free");
  await expect(load(page)).toContainText("3 of 5 places taken");
  await expect(load(page)).toContainText("Largest session: 16 cores, 192 GiB");
  await expect(load(page)).not.toContainText("GPU");
  await expect(load(page)).toContainText("Read less than a minute ago");
});

test("GPUs are told where there are some", async ({ page }) => {
  await playScene(page);
  await playPlatform(page, SPARSE);
  await page.goto("/");
  await expect(load(page)).toContainText("30 of 32 taken");
  await expect(load(page)).toContainText("2 free");
});

test("a platform that does not tell its load is not taken for a full one", async ({ page }) => {
  await playScene(page);
  await page.route(/view=stats$/, (route) => route.fulfill({ body: "[]" }));
  await page.goto("/");
  await expect(load(page)).toContainText("Unknown. The platform does not tell how full it is.");
  await expect(load(page)).toContainText("Largest session: 16 cores, 192 GiB");
  await expect(load(page)).not.toContainText("taken of");
});

test("the history is a place of the header, and the admin's page one for admins", async ({ page }) => {
  await playScene(page);
  await page.goto("/guide");
  await expect(places(page).getByRole("link")).toHaveText(["Sessions", "Launch", "Guide", "History", "Admin"]);
  await expect(places(page).getByRole("link", { name: "History" })).toHaveAttribute("href", /\/history$/);
  await page.getByRole("button", { name: "Français" }).click();
  await expect(places(page).getByRole("link")).toHaveText(["Sessions", "Lancer", "Guide", "Historique", "Administration"]);
  await page.unroute(/\/portal\/me$/);
  await page.route(/\/portal\/me$/, (route) => route.fulfill({ json: { user: "astro1", admin: false } }));
  await page.reload();
  await expect(places(page).getByRole("link")).toHaveText(["Sessions", "Lancer", "Guide", "Historique"]);
});

test.describe("a part that does not come", () => {
  test.use({ expectedConsoleErrors: [/.*/] });

  test("is told of in its place, and comes when it is there", async ({ page }) => {
    await page.clock.install();
    await playScene(page, { isTimeFixed: false });
    await page.route(PART, (route) => route.abort());
    await page.goto("/");
    await page.clock.runFor(1_000);
    await expect(page.getByText("This part of the portal could not be loaded.").filter({ visible: true })).toHaveCount(1);
    await expect(places(page).getByRole("link")).toHaveCount(4);
    await page.unroute(PART);
    await page.clock.runFor(11_000);
    await readAgain(page);
    await expect(home(page)).toContainText("7 of 10 GiB");
    await expect(places(page).getByRole("link", { name: "Admin" })).toBeVisible();
  });
});
