import { CONTROL, control, LAUNCH, LIST } from "../support/control.ts";
import { card, readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

/** The platform lists none of the user's sessions yet. */
const UNLISTED = { on: LIST, effect: { answer: { status: 200, body: "[]" } } } as const;

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
