import type { Locator, Page } from "@playwright/test";

import { control, DELETION, type Effect, EVENTS, LOGS, reset } from "../support/control.ts";
import { ENDLESS, launchByApi, reaches, TERMINAL } from "../support/sessions.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.use({ expectedConsoleErrors: [/Failed to load resource/] });

const FAILS = { image: TERMINAL, cmd: "python3", args: "-c import/nothing" };

async function running(page: Page): Promise<Locator> {
  await reaches(page, await launchByApi(page, { ...ENDLESS, name: "stays" }), "Running");
  await page.goto("/");
  const session = card(page, "stays");
  await expect(session.getByText("Running", { exact: true })).toBeVisible();
  return session;
}

async function remove(page: Page, session: Locator): Promise<void> {
  await session.getByRole("button", { name: "Delete stays" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
  // Who goes through a list keeps the place in it.
  await expect(page.locator("button[aria-label='Delete stays']:focus, h1:focus")).toHaveCount(1);
}

test("a deletion that the platform does not carry out is not claimed, and can be made again", async ({ page }) => {
  const session = await running(page);
  await control(page, { faults: [{ on: DELETION, effect: "ignored" }] });
  await remove(page, session);
  await expect(session.getByText("Ending", { exact: true })).toBeVisible();
  // Half a minute is waited; the server's clock counts.
  await control(page, { faults: [], clock_ahead_s: 60 });
  await expect(session.getByRole("alert")).toContainText("This session is still there");
  await expect(session.getByText("Running", { exact: true })).toBeVisible();
  await remove(page, session);
  await expect(session).toBeHidden({ timeout: 30_000 });
});

test("what ends after all, after it was said to be still there, is the user's doing", async ({ page }) => {
  const session = await running(page);
  await control(page, { faults: [{ on: DELETION, effect: "ignored" }] });
  await remove(page, session);
  await control(page, { faults: [], clock_ahead_s: 60 });
  await expect(session.getByRole("alert")).toContainText("This session is still there");
  // The platform carries it out late.
  const [{ id }] = await (await page.request.get("/skaha/v1/session")).json();
  await page.request.delete(`/skaha/v1/session/${id}`);
  await expect(page.getByRole("status").filter({ hasText: "stays is gone." })).toBeAttached({ timeout: 30_000 });
  await expect(page.getByRole("main")).not.toContainText("not by your doing");
});

test("a deletion that is refused says why, without the session's id", async ({ page }) => {
  const session = await running(page);
  const [{ id }] = await (await page.request.get("/skaha/v1/session")).json();
  const failure = { answer: { status: 500, body: `unexpected exception: no job skaha-firefly-astro1-${id}` } };
  await control(page, { faults: [{ on: DELETION, effect: failure }] });
  await remove(page, session);
  const alert = session.getByRole("alert");
  await expect(alert).toContainText("This session could not be deleted. The platform had an error of its own.");
  await expect(alert).toContainText("no job skaha-firefly-astro1-");
  await expect(alert).not.toContainText(id);
  await expect(session.getByText("Running", { exact: true })).toBeVisible();
});

for (const effect of ["lost", "cut", "truncated"] satisfies Effect[]) {
  test(`a deletion whose answer is ${effect} is confirmed by the list`, async ({ page }) => {
    const session = await running(page);
    await control(page, { faults: [{ on: DELETION, effect }] });
    await remove(page, session);
    await expect(session).toBeHidden({ timeout: 30_000 });
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
}

test("a job that fails shows the end of its log", async ({ page }) => {
  await launchByApi(page, { ...FAILS, name: "fails" });
  await page.goto("/");
  const session = card(page, "fails");
  await expect(session.getByText("Failed", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(session).toContainText("SyntaxError");
});

test("while it cannot be read why a job failed, that is said, and the reason comes by itself", async ({ page }) => {
  await reaches(page, await launchByApi(page, { ...FAILS, name: "fails" }), "Failed");
  const broken = { answer: { status: 500 } };
  await control(page, { faults: [{ on: EVENTS, effect: broken }, { on: LOGS, effect: broken }] });
  await page.goto("/");
  const session = card(page, "fails");
  await expect(session).toContainText("Why it failed could not be read yet. The portal tries again by itself.");
  await reset(page);
  await expect(session).toContainText("SyntaxError", { timeout: 30_000 });
});

test("a log that breaks off is not shown as if it were whole, and what was read before stays", async ({ page }) => {
  await reaches(page, await launchByApi(page, { image: TERMINAL, name: "job" }), "Completed");
  await control(page, { faults: [{ on: LOGS, effect: "cut" }] });
  await page.goto("/sessions/job?view=log");
  await expect(page.getByRole("alert")).toContainText("The platform does not answer.");
  await expect(page.getByRole("region", { name: "Log" })).toHaveCount(0);
  await reset(page);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("region", { name: "Log" })).toContainText("This job named no command");
});

test.describe("a program that cannot start", () => {
  test.use({ catalogue: "broken.toml" });

  test("is told on its card, with the platform's words and the way to its log", async ({ page }) => {
    const image = "images.canfar.net/skaha/broken-stand-in:latest";
    await launchByApi(page, { image, type: "firefly", name: "broken" });
    await page.goto("/");
    const session = card(page, "broken");
    await expect(session.getByText("Failed", { exact: true })).toBeVisible({ timeout: 30_000 });
    await expect(session).toContainText("Its program ended with an error, or could not be started.");
    await expect(session).toContainText("status 4 before it was ready");
    await expect(session).toContainText("no such catalogue");
    await session.getByRole("link", { name: "Log of broken" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Session broken" })).toBeFocused();
    await expect(page.getByRole("region", { name: "Log" })).toContainText("loading the catalogue of stars");
    await page.getByRole("tab", { name: "Events" }).click();
    await expect(page.getByRole("row").filter({ hasText: "Warning" })).toContainText("status 4");
    await page.getByRole("button", { name: "Remove broken from the list" }).click();
    await expect(page.getByRole("dialog")).toContainText("It has ended already.");
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await expect(page.getByText("broken is gone, as you asked.")).toBeVisible();
  });
});
