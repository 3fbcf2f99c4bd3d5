import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import { expectAccessible } from "../support/axe.ts";
import { ENDED, RUNNING, seedHistory } from "../support/history.ts";
import { NOW, playScene } from "../support/scene.ts";
import { readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.use({ expectedConsoleErrors: [/Failed to load resource/] });

const LIST = /\/skaha\/v1\/session$/;
const ME = /\/portal\/me$/;
const WHOSE = "Whose history to show is known once your sessions could be read.";

/** From now on the platform answers as to this user. */
async function signIn(page: Page, user: string, rows: readonly object[]): Promise<void> {
  await page.unroute(LIST);
  await page.unroute(ME);
  const headers = { date: new Date(NOW).toUTCString(), "x-vo-authenticated": user };
  await page.route(LIST, (route) => route.fulfill({ json: rows, headers }));
  await page.route(ME, (route) => route.fulfill({ json: { user, admin: false } }));
}

/** From now on the list is refused with a status; so is the question who asks, unless the server names somebody. */
async function refuse(page: Page, status: number, user?: string): Promise<void> {
  await page.unroute(LIST);
  await page.unroute(ME);
  await page.route(LIST, (route) => route.fulfill({ status, body: "" }));
  await page.route(ME, (route) =>
    user === undefined ? route.fulfill({ status, body: "" }) : route.fulfill({ json: { user, admin: false } }),
  );
}

/** A visit of the first user, who has a history. */
async function visit(page: Page, path: string): Promise<void> {
  await seedHistory(page, ENDED);
  await playScene(page, { rows: [RUNNING], isTimeFixed: false });
  await page.goto(path);
  await expect(page.getByText(RUNNING.name).first()).toBeVisible({ timeout: 15_000 });
}

const past = (page: Page) => page.getByRole("rowheader", { name: /^photometry/ });
const alert = (page: Page) => page.getByRole("main").getByRole("alert");

/** None of the first user's history is on the page, also a moment later. */
async function expectNothing(page: Page, says: string): Promise<void> {
  await expect(page.getByRole("main")).toContainText(says);
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("rowheader")).toHaveCount(0);
  await expect(page.getByRole("main")).not.toContainText(/photometry|astro1/);
}

test("another user of the browser sees none of it, and it is there again for the first", async ({ page }) => {
  await visit(page, "/history");
  await expect(past(page)).toBeVisible();

  // Signs in elsewhere, while the page is open: the portal begins anew.
  await signIn(page, "hubble2", []);
  await readAgain(page);
  await expectNothing(page, "No session seen yet");

  await refuse(page, 503);
  await page.reload();
  await expectNothing(page, WHOSE);

  await signIn(page, "astro1", [RUNNING]);
  await page.reload();
  await expect(past(page)).toBeVisible();
  await expect(page.getByRole("rowheader")).toHaveCount(ENDED.length + 1);
});

test("while the platform is down, that of who was seen last is there to look at", async ({ page }) => {
  await visit(page, "/");
  await refuse(page, 503);
  await page.goto("/");
  await expect(alert(page)).toContainText("The platform is unavailable for the moment.");
  await page.getByRole("banner").getByRole("link", { name: "History" }).click();

  await expect(alert(page)).toContainText("This is the history of astro1 as this browser last saw it. It may be old");
  await expect(alert(page)).toContainText("The platform is unavailable for the moment.");
  await expect(past(page)).toBeVisible();
  await expect(page.getByRole("link", { name: "Launch again: photometry" })).toBeVisible();
  // Who looks at it may be another: nothing of it can be changed.
  await expect(page.getByRole("button", { name: /^(Remove|Erase) / })).toHaveCount(0);
  await expect(page.getByRole("checkbox", { name: "Keep a history on this device" })).toHaveCount(0);
  await expectAccessible(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download as JSON" }).click();
  const file = await (await downloading).path();
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ user: "astro1" });

  await signIn(page, "astro1", [RUNNING]);
  await readAgain(page);
  await expect(page.getByRole("button", { name: "Remove photometry from the history" })).toBeVisible();
  await expect(alert(page)).toHaveCount(0);
});

test("while the platform is down, who is known to be another sees nothing of it", async ({ page }) => {
  await visit(page, "/");
  await refuse(page, 503, "hubble2");
  await page.goto("/history");
  await expectNothing(page, WHOSE);
  // Also once the server cannot tell any more.
  await refuse(page, 503);
  await page.reload();
  await expectNothing(page, WHOSE);
});

test("what is shown as last seen is replaced when the list is another’s", async ({ page }) => {
  await visit(page, "/");
  await refuse(page, 503);
  await page.goto("/history");
  await expect(past(page)).toBeVisible();
  await signIn(page, "hubble2", []);
  await readAgain(page);
  await expectNothing(page, "No session seen yet");
});

test("once nobody was signed in, it is nobody’s to see until its user is back", async ({ page }) => {
  await visit(page, "/");
  await refuse(page, 401);
  await page.goto("/history");
  await expectNothing(page, "You are signed out.");

  await refuse(page, 503);
  await page.reload();
  await expectNothing(page, WHOSE);

  await signIn(page, "astro1", [RUNNING]);
  await readAgain(page);
  await expect(past(page)).toBeVisible();
});
