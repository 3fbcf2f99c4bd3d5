import type { Page } from "@playwright/test";

import { ago, HISTORY, kept, line, RUNNING, seedHistory, WATCH } from "../support/history.ts";
import { NOW, playScene } from "../support/scene.ts";
import { readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.setTimeout(90_000);

const LIST = /\/skaha\/v1\/session$/;

/** Answers the next readings with these rows, as so many seconds after the scenes' time. */
async function answer(page: Page, rows: readonly object[], seconds: number): Promise<void> {
  await page.unroute(LIST);
  await page.route(LIST, (route) =>
    route.fulfill({
      json: rows,
      headers: { date: new Date(ago(-seconds)).toUTCString(), "x-vo-authenticated": "astro1" },
    }),
  );
}

async function reads(page: Page, rows: readonly object[], seconds: number): Promise<void> {
  await answer(page, rows, seconds);
  await readAgain(page);
}

/** Opens the history, with the session noted. */
async function noted(page: Page, row: object): Promise<void> {
  await playScene(page, { rows: [row], isTimeFixed: false });
  await page.goto("/history");
  await expect(entry(page)).toBeVisible({ timeout: 30_000 });
}

const entry = (page: Page) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: RUNNING.name }) });

for (const [what, row, then, says] of [
  ["finished", RUNNING, [{ ...RUNNING, status: "Completed" }], /Finished/],
  ["was deleted elsewhere", RUNNING, [], /Vanished.*Gone, and not by your doing here\./s],
  ["was ended elsewhere", { ...RUNNING, status: "Terminating" }, [], /Ended elsewhere/],
  ["ran to the end of its time", { ...RUNNING, expiryTime: new Date(ago(-30)).toISOString() }, [], /Expired/],
] as const) {
  test(`a session that ${what} while the portal watched`, async ({ page }) => {
    await noted(page, row);
    await reads(page, then, 20);
    await expect(entry(page)).toContainText(says);
    // It was seen to end.
    await expect(entry(page).getByRole("cell").filter({ hasText: "Ran for" })).toContainText(/2\sh\s38\smin/);
    await page.reload();
    await expect(entry(page)).toContainText(says);
  });
}

test("one that was gone when the portal was opened again ended some time in between", async ({ page }) => {
  await noted(page, RUNNING);
  const seen = await page.evaluate((key) => localStorage.getItem(key), WATCH);
  // As of when the reading began, which is some milliseconds before its answer.
  expect(Number(seen)).toBeGreaterThan(Date.parse(NOW) - 5_000);
  await answer(page, [], 7200);
  await page.reload();
  await expect(entry(page)).toContainText("Gone unseen", { timeout: 15_000 });
  await expect(entry(page)).toContainText("It was gone when the portal looked again.");
  await expect(entry(page).getByRole("cell").filter({ hasText: "Ended" })).toContainText(/between .*2[78] and .*2[78]/);
  await expect(entry(page).getByRole("cell").filter({ hasText: "Ran for" })).toContainText("–");
});

test("a failed one has the decisive reason, with the platform’s words", async ({ page }) => {
  const failed = { ...RUNNING, id: "d4reduce", status: "Failed" };
  await noted(page, failed);
  await expect(entry(page)).toContainText("Its program ended with an error", { timeout: 20_000 });
  await expect(entry(page)).toContainText("The platform said: The program ended with status 1");
  expect(await kept(page)).not.toContain("d4reduce");
});

test("a list that cannot be read ends nothing, and nothing stale is said as if it were so now", async ({ page }) => {
  await noted(page, RUNNING);
  await expect(entry(page).getByText("Running", { exact: true })).toBeVisible();
  await page.route(LIST, (route) => route.fulfill({ status: 503, body: "" }));
  await readAgain(page);
  await expect(entry(page).getByText("Running when last seen")).toBeVisible();
  await answer(page, [RUNNING], 60);
  await readAgain(page);
  await expect(entry(page).getByText("Running", { exact: true })).toBeVisible();
});
test.use({ expectedConsoleErrors: [/Failed to load resource/] });

test("one that is listed again has not gone", async ({ page }) => {
  await noted(page, RUNNING);
  await reads(page, [], 20);
  await expect(entry(page)).toContainText("Vanished");
  await reads(page, [RUNNING], 40);
  await expect(entry(page).getByText("Running", { exact: true })).toBeVisible();
  await expect(entry(page)).toHaveCount(1);
});

test("what one tab notes, the other shows; and of two tabs one writes", async ({ page, context }) => {
  await noted(page, RUNNING);
  const other = await context.newPage();
  await playScene(other, { rows: [RUNNING], isTimeFixed: false });
  await other.goto("/history");
  await expect(entry(other)).toBeVisible({ timeout: 30_000 });
  await reads(page, [{ ...RUNNING, status: "Completed" }], 20);
  await expect(entry(page)).toContainText("Finished");
  await expect(entry(other)).toContainText("Finished");
  expect((await kept(page)).trim().split("\n")).toHaveLength(1);
});

test("with the switch off nothing is added, and what was missed is not taken for watched", async ({ page }) => {
  await noted(page, RUNNING);
  const keep = page.getByRole("checkbox", { name: "Keep a history on this device" });
  await keep.uncheck();
  await expect(page.getByText("Nothing is added to it now.")).toBeVisible();
  const before = await kept(page);
  await reads(page, [{ ...RUNNING, id: "n9newone", name: "new-one" }], 20);
  await page.reload();
  await expect(keep).not.toBeChecked();
  await reads(page, [], 7200);
  await expect(entry(page).getByText("Running when last seen")).toBeVisible();
  expect(await kept(page)).toBe(before);
  await keep.check();
  await expect(entry(page)).toContainText("Gone unseen");
});

test("a damaged store costs only its damaged lines", async ({ page }) => {
  await seedHistory(page, []);
  await page.addInitScript(
    ([key, text]) => localStorage.setItem(key!, text!),
    [HISTORY, `nonsense\n\u0000\n${line({ name: "good", outcome: "finished", by: 60 })}d=1&o=later-word&f=1\t\n`],
  );
  await playScene(page, { rows: [] });
  await page.goto("/history");
  await expect(page.getByRole("rowheader")).toHaveText([/^good/]);
});
