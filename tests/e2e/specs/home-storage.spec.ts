import { truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { type Page } from "@playwright/test";

import { control, HOME } from "../support/control.ts";
import { GIB, node, property } from "../support/home.ts";
import { playScene } from "../support/scene.ts";
import { launchByApi, reaches, TERMINAL } from "../support/sessions.ts";
import { readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const home = (page: Page) => page.getByRole("region", { name: "Home storage" });
const again = (page: Page) => home(page).getByRole("button", { name: "Read again" });

/** Has a home with a file of so many GiB, which takes no room on the disk: it is one hole. */
async function makeHome(page: Page, dataDir: string, gib: number): Promise<void> {
  const id = await launchByApi(page, { name: "job", image: TERMINAL });
  await reaches(page, id, "Completed");
  const list = await page.request.get("/skaha/v1/session");
  const user = list.headers()["x-vo-authenticated"]!;
  const file = join(dataDir, "files", "arc", "home", user, "cube.fits");
  await writeFile(file, "");
  await truncate(file, gib * GIB);
}

/** The sandbox counts what is in a home every few seconds only, so what changes is what it may hold. */
const allow = (page: Page, gib: number) => control(page, { home_quota_bytes: gib * GIB });

test("a home that is full warns, beside the list and before a launch, and lets launch", async ({ page, portal }) => {
  await makeHome(page, portal.dataDir, 46);
  await allow(page, 50);
  await page.goto("/");
  await expect(home(page)).toContainText("46 of 50 GiB, 92 %");
  await expect(home(page)).toContainText("A full home blocks launches.");
  await expect(home(page)).toContainText(/\/arc\/home\/\w+/);

  await page.getByRole("link", { name: "Launch a session" }).click();
  const warning = page.getByRole("main").getByRole("status").filter({ hasText: "92 % of your home is used." });
  await expect(warning).toBeVisible();
  await expect(page.getByRole("button", { name: "Launch", exact: true })).toBeEnabled();
  await warning.getByRole("link", { name: "Where your data can live" }).click();
  await expect(page.getByRole("heading", { name: "Where does my data live?" })).toBeInViewport();

  await page.getByRole("banner").getByRole("link", { name: "Sessions" }).click();
  await allow(page, 46);
  await again(page).click();
  await expect(home(page)).toContainText("Your home is full");
  await expect(page.getByRole("alert")).toHaveCount(0);

  await allow(page, 460);
  await again(page).click();
  await expect(home(page)).toContainText("46 of 460 GiB, 10 %");
  await expect(home(page)).not.toContainText("full");
  await expect(again(page)).toBeFocused();
  const spoken = page.getByRole("status").filter({ hasText: "Home storage: 46 of 460 GiB, 10 % 414 GiB free" });
  await expect(spoken).toBeAttached();
});

test("the first launch makes the home, and it is read without being asked for", async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto("/");
  await expect(home(page)).toContainText("There is no home folder yet. Your first launch makes one.");
  await allow(page, 10);
  await launchByApi(page, { name: "job", image: TERMINAL });
  await readAgain(page);
  await expect(home(page)).toContainText("of 10 GiB", { timeout: 30_000 });
});

test.describe("a service that fails", () => {
  test.use({ expectedConsoleErrors: [/503.*arc/] });

  test("takes nothing away that was known, and is told with its age", async ({ page, portal }) => {
    await makeHome(page, portal.dataDir, 7);
    await allow(page, 10);
    await page.clock.install();
    await page.goto("/");
    await page.clock.runFor(1_000);
    await expect(home(page)).toContainText("Read less than a minute ago");
    await control(page, { faults: [{ on: HOME, effect: { answer: { status: 503, body: "" } } }] });
    await page.clock.runFor(301_000);
    await expect(home(page)).toContainText("The storage could not be read. The platform is unavailable for the moment.");
    await expect(home(page)).toContainText("7 of 10 GiB, 70 %");
    await expect(home(page)).toContainText("Read 5 min ago");
    await control(page, { faults: [] });
    await page.clock.runFor(90_000);
    await expect(home(page)).toContainText("Read less than a minute ago");
    await expect(home(page)).not.toContainText("could not be read");
  });
});

test("it is asked for once in a visit, then every five minutes, and not while the tab is hidden", async ({ page }) => {
  await page.clock.install();
  await playScene(page, { isTimeFixed: false });
  let asked = 0;
  await page.route(/\/arc\/nodes\/home\//, (route) => {
    asked += 1;
    return route.fulfill({ body: node({ used: 7, quota: 10 }), contentType: "text/xml" });
  });
  await page.goto("/");
  await page.clock.runFor(1_000);
  await expect(home(page)).toContainText("7 of 10 GiB");
  const places = page.getByRole("banner").getByRole("navigation");
  await places.getByRole("link", { name: "Launch" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Launch a session");
  await places.getByRole("link", { name: "Sessions" }).click();
  await expect(home(page)).toContainText("7 of 10 GiB");
  expect(asked).toBe(1);
  await page.clock.runFor(290_000);
  expect(asked).toBe(1);
  await page.clock.runFor(20_000);
  await expect.poll(() => asked).toBe(2);
  const setHidden = (state: "hidden" | "visible") =>
    page.evaluate((state) => {
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  await setHidden("hidden");
  await page.clock.runFor(700_000);
  expect(asked).toBe(2);
  await setHidden("visible");
  await page.clock.runFor(6_000);
  await expect.poll(() => asked).toBe(3);
});

test("what a service writes is text, and only the home's own amounts count", async ({ page }) => {
  await playScene(page);
  const child = node({ used: 4000, quota: 1 }).replace(/^<\?xml.*\n/, "");
  const hostile = `${property("length", 7 * GIB)}${property("description", "&lt;img src=x onerror=alert(1)&gt;\u202e")}${property("quota", 10 * GIB)}`;
  const body = `<?xml version="1.0"?><n:node xmlns:n="x" uri='a>b'><n:nodes>${child.repeat(500)}</n:nodes><n:properties>${hostile}</n:properties></n:node>`;
  await page.route(/\/arc\/nodes\/home\//, (route) => route.fulfill({ body, contentType: "text/xml" }));
  await page.goto("/");
  await expect(home(page)).toContainText("7 of 10 GiB, 70 %");
  expect(await home(page).locator("img").count()).toBe(0);
});

test("a name of a user that is no plain word stays in its place and is asked for encoded", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const user = `${"x".repeat(120)}<b>/../é`;
  await playScene(page);
  await page.route(/\/skaha\/v1\/session$/, (route) =>
    route.fulfill({ json: [], headers: { "x-vo-authenticated": encodeURIComponent(user) } }),
  );
  const asked = page.waitForRequest(/\/arc\/nodes\//);
  await page.goto("/");
  const path = new URL((await asked).url()).pathname;
  expect(path).toBe(`/arc/nodes/home/${encodeURIComponent(encodeURIComponent(user))}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
