import { readFile } from "node:fs/promises";

import { expectAccessible } from "../support/axe.ts";
import { ENDED, RUNNING } from "../support/history.ts";
import { alert, expectNothing, past, refuse, signIn, visit, WHOSE } from "../support/history-users.ts";
import { readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.use({ expectedConsoleErrors: [/Failed to load resource/] });

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

test("once nobody is signed in it is gone from an open tab, too, and cannot be opened there", async ({ page }) => {
  await visit(page, "/history");
  await page.getByRole("button", { name: "Remove photometry from the history" }).click();
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  await refuse(page, 401);
  await readAgain(page);
  await expectNothing(page, "You are signed out.");
  const places = page.getByRole("banner");
  await places.getByRole("link", { name: "Sessions", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Your sessions" })).toBeVisible();
  await places.getByRole("link", { name: "History" }).click();
  await expectNothing(page, "You are signed out.");
  await expect(page.getByRole("button", { name: /^(Undo|Remove|Erase|Download)/ })).toHaveCount(0);
  await expect(page.getByRole("checkbox", { name: "Keep a history on this device" })).toHaveCount(0);

  // What the tab has read before the refusal tells nothing any more.
  await refuse(page, 503);
  await readAgain(page);
  await expectNothing(page, WHOSE);

  await signIn(page, "astro1", [RUNNING]);
  await readAgain(page);
  await expect(page.getByRole("button", { name: "Remove cube-qa from the history" })).toBeVisible();
  await expect(alert(page)).toHaveCount(0);
});
