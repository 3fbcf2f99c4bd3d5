import { expectAccessible } from "../support/axe.ts";
import { control, type Effect, LIST, reset } from "../support/control.ts";
import { launchByApi, TERMINAL } from "../support/sessions.ts";
import { card, readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.use({ expectedConsoleErrors: [/Failed to load resource/] });

/** What becomes of each reading of the list, and what a user then reads. */
const FAILURES: readonly [string, Effect, string][] = [
  ["no answer", "dropped", "The platform does not answer. Check your connection."],
  ["a connection that breaks in the answer", "cut", "The platform does not answer. Check your connection."],
  ["an answer that ends too soon", "truncated", "an answer that the portal cannot read"],
  ["a proxy's page", "not-json", "an answer that the portal cannot read"],
  ["a cookie that is no longer good", answer(401, "invalid cookie: s3cret"), "You are signed out. Sign in again"],
  ["a token that is no longer good", "token-expired", "You are signed out. Sign in again"],
  ["an anonymous caller", "signed-out", "You are signed out. Sign in again"],
  ["403", answer(403), "Ask the support for access."],
  ["429", answer(429), "The platform has too many requests at the moment."],
  ["500", answer(500), "The platform had an error of its own."],
  ["502", answer(502, "<html>Bad gateway</html>"), "The platform is unavailable for the moment."],
  ["503", answer(503), "The platform is unavailable for the moment."],
];

function answer(status: number, body?: string): Effect {
  return { answer: body === undefined ? { status } : { status, body } };
}

test("each way to fail is told in plain words, and no secret with it", async ({ page }) => {
  await launchByApi(page, { image: TERMINAL, name: "job" });
  await page.goto("/");
  await expect(card(page, "job").getByText("Finished", { exact: true })).toBeVisible({ timeout: 30_000 });
  const alert = page.getByRole("alert");
  for (const [name, effect, words] of FAILURES) {
    await test.step(name, async () => {
      await control(page, { faults: [{ on: LIST, effect }] });
      await readAgain(page);
      await expect(alert).toContainText(words);
      await expect(page.getByText(/s3cret|Bad gateway|Sign in to go on/)).toHaveCount(0);
      await expect(card(page, "job")).toBeVisible();
      await reset(page);
      await readAgain(page);
      await expect(alert).toBeHidden();
      await expect(page.getByText("Up to date")).toBeVisible();
    });
  }
});

test("while the list fails it is called old, what is known still serves, and it comes back by itself", async ({ page }) => {
  await launchByApi(page, { image: TERMINAL, name: "job" });
  await page.goto("/");
  await expect(card(page, "job").getByText("Finished", { exact: true })).toBeVisible({ timeout: 30_000 });
  await control(page, { faults: [{ on: LIST, effect: "dropped" }] });
  await readAgain(page);
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("The portal tries again by itself.");
  await expect(alert).toContainText("What you see below is the last known state.");
  await expect(page.getByText(/^Not updated since \d\d:\d\d · next try in \d+\ss/)).toBeVisible();
  await expectAccessible(page);
  await card(page, "job").getByRole("link", { name: "Log of job" }).click();
  const region = page.getByRole("region", { name: "Log" });
  await expect(region).toContainText("This job named no command");
  // Another failure of the list must not draw the log anew: it would lose its place.
  const log = await region.elementHandle();
  await control(page, { faults: [{ on: LIST, effect: answer(500) }] });
  await readAgain(page);
  await expect(alert).toContainText("The platform had an error of its own.");
  await reset(page);
  await expect(alert).toBeHidden({ timeout: 30_000 });
  await expect(page.getByText("Up to date")).toBeVisible();
  expect(await log?.evaluate((node) => node.isConnected), "the log was drawn anew").toBe(true);
});

test("without a first answer there is a problem, and no empty list", async ({ page }) => {
  await control(page, { faults: [{ on: LIST, effect: "dropped" }] });
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("The platform does not answer.");
  await expect(page.getByRole("heading", { name: "What do you want to open?" })).toBeHidden();
  await reset(page);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { name: "What do you want to open?" })).toBeVisible();
});

for (const status of [429, 503]) {
  test(`${status} with Retry-After is waited for as long as the platform asks`, async ({ page }) => {
    let reads = 0;
    page.on("request", (request) => (reads += Number(request.url().endsWith("/skaha/v1/session"))));
    await page.clock.install();
    const busy = { answer: { status, headers: { "retry-after": "60" } } };
    await control(page, { faults: [{ on: LIST, effect: busy }] });
    await page.goto("/");
    await expect(page.getByRole("alert")).toContainText(/is unavailable for the moment|has too many requests/);
    await expect(page.getByText(/next try in (\d\d\ss|1\smin)/)).toBeVisible();
    const before = reads;
    // Real time runs on beside the clock, so a margin is left.
    await page.clock.runFor(40_000);
    await page.evaluate(() => fetch("config.json"));
    expect(reads).toBe(before);
    await reset(page);
    await page.clock.runFor(40_000);
    await expect(page.getByRole("heading", { name: "What do you want to open?" })).toBeVisible();
  });
}

test.describe("offline", () => {
  // A part of the program that is due does not come either.
  test.use({ expectedConsoleErrors: [/Failed to (load resource|fetch)/] });

  test("a browser without a network says that it is offline, and goes on by itself", async ({ page, context }) => {
    await launchByApi(page, { image: TERMINAL, name: "job" });
    await page.goto("/");
    await expect(card(page, "job").getByText("Finished", { exact: true })).toBeVisible({ timeout: 30_000 });
    await context.setOffline(true);
    await expect(page.getByRole("alert")).toContainText("This browser is offline.");
    await expect(card(page, "job")).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByRole("alert")).toBeHidden();
    await expect(page.getByText("Up to date")).toBeVisible();
  });
});

test("a list that is long in coming is not taken for an empty one", async ({ page }) => {
  await launchByApi(page, { image: TERMINAL, name: "job" });
  await control(page, { faults: [{ on: LIST, times: 1, delay_ms: 2_000 }] });
  await page.addInitScript(() => {
    const seen = { empty: false };
    Object.assign(window, { seen });
    const look = () => (seen.empty ||= document.body?.innerText.includes("What do you want to open?") ?? false);
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.goto("/");
  await expect(card(page, "job")).toBeVisible();
  const seen = await page.evaluate(() => (window as never as { seen: { empty: boolean } }).seen);
  expect(seen).toEqual({ empty: false });
});
