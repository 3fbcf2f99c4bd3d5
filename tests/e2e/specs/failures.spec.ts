import type { Route } from "@playwright/test";

import { launchByApi } from "../support/sessions.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const LIST = /\/skaha\/v1\/session(\?.*)?$/;
const TERMINAL = "images.canfar.net/skaha/terminal:latest";

test.use({ expectedConsoleErrors: [/Failed to load resource/] });

/** What the list may answer, and what a user then reads. */
const ANSWERS: readonly [string, Parameters<Route["fulfill"]>[0] | "lost", string][] = [
  ["no answer", "lost", "The platform does not answer. Check your connection."],
  ["401", { status: 401, body: "invalid cookie: s3cret" }, "You are signed out. Sign in again"],
  ["400 for anonymous", { status: 400, body: "cannot get group memberships for anonymous\n" }, "You are signed out."],
  ["403", { status: 403, body: "Not authorized to use the skaha system\n" }, "Ask the support for access."],
  ["429", { status: 429, body: "" }, "The platform has too many requests at the moment."],
  ["500", { status: 500, body: "unexpected exception: java.io.IOException: x" }, "The platform had an error of its own."],
  ["502", { status: 502, body: "<html>Bad gateway</html>" }, "The platform is unavailable for the moment."],
  ["invalid JSON", { status: 200, body: '[{"id": "a"' }, "an answer that the portal cannot read"],
];

for (const [name, answer, words] of ANSWERS) {
  test(`${name}: the list stays, is called old, and comes back by itself`, async ({ page }) => {
    await launchByApi(page, { image: TERMINAL, type: "headless", name: "job" });
    await page.goto("/");
    await expect(card(page, "job").getByText("Finished", { exact: true })).toBeVisible({ timeout: 30_000 });
    await page.route(LIST, (route) => (answer === "lost" ? route.abort() : route.fulfill(answer)));
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    const alert = page.getByRole("alert");
    await expect(alert).toContainText(words);
    await expect(alert).toContainText("The portal tries again by itself.");
    await expect(alert).toContainText("What you see below is the last known state.");
    await expect(page.getByText(/^As of .* ago · next try in \d+\ss/)).toBeVisible();
    await expect(page.getByText("s3cret")).toHaveCount(0);
    // What is known still serves: the log of the session can be read, and stays while it fails.
    await card(page, "job").getByRole("link", { name: "Log of job" }).click();
    await expect(page.getByRole("region", { name: "Log" })).toContainText("This job named no command");
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect(alert).toContainText(words);
    const log = await page.getByRole("region", { name: "Log" }).elementHandle();
    await page.unroute(LIST);
    await expect(alert).toBeHidden({ timeout: 20_000 });
    await expect(page.getByText("Up to date")).toBeVisible();
    expect(await log?.evaluate((node) => node.isConnected), "the log was drawn anew").toBe(true);
  });
}

test("503 with Retry-After is waited for as long as the platform asks", async ({ page }) => {
  let reads = 0;
  await page.clock.install();
  await page.route(LIST, (route) => {
    reads += 1;
    return route.fulfill({ status: 503, headers: { "retry-after": "60" }, body: "temporarily unavailable: null\n" });
  });
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("The platform is unavailable for the moment.");
  await expect(page.getByText(/next try in (59\ss|1\smin)/)).toBeVisible();
  const before = reads;
  // Real time runs on beside the clock, so a margin is left.
  await page.clock.runFor(40_000);
  await page.evaluate(() => fetch("config.json"));
  expect(reads).toBe(before);
  await page.unroute(LIST);
  await page.clock.runFor(40_000);
  await expect(page.getByRole("heading", { name: "What do you want to open?" })).toBeVisible();
});

test("a browser without a network says that it is offline, and goes on by itself", async ({ page, context }) => {
  await launchByApi(page, { image: TERMINAL, type: "headless", name: "job" });
  await page.goto("/");
  await expect(card(page, "job").getByText("Finished", { exact: true })).toBeVisible({ timeout: 30_000 });
  await context.setOffline(true);
  await expect(page.getByRole("alert")).toContainText("This browser is offline.");
  await expect(card(page, "job")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("alert")).toBeHidden();
  await expect(page.getByText("Up to date")).toBeVisible();
});

test("at the session limit the form says so before and after, and keeps what was typed", async ({ page }) => {
  await page.route(/\/context$/, async (route) => {
    const context = await (await route.fetch()).json();
    await route.fulfill({ json: { ...context, maxInteractiveSessions: "0" } });
  });
  await page.goto("/launch?type=notebook");
  const review = page.getByRole("complementary");
  await expect(review).toContainText("You have all the sessions that the platform allows. Delete one to make room.");
  await page.getByRole("textbox", { name: "Name" }).fill("kept-name");
  await page.route(LIST, (route) =>
    route.request().method() === "POST"
      ? route.fulfill({ status: 400, body: "User astro1 has reached the maximum of 0 active sessions.\n" })
      : route.fallback(),
  );
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("The session was not started.");
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("kept-name");
});

test("an image that is gone is named as the reason, and another can be chosen", async ({ page }) => {
  await page.goto("/launch?type=headless");
  await page.getByRole("textbox", { name: "Name" }).fill("kept-name");
  const refusal =
    "No authentication provided for unknown or private image.  Use x-skaha-registry-auth request header with base64Encode(username:secret).\n";
  await page.route(LIST, (route) =>
    route.request().method() === "POST" ? route.fulfill({ status: 400, body: refusal }) : route.fallback(),
  );
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("The platform does not know this image any more, or it is private.");
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("kept-name");
  await page.unroute(LIST);
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(card(page, "kept-name")).toBeVisible();
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
    await page.getByRole("link", { name: "Events" }).click();
    await expect(page.getByRole("row").filter({ hasText: "Warning" })).toContainText("status 4");
    await page.getByRole("button", { name: "Remove broken from the list" }).click();
    await expect(page.getByRole("dialog")).toContainText("It has ended already.");
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await expect(page.getByText("There is no session named broken now.")).toBeVisible();
  });
});

test("a job that fails shows the end of its log", async ({ page }) => {
  const fails = { image: TERMINAL, cmd: "python3", args: "-c import/nothing" };
  await launchByApi(page, { ...fails, type: "headless", name: "fails" });
  await page.goto("/");
  const session = card(page, "fails");
  await expect(session.getByText("Failed", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(session).toContainText("SyntaxError");
});
