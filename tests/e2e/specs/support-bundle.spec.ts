import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import { expectAccessible } from "../support/axe.ts";
import { control, EVENTS, LIST, LOGS, reset } from "../support/control.ts";
import { NOW, playScene, ROWS } from "../support/scene.ts";
import { launchByApi, reaches, TERMINAL } from "../support/sessions.ts";
import { readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.use({
  timezoneId: "America/Toronto",
  permissions: ["clipboard-read", "clipboard-write"],
  expectedConsoleErrors: [/Failed to load resource/],
});

const ID = "d4reduce";

async function prepared(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Prepare a text for the support" }).click();
  const text = page.getByRole("textbox", { name: "Text for the support" });
  await expect(text).toBeVisible();
  await expect(page.getByText("The text is ready.")).toBeVisible();
  return await text.inputValue();
}

test("the text has what the support needs, and no secret", async ({ page }) => {
  await playScene(page);
  const secrets = [
    `Serving at https://ws-uv.canfar.net/session/notebook/${ID}/lab?token=${ID}`,
    "other session b2galaxy, login https://ada:hunter2@example.org/ and ada@example.org",
    "Authorization: Bearer abcdefgh12345678",
    "password = 'swordfish 9'",
    "\u001b[31mRed\u001b[0m and \u202eturned\u202c and <b>markup</b>",
    `${"x".repeat(500_000)}`,
  ];
  const log = `${"frame done\n".repeat(500)}${secrets.join("\n")}\n`;
  await page.route(/view=logs$/, (route) => route.fulfill({ body: log }));
  await page.goto("/sessions/reduce-night-12?view=overview");
  const text = await prepared(page);
  for (const told of [
    "For the support: session reduce-night-12",
    /^Time: Thu\.?, Nov\.? 26, 14:28 \(19:28\sUTC\), 2026-11-26T19:28:00Z$/m,
    /^Browser: Mozilla\/5\.0/m,
    "Language: en",
    "User: astro1",
    "Type: Batch",
    "Image: images.canfar.net/skaha/astroml:latest",
    "Status: Failed",
    /^Started: .*2026-11-26T18:38:00Z$/m,
    "Last problem of the list: none in this tab",
    "The program ended with status 1",
    /^Log, its last 200 of 506 lines$/m,
    "token=•••",
    "Red and [U+202E]turned[U+202C] and <b>markup</b>",
    "[…500000]",
  ]) {
    expect(text).toMatch(told instanceof RegExp ? told : new RegExp(told.replace(/[.[\]<>/+]/g, "\\$&")));
  }
  for (const secret of [ID, "b2galaxy", "hunter2", "ada@example.org", "abcdefgh12345678", "swordfish"]) {
    expect(text, secret).not.toContain(secret);
  }
  expect(text.length).toBeLessThan(20_000);
  await expectAccessible(page);
});

test("it is copied and downloaded as it is read", async ({ page }) => {
  await playScene(page);
  await page.goto("/sessions/reduce-night-12?view=overview");
  const text = await prepared(page);
  await page.getByRole("button", { name: "Copy the text" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Copied." })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the text" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("support-reduce-night-12-2026-11-26T192800Z.txt");
  expect(await readFile(await download.path(), "utf8")).toBe(text);
  await expect(page.getByRole("status").filter({ hasText: "Downloaded." })).toBeVisible();
});

test("what could not be read is said, and prepared anew when it can", async ({ page }) => {
  await reaches(page, await launchByApi(page, { image: TERMINAL, name: "job" }), "Completed");
  await page.goto("/sessions/job?view=overview");
  await expect(page.getByText(/^Up to date/)).toBeVisible();
  const failed = { answer: { status: 500, body: "unexpected exception: no pod" } };
  await control(page, { faults: [{ on: EVENTS, effect: failed }, { on: LOGS, effect: "dropped" }, { on: LIST, effect: { answer: { status: 503 } } }] });
  await readAgain(page);
  await expect(page.getByRole("alert")).toContainText("The platform is unavailable for the moment.");
  const text = await prepared(page);
  expect(text).toContain("(could not be read: The platform had an error of its own. It may pass; if not, tell the support. The server said: unexpected exception: no pod)");
  expect(text).toContain("(could not be read: The platform does not answer. Check your connection.)");
  expect(text).toMatch(/Last problem of the list: .*: The platform is unavailable for the moment\./);
  await reset(page);
  await page.getByRole("button", { name: "Prepare it anew" }).click();
  await expect(page.getByRole("textbox", { name: "Text for the support" })).toHaveValue(/This job named no command/);
  await expect(page.getByRole("button", { name: "Prepare it anew" })).toBeFocused();
});

test("there is one where no session is shown, too: of the portal and the list alone", async ({ page }) => {
  await playScene(page, { rows: [] });
  await page.goto("/sessions/nothing-here");
  await expect(page.getByText("A text with what the support needs to know of the portal and of your list.")).toBeVisible();
  const missing = await prepared(page);
  expect(missing).toMatch(/^For the support: a session that cannot be shown$/m);
  expect(missing).toMatch(/^Session: nothing-here$/m);
  expect(missing).toMatch(/^Status: not in the list$/m);
  expect(missing).toMatch(/^User: astro1$/m);
  expect(missing).not.toMatch(/^(Image|Resources|Events|Log)/m);
  await expectAccessible(page);

  // The list cannot be read at all.
  await page.route(/\/skaha\/v1\/session$/, (route) => route.fulfill({ status: 503, body: "" }));
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("The platform is unavailable for the moment.");
  const unread = await prepared(page);
  expect(unread).toMatch(/^Session: nothing-here$/m);
  expect(unread).toMatch(/^Status: unknown$/im);
  expect(unread).toMatch(/^List of sessions: never read$/m);
  expect(unread).toMatch(/^Last problem of the list: .*: The platform is unavailable for the moment\.$/m);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the text" }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^support-nothing-here-/);
});

test("a text that is read, and the focus in it, outlast lists that cannot be read and lists that can again", async ({ page }) => {
  await playScene(page, { rows: [] });
  let isDown = true;
  await page.route(/\/skaha\/v1\/session$/, (route) => (isDown ? route.fulfill({ status: 503, body: "" }) : route.fallback()));
  const down = page.getByRole("alert").filter({ hasText: "The platform is unavailable for the moment." });
  const missing = page.getByText("There is no session named nothing-here now.");
  let now = Date.parse(NOW);
  const turns = async (to: boolean) => {
    isDown = to;
    // A reading is new by the time at which it began, and the scene's clock stands still.
    await page.clock.setFixedTime(new Date((now += 1_000)));
    await readAgain(page);
    await expect(down).toBeVisible({ visible: to });
  };
  await page.goto("/sessions/nothing-here");
  await expect(down).toBeVisible();
  const told = await prepared(page);
  const text = page.getByRole("textbox", { name: "Text for the support" });
  await text.focus();
  const stays = async () => {
    await expect(text).toHaveValue(told);
    await expect(text).toBeFocused();
    await expect(page.getByRole("button", { name: "Prepare it anew" })).toBeVisible();
  };
  await turns(false);
  await expect(missing).toBeVisible();
  await stays();
  await turns(true);
  await expect(missing).toBeHidden();
  await stays();
  await turns(false);
  await expect(missing).toBeVisible();
  await stays();
});

test("of a session that has just vanished it tells what was seen last", async ({ page }) => {
  const row = ROWS.find(({ id }) => id === "b2galaxy")!;
  await playScene(page, { rows: [row] });
  await page.goto("/sessions/galaxy-photometry");
  await expect(page.getByRole("button", { name: "Delete galaxy-photometry" })).toBeVisible();
  await page.route(/\/skaha\/v1\/session$/, (route) => route.fulfill({ json: [], headers: { date: new Date(NOW).toUTCString() } }));
  await page.clock.setFixedTime(new Date(Date.parse(NOW) + 1_000));
  await readAgain(page);
  await expect(page.getByRole("main")).toContainText("galaxy-photometry ran and was gone at");
  const text = await prepared(page);
  expect(text).toMatch(/^Status: not in the list$/m);
  expect(text).toMatch(/^Type: Notebook$/m);
  expect(text).toMatch(/^Image: images\.canfar\.net\/skaha\/astroml:latest$/m);
  expect(text).toMatch(/^Last status: Running$/m);
  expect(text).toMatch(/^Started: .*2026-11-26T16:50:02Z$/m);
  expect(text).toMatch(/^Time limit: .*2026-11-29T23:58:02Z$/m);
  expect(text).toMatch(/^Left the list: noticed .*2026-11-26T19:2[78]:\d\dZ: it was not deleted in this browser$/m);
  expect(text).not.toContain("b2galaxy");
});

test.describe("in French", () => {
  test.use({ locale: "fr-CA" });

  test("the text is French, too", async ({ page }) => {
    await playScene(page);
    await page.goto("/sessions/reduce-night-12?view=overview");
    await page.getByRole("button", { name: "Préparer un texte pour le soutien" }).click();
    const text = page.getByRole("textbox", { name: "Texte pour le soutien" });
    await expect(text).toHaveValue(/Pour le soutien\s: session reduce-night-12/);
    await expect(text).toHaveValue(/État\s: Échec/);
    await expectAccessible(page);
  });
});
