import type { Page } from "@playwright/test";

import { control, DELETION, reset } from "../support/control.ts";
import { EIGHT } from "../support/many-sessions.ts";
import { playScene } from "../support/scene.ts";
import { ENDLESS, launchByApi, TERMINAL } from "../support/sessions.ts";
import { expect, test } from "../support/test.ts";

test.use({ expectedConsoleErrors: [/Failed to load resource/] });
test.setTimeout(120_000);

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly status: string;
}

const list = async (page: Page): Promise<Listed[]> => await (await page.request.get("/skaha/v1/session")).json();
const isFinished = ({ type, status }: Listed) => type === "headless" && ["Completed", "Succeeded"].includes(status);
const finished = async (page: Page) => (await list(page)).filter(isFinished);
const button = (page: Page) => page.getByRole("button", { name: /^Remove \d+ finished jobs…$/ });
const news = (page: Page) => page.getByRole("region", { name: "Removal of finished jobs" });

const JOBS = 7;

/** Seven jobs that have finished and one that runs on, in an open list. */
async function openMany(page: Page): Promise<number> {
  await launchByApi(page, { ...ENDLESS, name: "runs-on" });
  for (let nth = 1; nth <= JOBS; nth += 1) await launchByApi(page, { name: `night-${nth}`, image: TERMINAL });
  await expect.poll(async () => (await finished(page)).length, { timeout: 60_000 }).toBe(JOBS);
  await page.goto("/?view=table");
  await expect(button(page)).toHaveText(`Remove ${JOBS} finished jobs…`);
  return JOBS;
}

async function confirm(page: Page, jobs: number): Promise<void> {
  await button(page).click();
  await page.getByRole("dialog").getByRole("button", { name: `Remove ${jobs} jobs` }).click();
}

test("finished jobs go together, three at a time, and nothing else does", async ({ page }) => {
  const jobs = await openMany(page);
  const others = (await list(page)).filter((one) => !isFinished(one)).map(({ id }) => id);
  let open = 0;
  let most = 0;
  let asked = 0;
  page.on("request", (request) => {
    if (request.method() !== "DELETE") return;
    asked += 1;
    most = Math.max(most, (open += 1));
  });
  page.on("requestfinished", (request) => {
    if (request.method() === "DELETE") open -= 1;
  });
  await control(page, { faults: [{ on: DELETION, delay_ms: 300 }] });
  await confirm(page, jobs);
  await expect(news(page)).toBeFocused();
  await expect(news(page)).toContainText(`of ${jobs} are gone`);
  await expect(news(page).getByRole("status")).toContainText(`All ${jobs} jobs are gone from the list.`, { timeout: 60_000 });
  expect(asked).toBe(jobs);
  expect(most).toBe(3);
  expect(await finished(page)).toEqual([]);
  expect((await list(page)).map(({ id }) => id)).toEqual(expect.arrayContaining(others));
  await expect(button(page)).toHaveCount(0);
  await news(page).getByRole("button", { name: "Close" }).click();
  await expect(page.getByText("jobs are gone")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("the question names what goes and what stays, and the safe answer has the focus", async ({ page }) => {
  await playScene(page, { rows: EIGHT });
  await page.goto("/?q=night-1");
  // night-3 failed, night-4 runs, night-2 is not shown.
  await button(page).click();
  const dialog = page.getByRole("dialog", { name: "Remove 2 finished jobs from the list?" });
  await expect(dialog.getByRole("button", { name: "Keep them" })).toBeFocused();
  await expect(dialog).toContainText(/night-1, night-12|night-12, night-1/);
  await expect(dialog).toContainText("What they saved stays");
  await expect(dialog).toContainText("Not removed: 1 finished job that is not shown, 1 failed job, sessions that are not over");
  let asked = 0;
  page.on("request", (request) => (asked += request.method() === "DELETE" ? 1 : 0));
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(button(page)).toBeFocused();
  await button(page).click();
  await dialog.getByRole("button", { name: "Keep them" }).click();
  await expect(dialog).toBeHidden();
  expect(asked).toBe(0);
});

test("what stayed is named with the reason, and can be tried again", async ({ page }) => {
  const jobs = await openMany(page);
  await control(page, { faults: [{ on: DELETION, times: 2, effect: { answer: { status: 500, body: "unexpected exception" } } }] });
  await confirm(page, jobs);
  const summary = news(page).getByRole("alert");
  await expect(summary).toContainText(`${jobs - 2} of ${jobs} jobs are gone from the list. The others are still there.`, { timeout: 60_000 });
  await expect(summary.getByRole("listitem")).toHaveCount(2);
  await expect(summary.getByRole("listitem").first()).toContainText("The platform had an error of its own.");
  const left = (await finished(page)).map(({ name }) => name);
  expect(left).toHaveLength(2);
  for (const name of left) await expect(summary).toContainText(name);
  await summary.getByRole("button", { name: "Try again" }).click();
  await expect(news(page).getByRole("status")).toContainText("All 2 jobs are gone from the list.", { timeout: 60_000 });
  expect(await finished(page)).toEqual([]);
});

test("a platform that refuses everything is not asked for every job", async ({ page }) => {
  const jobs = await openMany(page);
  let asked = 0;
  page.on("request", (request) => (asked += request.method() === "DELETE" ? 1 : 0));
  await control(page, { faults: [{ on: DELETION, effect: "token-expired" }] });
  await confirm(page, jobs);
  const summary = news(page).getByRole("alert");
  await expect(summary).toContainText(`None of the ${jobs} jobs could be removed.`);
  await expect(summary).toContainText("You are signed out.");
  await expect(summary).toContainText(/jobs? (was|were) not tried any more\./);
  expect(asked).toBeLessThanOrEqual(5);
  await reset(page);
  expect((await finished(page)).length).toBe(jobs);
});

test("leaving the list loses nothing of a removal", async ({ page }) => {
  const jobs = await openMany(page);
  await control(page, { faults: [{ on: DELETION, delay_ms: 300 }] });
  await confirm(page, jobs);
  await page.getByRole("link", { name: "Guide" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Guide" })).toBeVisible();
  await expect.poll(async () => (await finished(page)).length, { timeout: 60_000 }).toBe(0);
  await page.getByRole("link", { name: "Sessions" }).first().click();
  await expect(news(page)).toContainText(`All ${jobs} jobs are gone from the list.`, { timeout: 30_000 });
});
