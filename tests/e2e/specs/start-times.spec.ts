import type { Page } from "@playwright/test";

import { control } from "../support/control.ts";
import { NOW, playScene } from "../support/scene.ts";
import { launchByApi, TERMINAL } from "../support/sessions.ts";
import { card, readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const IMAGE = "images.canfar.net/skaha/casa-notebook:6.6";
const LIST = /\/skaha\/v1\/session$/;
const EVENTS = /view=events$/;
const KEPT = "portal.v1.start-times.astro1@";

// Events of a session without a pod are a 404, which the browser prints.
test.use({ expectedConsoleErrors: [/Failed to load resource.*404/] });

const row = (id: string, name: string, status: string, more: object = {}) => ({
  id,
  name,
  status,
  type: "notebook",
  image: IMAGE,
  connectURL: "",
  ...more,
});

/** A platform whose list is `rows`, by a clock that the test moves; gives how to change and read the list. */
async function playList(page: Page) {
  let rows: object[] = [];
  await page.clock.install({ time: new Date(NOW) });
  await playScene(page, { isTimeFixed: false });
  await page.route(EVENTS, (route) => route.fulfill({ body: "<none>\n" }));
  await page.route(LIST, async (route) => {
    const date = new Date(await page.evaluate(() => Date.now())).toUTCString();
    await route.fulfill({ json: rows, headers: { date, "x-vo-authenticated": "astro1" } });
  });
  return {
    lists: (...now: object[]) => {
      rows = now;
    },
    /** Lets time go by second by second, so that answers arrive in between. */
    pass: async (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) {
        await page.clock.runFor(1000);
        await page.evaluate(() => fetch("config.json"));
      }
    },
  };
}

test("a start is expected to take as long as those that were watched before", async ({ page }) => {
  const { lists, pass } = await playList(page);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your sessions");
  await pass(3);
  // Nothing is known of this image yet.
  lists(row("a", "first", "Pending"));
  await readAgain(page);
  await expect(card(page, "first")).toContainText("This usually takes 30 seconds to 3 minutes.");
  await expect(card(page, "first")).toContainText(/Starting for \d\ss\./);
  await pass(20);
  await expect(card(page, "first")).toContainText(/Starting for 2\d\ss\./);
  lists(row("a", "first", "Running", { startTime: NOW }));
  await pass(3);
  await expect(card(page, "first").getByText("Running", { exact: true })).toBeVisible();
  await pass(2);

  lists(row("a", "first", "Running", { startTime: NOW }), row("b", "second", "Pending"));
  await readAgain(page);
  const second = card(page, "second");
  await expect(second).toContainText(/Your last start of this image took 2\d\ss\. You can leave this page\./);
  const ready = second.getByRole("list", { name: "Progress of the start" }).getByRole("listitem").last();
  await expect(ready).toHaveText(/^Readyabout 2[05]\ss left$/);
  await pass(24);
  await expect(ready).toHaveText("Readyany moment now");
  // Half as long again as ever is longer than usual, however soon that is.
  await pass(18);
  await expect(second).toContainText("This takes longer than usual.");
  await expect(second).toContainText("The platform has not given it a place yet and does not say why");
  await expect(ready).toHaveText("Ready");
});

test("the last starts of an image are told as a range, in either language, and outlive the visit", async ({ page }) => {
  await page.addInitScript(
    ([key, text]) => localStorage.setItem(key as string, text as string),
    [KEPT, `71 ${IMAGE}\n4 other/image:1\ndamaged\n58 ${IMAGE}\n64 ${IMAGE}\n`],
  );
  await playScene(page);
  await page.goto("/");
  const session = card(page, "alma-cube-qa");
  await expect(session).toContainText(/Starting for 54\ss\. Your last 3 starts of this image took 58 to 71\ss\./);
  // 54 s of 64 s, the one in the middle.
  await expect(session).toContainText(/about 10\ss left/);
  await page.getByRole("button", { name: "Français" }).click();
  await expect(session).toContainText(/Démarre depuis 54\ss\. Vos 3 derniers démarrages de cette image ont pris de 58 à 71\ss\./);
  await expect(session).toContainText(/encore 10\ss environ/);
});

test("a real start is remembered without anything that would tell the session", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your sessions");
  const id = await launchByApi(page, { name: "measured", type: "headless", image: TERMINAL, cmd: "sleep", args: "1000" });
  await readAgain(page);
  await expect(card(page, "measured").getByText("Running", { exact: true })).toBeVisible({ timeout: 30_000 });
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(stored).not.toContain(id);
});

test("a session that waited before the portal looked is only said to have been seen waiting", async ({ page }) => {
  await control(page, { launches: "queued" });
  await launchByApi(page, { name: "waits", image: TERMINAL });
  await page.goto("/");
  await expect(card(page, "waits")).toContainText(/Seen waiting for \d+\ss\./);
  await control(page, { launches: "normal" });
});
