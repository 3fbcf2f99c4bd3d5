import type { Page } from "@playwright/test";

import { CONTROL, control, type Effect, LAUNCH, LIST, reset } from "../support/control.ts";
import { card, readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.use({ expectedConsoleErrors: [/Failed to load resource/] });

/** The platform lists none of the user's sessions yet. */
const UNLISTED = { on: LIST, effect: { answer: { status: 200, body: "[]" } } } as const;

const WAIT = "so the session may have started. The portal is looking for it in your list; do not launch again yet.";

async function names(page: Page): Promise<string[]> {
  const rows: { name: string }[] = await (await page.request.get("/skaha/v1/session")).json();
  return rows.map((row) => row.name);
}

/** Answers that leave open whether a launch was carried out; here it was, or the list decides so. */
const UNCLEAR: readonly [string, Effect][] = [
  ["that breaks off", "cut"],
  ["that is no id but a proxy's page", "not-json"],
  ["of a proxy that has lost the platform", { answer: { status: 504 } }],
];

for (const [what, effect] of UNCLEAR) {
  test(`a launch with an answer ${what} is not repeated, and the list decides`, async ({ page }) => {
    await page.goto("/launch?type=headless");
    await control(page, { faults: [UNLISTED, { on: LAUNCH, effect }] });
    const launch = page.getByRole("button", { name: "Launch", exact: true });
    await launch.click();
    await expect(page.getByText(WAIT)).toBeVisible();
    // Locked until the list has told what became of it.
    await expect(launch).toHaveAttribute("aria-disabled", "true");
    await launch.press("Enter");
    await reset(page);
    if (effect === "cut") {
      await expect(page.getByText("The answer was lost, but headless-1 did start.")).toBeVisible();
      await page.getByRole("link", { name: "See your sessions" }).click();
      await expect(card(page, "headless-1")).toBeVisible();
      expect(await names(page)).toEqual(["headless-1"]);
    } else {
      // A minute without it is waited for; the server's clock counts.
      await control(page, { clock_ahead_s: 120 });
      await expect(page.getByText("no such session has appeared. You can launch again.")).toBeVisible();
      await expect(launch).toHaveAttribute("aria-disabled", "false");
      expect(await names(page)).toEqual([]);
    }
  });
}

// Chromium resends a request by itself, POST included, when a connection that it has used before closes
// without a byte of an answer: once for each such connection that it holds, which is up to six.
for (const [times, fault] of [["the first time", { times: 1 }], ["each time", {}]] as const) {
  test(`a launch whose connection closes ${times} before the answer is carried out once`, async ({ page }) => {
    await page.goto("/launch?type=headless");
    await control(page, { faults: [{ on: LAUNCH, effect: "lost", ...fault }] });
    await page.getByRole("button", { name: "Launch", exact: true }).click();
    await expect(card(page, "headless-1").or(page.getByText("headless-1 did start")).first()).toBeVisible();
    expect(await names(page)).toEqual(["headless-1"]);
  });
}

test("a launch that never arrives is looked for, and can be made again", async ({ page }) => {
  await page.goto("/launch?type=headless");
  await control(page, { faults: [{ on: LAUNCH, effect: "dropped" }] });
  const launch = page.getByRole("button", { name: "Launch", exact: true });
  await launch.click();
  await expect(page.getByText(WAIT)).toBeVisible();
  await control(page, { faults: [], clock_ahead_s: 120 });
  await expect(page.getByText("no such session has appeared. You can launch again.")).toBeVisible();
  await launch.click();
  await expect(card(page, "headless-1")).toBeVisible();
  expect(await names(page)).toEqual(["headless-1"]);
});

test("a launch that is listed late is waited for", async ({ page }) => {
  await page.goto("/launch?type=headless");
  await control(page, { faults: [{ ...UNLISTED, times: 2 }] });
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your sessions");
  await expect(card(page, "headless-1")).toBeVisible();
  // It was listed late: both empty lists have been read.
  expect((await (await page.request.get(CONTROL)).json()).faults).toEqual([]);
});

test("a launch that is accepted and never listed is said to be so", async ({ page }) => {
  await page.goto("/launch?type=headless");
  await control(page, { faults: [UNLISTED] });
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your sessions");
  // An empty list is not taken for the truth until then.
  await expect(page.getByRole("heading", { name: "What do you want to open?" })).toBeHidden();
  await control(page, { clock_ahead_s: 120 });
  await expect(page.getByText("The platform accepted headless-1, but has not listed it for a minute.")).toBeVisible();
});

test("an id that breaks off is no reason to say that the session is not listed", async ({ page }) => {
  await page.goto("/launch?type=headless");
  await control(page, { faults: [{ on: LAUNCH, effect: "truncated" }] });
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(card(page, "headless-1").getByText("Finished", { exact: true })).toBeVisible({ timeout: 30_000 });
  const read = page.waitForResponse(/\/skaha\/v1\/session$/);
  await control(page, { clock_ahead_s: 120 });
  await readAgain(page);
  await (await read).finished();
  await expect(page.getByText("has not listed it")).toHaveCount(0);
  await expect(page.getByText("Up to date")).toBeVisible();
});

test("a launch that takes its time cannot be sent twice", async ({ page }) => {
  await page.goto("/launch?type=headless");
  await control(page, { faults: [{ on: LAUNCH, delay_ms: 6_000 }] });
  await page.getByRole("button", { name: "Launch", exact: true }).dblclick();
  const sending = page.getByRole("button", { name: "Launching…" });
  await expect(sending).toHaveAttribute("aria-disabled", "true");
  await sending.press("Enter");
  await expect(card(page, "headless-1")).toBeVisible();
  expect(await names(page)).toEqual(["headless-1"]);
});
