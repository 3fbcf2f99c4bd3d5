import { mutationsWhileReading } from "../support/mutations.ts";
import { launchByApi, TERMINAL } from "../support/sessions.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const LIST = /\/skaha\/v1\/session$/;

test("an unchanged poll touches no node of the list", async ({ page }) => {
  await launchByApi(page, { name: "job", image: TERMINAL });
  await page.goto("/");
  await expect(card(page, "job").getByText("Finished", { exact: true })).toBeVisible({ timeout: 30_000 });
  expect(await mutationsWhileReading(page, 3)).toBe(0);
});

test("an unchanged poll stores nothing of who the user is", async ({ page }) => {
  await page.addInitScript(() => {
    const stored: string[] = [];
    Object.assign(window, { stored });
    for (const name of ["setItem", "removeItem"] as const) {
      const original = Storage.prototype[name];
      Storage.prototype[name] = function (key: string, ...value: [string]) {
        stored.push(key);
        return original.call(this, key, ...value);
      };
    }
  });
  await launchByApi(page, { name: "job", image: TERMINAL });
  await page.goto("/");
  await expect(card(page, "job").getByText("Finished", { exact: true })).toBeVisible({ timeout: 30_000 });
  await mutationsWhileReading(page, 3);
  const stored = await page.evaluate(() => (window as never as { stored: string[] }).stored);
  expect(stored.filter((key) => key.includes("last-user"))).toHaveLength(1);
});

test("what has stood still for minutes is read calmly, and its events with it", async ({ page }) => {
  const row = { id: "a", name: "a", type: "headless", image: "i", connectURL: "", status: "Pending" };
  let [lists, events] = [0, 0];
  await page.clock.install();
  await page.route(LIST, (route) => {
    lists += 1;
    return route.fulfill({ json: [row] });
  });
  await page.route(/\/session\/a\?view=events$/, (route) => {
    events += 1;
    return route.fulfill({ body: "<none>\n" });
  });
  await page.goto("/");
  await expect(card(page, "a").getByText("Starting", { exact: true })).toBeVisible();
  const readsWithin = async (seconds: number) => {
    [lists, events] = [0, 0];
    for (let second = 0; second < seconds; second += 1) {
      await page.clock.runFor(1000);
      // Lets an answer arrive before the clock moves on.
      await page.evaluate(() => fetch("config.json"));
    }
    return [lists, events] as const;
  };
  const [first] = await readsWithin(30);
  expect(first).toBeGreaterThanOrEqual(10);
  await readsWithin(180);
  const [later, laterEvents] = await readsWithin(60);
  expect(later).toBeGreaterThanOrEqual(8);
  expect(later).toBeLessThanOrEqual(13);
  expect(laterEvents).toBeGreaterThanOrEqual(1);
  expect(laterEvents).toBeLessThanOrEqual(8);
});

test("polls go fast while something starts, calmly otherwise, and stop while hidden", async ({ page }) => {
  let status = "Pending";
  let reads = 0;
  const row = { id: "a", name: "a", type: "headless", image: "i", connectURL: "" };
  await page.clock.install();
  await page.route(LIST, (route) => {
    reads += 1;
    return route.fulfill({ json: [{ ...row, status }] });
  });
  await page.route(/\/session\/a\?view=events$/, (route) => route.fulfill({ body: "<none>\n" }));
  await page.goto("/");
  await expect(card(page, "a").getByText("Starting", { exact: true })).toBeVisible();
  const readsWithin = async (seconds: number) => {
    const before = reads;
    for (let second = 0; second < seconds; second += 1) {
      await page.clock.runFor(1000);
      // Lets an answer arrive before the clock moves on.
      await page.evaluate(() => fetch("config.json"));
    }
    return reads - before;
  };
  expect(await readsWithin(10)).toBeGreaterThanOrEqual(3);
  status = "Running";
  await readsWithin(3);
  await expect(card(page, "a").getByText("Running", { exact: true })).toBeVisible();
  expect(await readsWithin(30)).toBeLessThanOrEqual(3);

  const setHidden = (hidden: boolean) =>
    page.evaluate((state) => {
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden ? "hidden" : "visible");
  await setHidden(true);
  expect(await readsWithin(60)).toBeLessThanOrEqual(1);
  const shown = page.waitForResponse(LIST);
  await setHidden(false);
  await shown;
});
