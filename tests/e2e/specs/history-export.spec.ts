import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import { DAY, ENDED, type Past, RUNNING, seedHistory } from "../support/history.ts";
import { playScene } from "../support/scene.ts";
import { expect, test } from "../support/test.ts";

async function open(page: Page, past: readonly Past[], query = ""): Promise<void> {
  await seedHistory(page, past);
  await playScene(page, { rows: [RUNNING], isTimeFixed: false });
  await page.goto(`/history${query}`);
}

/** Presses a button and gives the file that comes of it. */
async function download(page: Page, button: string): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

test("as CSV that no spreadsheet runs", async ({ page }) => {
  const odd = { name: "odd", outcome: "failed", reason: "other", by: DAY };
  await open(
    page,
    [
      { ...odd, name: "=HYPERLINK(\"http://evil.example\")", words: "+1" },
      { ...odd, name: "@sum", words: "-2, \"quoted\"\nsecond line" },
      ENDED[0]!,
    ],
    "?outcome=failed&sort=name",
  );
  await expect(page.getByRole("rowheader")).toHaveCount(2);
  await expect(page.getByText("no ids and no addresses of sessions. Passwords, tokens").last()).toBeVisible();
  const { name, text } = await download(page, "Download as CSV");
  expect(name).toMatch(/^sessions-2026-11-26\.csv$/);
  const head = "\ufeffname,type,image,mode,cores,memory_gib,gpus,command,first_seen,started,ended_after,ended_by,ran_seconds,outcome,reason,platform_said,settings\r\n";
  expect(text.startsWith(head)).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")",notebook,`);
  expect(text).toContain(`\r\n'@sum,notebook,`);
  expect(text).toContain(`,"'-2, ""quoted""\nsecond line",`);
  expect(text).toContain(",'+1,");
  expect(text).not.toContain("photometry");
  await expect(page.getByText(`${name} is downloaded.`).first()).toBeVisible();
});

test("as JSON, with whose it is and when", async ({ page, portal }) => {
  const command = encodeURIComponent("TOKEN=swordfish1 run.sh --password hunter2");
  const job = { name: "with-secrets", outcome: "finished", type: "headless", settings: `&command=${command}`, by: 2 * DAY };
  await open(page, [...ENDED, job]);
  await expect(page.getByRole("rowheader")).toHaveCount(ENDED.length + 2, { timeout: 15_000 });
  const { name, text } = await download(page, "Download as JSON");
  expect(name).toBe("sessions-2026-11-26.json");
  const told = JSON.parse(text);
  expect(told).toMatchObject({ format: "skaha-portal history", version: 1, site: `${portal.url}/`, user: "astro1" });
  expect(told.exported).toMatch(/^2026-11-26T19:2\d:\d\dZ$/);
  expect(told.sessions).toHaveLength(ENDED.length + 2);
  expect(told.sessions[1]).toMatchObject({ name: "photometry", cores: 4, memory_gib: 16, outcome: "finished", ran_seconds: 10_800 });
  expect(text).not.toContain(RUNNING.id);
  // The command stays as it was in the history, to be launched again.
  await expect(page.getByText("TOKEN=swordfish1 run.sh --password hunter2")).toBeVisible();
  expect(text).toContain("TOKEN=••• run.sh --password •••");
  expect(text).not.toMatch(/swordfish1|hunter2/);
});
