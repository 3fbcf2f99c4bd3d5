import type { Page, Route } from "@playwright/test";

import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";

const BUILD = /\/build\.json$/;
const OTHER = "0.1.0+0badcafe";
const NEWS = "A new version of the portal is available. Reload when it suits you; your sessions keep running.";

/** Opens the portal with a clock of the test's own; counts how often the page asks for the build. */
async function open(page: Page, answer: (route: Route) => Promise<void>): Promise<{ looks: number }> {
  const count = { looks: 0 };
  await page.clock.install();
  await page.route(BUILD, (route) => {
    count.looks += 1;
    return answer(route);
  });
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your sessions");
  return count;
}

const other = (route: Route) => route.fulfill({ json: { build: OTHER } });

async function later(page: Page, minutes: number): Promise<void> {
  await page.clock.fastForward(minutes * 60_000);
}

async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((state) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden ? "hidden" : "visible");
}

test("the footer names the build that is served, in one click", async ({ page }) => {
  const served: { build: string } = await (await page.request.get("/build.json")).json();
  expect(served.build).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{8}$/);
  for (const path of ["/", "/guide"]) {
    await page.goto(path);
    await expect(page.getByRole("contentinfo")).toContainText(`Version ${served.build}`);
  }
  await page.getByRole("contentinfo").getByText(served.build).click();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(served.build);
});

test("an open tab offers a new build, and forces nobody", async ({ page }) => {
  const count = await open(page, other);
  const french = page.getByRole("button", { name: "Français" });
  await french.focus();
  await later(page, 9);
  await expect(page.getByText(NEWS)).toBeHidden();
  expect(count.looks).toBe(0);
  await later(page, 1.1);
  const main = page.getByRole("main");
  await expect(main.getByText(NEWS)).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: NEWS })).toHaveCount(1);
  await expect(french).toBeFocused();
  await expectAccessible(page);

  // It stays as it is, the focus with it, however often it is looked again.
  const reload = main.getByRole("button", { name: "Reload the page" });
  await reload.focus();
  await later(page, 10.1);
  await expect.poll(() => count.looks).toBe(2);
  await expect(reload).toBeFocused();
  await french.click();
  await expect(main.getByText("Une nouvelle version du portail est disponible.")).toBeVisible();

  await page.unroute(BUILD);
  const loaded = page.waitForEvent("load");
  await main.getByRole("button", { name: "Recharger la page" }).click();
  await loaded;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vos sessions");
  await expect(main.getByText("Une nouvelle version")).toHaveCount(0);
});

test("the offer goes when the former build is back", async ({ page }) => {
  let back = false;
  const count = await open(page, (route) => (back ? route.continue() : other(route)));
  await later(page, 10.1);
  await expect(page.getByText(NEWS).first()).toBeVisible();
  back = true;
  await later(page, 10.1);
  await expect(page.getByRole("main").getByText(NEWS)).toHaveCount(0);
  expect(count.looks).toBe(2);
});

test("nobody looks while the tab is hidden, and at once when it is shown", async ({ page }) => {
  const count = await open(page, other);
  await setHidden(page, true);
  for (let hour = 0; hour < 3; hour += 1) await later(page, 60);
  expect(count.looks).toBe(0);
  await setHidden(page, false);
  await expect(page.getByRole("main").getByText(NEWS)).toBeVisible();
  expect(count.looks).toBe(1);
  // Who goes to and fro does not look each time.
  await setHidden(page, true);
  await setHidden(page, false);
  await page.clock.runFor(5_000);
  expect(count.looks).toBe(1);
});

test.describe("when the server does not tell", () => {
  test.use({ expectedConsoleErrors: [/build\.json/] });

  for (const [what, answer] of [
    ["the same build", (route: Route) => route.continue()],
    ["nothing", (route: Route) => route.fulfill({ status: 404, body: "nothing here" })],
    ["an outage", (route: Route) => route.abort()],
    ["a page", (route: Route) => route.fulfill({ contentType: "text/html", body: "<h1>Sign in</h1>" })],
  ] as const) {
    test(`${what} is no news`, async ({ page }) => {
      const count = await open(page, answer);
      await later(page, 10.1);
      await expect.poll(() => count.looks).toBe(1);
      await page.clock.runFor(3_000);
      await expect(page.getByText(NEWS)).toHaveCount(0);
    });
  }
});
