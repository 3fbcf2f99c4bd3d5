import type { Page } from "@playwright/test";

import { ENDED, HISTORY, seedHistory } from "../support/history.ts";
import { playScene } from "../support/scene.ts";
import { launchByApi, reaches, TERMINAL } from "../support/sessions.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.setTimeout(120_000);

const row = (page: Page, name: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });

/** All that the browser keeps for the portal. */
const storage = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

test("what was launched, what ended, and what was deleted here stays to be looked back at", async ({ page }) => {
  await test.step("a job with a command, launched here", async () => {
    await page.goto("/launch?type=headless");
    await page.getByRole("textbox", { name: "Name" }).fill("counted");
    await page.getByRole("textbox", { name: /^Command/ }).fill("seq 3");
    await page.getByRole("button", { name: "Launch", exact: true }).click();
    await expect(card(page, "counted").getByText("Finished", { exact: true })).toBeVisible({ timeout: 60_000 });
  });
  await test.step("one that is deleted here", async () => {
    await reaches(page, await launchByApi(page, { name: "naps", image: TERMINAL, cmd: "sleep", args: "1000" }), "Running");
    await expect(card(page, "naps").getByText("Running", { exact: true })).toBeVisible({ timeout: 30_000 });
    await card(page, "naps").getByRole("button", { name: "Delete naps" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
    await expect(card(page, "naps")).toBeHidden({ timeout: 30_000 });
  });

  await page.goto("/history");
  await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
  await expect(row(page, "naps")).toContainText("Deleted here");
  const job = row(page, "counted");
  await expect(job).toContainText("Finished");
  await expect(job).toContainText("Command: seq 3");
  // The platform still lists it, so its own page has its log.
  await expect(job.getByRole("rowheader")).toContainText("in your list");
  await expect(job.getByRole("link", { name: "counted", exact: true })).toHaveAttribute("href", "/sessions/counted");
  await expect(job.getByRole("button")).toHaveCount(0);

  await test.step("launched again, with its command", async () => {
    await job.getByRole("link", { name: "Edit and launch: counted" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Launch a session" })).toBeVisible();
    await expect(page.getByRole("textbox", { name: /^Command/ })).toHaveValue("seq 3");
    await page.goBack();
    await expect(row(page, "counted")).toBeVisible();
  });

  await test.step("no id is kept", async () => {
    const listed: { id: string }[] = await (await page.request.get("/skaha/v1/session")).json();
    const all = await storage(page);
    expect(all).toContain("counted");
    for (const { id } of listed) expect(all).not.toContain(id);
  });

  await test.step("when the platform has tidied it away, its outcome stays", async () => {
    const listed: { id: string }[] = await (await page.request.get("/skaha/v1/session")).json();
    for (const { id } of listed) await page.request.delete(`/skaha/v1/session/${id}`);
    await page.reload();
    await expect(row(page, "counted")).toContainText("Finished");
    await expect(row(page, "counted").getByRole("rowheader")).not.toContainText("in your list", { timeout: 30_000 });
    await expect(row(page, "counted").getByRole("button", { name: "Remove counted from the history" })).toBeVisible();
  });
});

test("a browser that keeps nothing says so, and has no history", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto("/history");
  await expect(page.getByText("This browser does not let the portal keep anything on this device")).toBeVisible();
  await expect(page.getByRole("heading", { name: "No session seen yet" })).toBeVisible();
});

test("a history for which the browser has no more room says so, and nothing is said to be removed", async ({ page }) => {
  await seedHistory(page, ENDED);
  await playScene(page, { rows: [], isTimeFixed: false });
  await page.goto("/history");
  await expect(page.getByRole("rowheader")).toHaveCount(ENDED.length);
  await page.evaluate((key) => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (name: string, text: string) {
      if (name === key) throw new DOMException("full", "QuotaExceededError");
      set.call(this, name, text);
    };
  }, HISTORY);
  const remove = page.getByRole("button", { name: "Remove photometry from the history" });
  await remove.click();
  await expect(page.getByText("This browser did not keep the change").last()).toBeVisible();
  await expect(remove).toBeFocused();
  await expect(page.getByText("photometry is removed from the history.")).toHaveCount(0);
});
