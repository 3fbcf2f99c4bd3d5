import type { Page } from "@playwright/test";

import { NOW, playScene } from "../support/scene.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const LIST = /\/skaha\/v1\/session$/;
const ID = "k3secret";

const row = (name: string, status: string, more: object = {}) => ({
  id: name === "demo" ? ID : name,
  name,
  status,
  type: "notebook",
  image: "images.canfar.net/skaha/astroml:latest",
  connectURL: "",
  ...more,
});

interface Shown {
  readonly title: string;
  readonly options: { readonly tag: string };
}

/** Stands in for the browser's notifications: one that answers so when asked, and remembers what it showed. */
async function playNotifications(page: Page, answer: "granted" | "denied"): Promise<void> {
  await page.addInitScript((answer) => {
    const state = { permission: "default", asked: 0, shown: [] as object[] };
    class Stub {
      onclick = null;
      constructor(title: string, options: object) {
        state.shown.push({ title, options: { tag: (options as { tag: string }).tag } });
      }
      close() {}
      static get permission() {
        return state.permission;
      }
      static async requestPermission() {
        state.asked += 1;
        state.permission = answer;
        return answer;
      }
    }
    Object.assign(window, { Notification: Stub, notifications: state });
  }, answer);
}

const notifications = (page: Page) =>
  page.evaluate(() => (window as unknown as { notifications: { asked: number; shown: Shown[] } }).notifications);

/** A list that the test changes, on a clock that the test moves. */
async function playList(page: Page, ...first: object[]) {
  let rows = first;
  let reads = 0;
  await page.clock.install({ time: new Date(NOW) });
  await playScene(page, { isTimeFixed: false });
  await page.route(/view=events$/, (route) => route.fulfill({ body: "<none>\n" }));
  await page.route(LIST, (route) => {
    reads += 1;
    return route.fulfill({ json: rows, headers: { "x-vo-authenticated": "astro1" } });
  });
  await page.goto("/");
  await expect(page.getByRole("listitem").first()).toBeVisible();
  return {
    lists: (...now: object[]) => {
      rows = now;
    },
    reads: () => reads,
    pass: async (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) {
        await page.clock.runFor(1000);
        await page.evaluate(() => fetch("config.json"));
      }
    },
    hide: (isHidden: boolean) =>
      page.evaluate((state) => {
        Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
        document.dispatchEvent(new Event("visibilitychange"));
      }, isHidden ? "hidden" : "visible"),
  };
}

const icon = (page: Page) => page.locator("link[rel=icon]");

test("a hidden tab's title and icon tell that a session is ready, until its user is back", async ({ page }) => {
  const { lists, pass, hide } = await playList(page, row("demo", "Pending"));
  const title = await page.title();
  await hide(true);
  lists(row("demo", "Running"));
  await pass(20);
  await expect(page).toHaveTitle(`● demo is ready – ${title}`);
  await expect(icon(page)).toHaveAttribute("href", "icon-ready.svg");
  expect((await page.request.get("/icon-ready.svg")).headers()["content-type"]).toContain("image/svg+xml");
  await hide(false);
  await expect(page).toHaveTitle(title);
  await expect(icon(page)).toHaveAttribute("href", "icon.svg");
});

test("several sessions that changed are counted, and one that failed shows in the icon", async ({ page }) => {
  const { lists, pass, hide } = await playList(page, row("demo", "Pending"), row("other", "Pending"));
  await hide(true);
  lists(row("demo", "Pending"), row("other", "Failed"));
  await pass(20);
  await expect(page).toHaveTitle(/^● other failed – Your sessions/);
  lists(row("demo", "Running"), row("other", "Failed"));
  await pass(20);
  await expect(page).toHaveTitle(/^● 2 updates on your sessions – /);
  await expect(icon(page)).toHaveAttribute("href", "icon-failed.svg");
});

test("what changes while the tab is seen is not marked, and calm lists are not read while it is hidden", async ({ page }) => {
  const { lists, reads, pass, hide } = await playList(page, row("demo", "Pending"));
  const title = await page.title();
  lists(row("demo", "Running"));
  await pass(3);
  await expect(card(page, "demo").getByText("Running", { exact: true })).toBeVisible();
  await expect(page).toHaveTitle(title);
  await hide(true);
  // A timer of the test's clock cannot be taken back: its number has more than 32 bits. It goes off once.
  await pass(20);
  const before = reads();
  await pass(60);
  expect(reads()).toBe(before);
});

test("the browser tells of it only when asked to, by a press, and without anything secret", async ({ page }) => {
  await playNotifications(page, "granted");
  const { lists, pass, hide } = await playList(page, row("demo", "Pending"));
  const tell = card(page, "demo").getByRole("button", { name: "Notify me about my sessions" });
  await expect(tell).toHaveAttribute("aria-pressed", "false");
  expect((await notifications(page)).asked).toBe(0);
  await tell.press("Enter");
  await expect(tell).toHaveAttribute("aria-pressed", "true");
  await expect(tell).toBeFocused();
  await hide(true);
  lists(row("demo", "Running"));
  await pass(20);
  const { asked, shown } = await notifications(page);
  expect(asked).toBe(1);
  expect(shown.map(({ title }) => title)).toEqual(["demo is ready"]);
  expect(JSON.stringify(shown)).not.toContain(ID);
});

test("who asked to be told hears of a running job's end, too", async ({ page }) => {
  await playNotifications(page, "granted");
  const job = { type: "headless" };
  const { lists, pass, hide } = await playList(page, row("demo", "Pending", job));
  await card(page, "demo").getByRole("button", { name: "Notify me about my sessions" }).click();
  lists(row("demo", "Running", job));
  await pass(3);
  await expect(card(page, "demo").getByText("Running", { exact: true })).toBeVisible();
  await hide(true);
  lists(row("demo", "Completed", job));
  await pass(65);
  expect((await notifications(page)).shown.map(({ title }) => title)).toEqual(["demo has finished"]);
});

test("whoever no longer wants to be told is not", async ({ page }) => {
  await playNotifications(page, "granted");
  const { lists, pass, hide } = await playList(page, row("demo", "Pending"));
  const tell = card(page, "demo").getByRole("button", { name: "Notify me about my sessions" });
  await tell.click();
  await expect(tell).toHaveAttribute("aria-pressed", "true");
  await tell.click();
  await expect(tell).toHaveAttribute("aria-pressed", "false");
  await hide(true);
  lists(row("demo", "Running"));
  await pass(20);
  await expect(page).toHaveTitle(/^● demo is ready/);
  expect((await notifications(page)).shown).toEqual([]);
});

test("a browser that does not let the portal tell is named, and what tells instead", async ({ page }) => {
  await playNotifications(page, "denied");
  await playList(page, row("demo", "Pending"));
  const tell = card(page, "demo").getByRole("button", { name: "Notify me about my sessions" });
  await tell.click();
  await expect(page.getByRole("status").filter({ hasText: "Your browser does not let the portal tell you." })).toBeVisible();
  await expect(tell).toHaveAttribute("aria-pressed", "false");
  await expect(tell).toBeFocused();
});
