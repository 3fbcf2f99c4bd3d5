import type { Page } from "@playwright/test";

import { expectAccessible } from "../support/axe.ts";
import { opens, Platform, row } from "../support/interface.ts";
import { launchType } from "../support/sessions.ts";
import { readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const WAITS = /^Open when ready: .+ of .+, in a new tab$/;

function said(page: Page) {
  return page.getByRole("main").getByRole("status").filter({ has: page.locator("b") });
}

test.describe("with a real session", () => {
  test.use({ catalogue: "stand-ins.toml" });

  test("the tab that the click opens becomes the interface, and nothing of the wait remains in it", async ({ page, portal }) => {
    const session = await launchType(page, "firefly", "soon");
    const tab = await opens(page, () => session.getByRole("link", { name: WAITS }).click());
    await expect(tab.getByRole("heading", { level: 1 })).toHaveText("This is a stand-in for Firefly, for tests only.", { timeout: 60_000 });
    expect(new URL(tab.url()).origin).toBe(portal.interfaceOrigin);
    expect(await tab.evaluate(() => [window.opener, document.referrer, history.length])).toEqual([null, "", 1]);
    // The page that it was opened from has not moved.
    expect(page.url()).toBe(`${portal.url}/`);
    const id = new URL(tab.url()).pathname.split("/")[3] ?? "";
    expect(portal.log()).not.toContain(id);
  });
});

test("it waits through the start, and goes on when the interface answers", async ({ page, context, portal }) => {
  const platform = await Platform.play(context, row("lab", "Pending"));
  await page.goto("/");
  const tab = await opens(page, () => page.getByRole("link", { name: WAITS }).press("Enter"));
  await expect(tab).toHaveURL(`${portal.url}/sessions/lab/open`);
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText("Opening lab");
  await expect(tab).toHaveTitle(/^Opening lab · /);
  await expect(said(tab)).toContainText("It opens in this tab as soon as it is ready.");
  const stages = tab.getByRole("list", { name: "Progress of the start" });
  await expect(stages).toContainText("Finding a place");
  await expectAccessible(tab);

  platform.rows = [row("lab", "Running", 1)];
  await readAgain(tab);
  await expect(said(tab)).toContainText("It runs, and opens in this tab as soon as it answers.");
  // Nothing jumps between the two.
  await expect(stages).toBeVisible();
  expect(platform.opened).toEqual([]);
  expect(await tab.content()).not.toContain("k3xlab99");
  platform.ready = true;
  await expect(tab.getByRole("heading", { name: "The interface" })).toBeVisible();
  await expect(tab).toHaveURL(/^https:\/\/ws-uv\.canfar\.net\/session\/notebook\/k3xlab99\/lab/);
});

test("a middle click waits as well", async ({ page, context, portal }) => {
  await Platform.play(context, row("lab", "Pending"));
  await page.goto("/");
  const tab = await opens(page, () => page.getByRole("link", { name: WAITS }).click({ button: "middle" }));
  await expect(tab).toHaveURL(`${portal.url}/sessions/lab/open`);
});

test("a session that runs already is looked at before it is opened, however old", async ({ page, context }) => {
  const platform = await Platform.play(context, row("lab", "Running", 9_000));
  await page.goto("/sessions/lab/open");
  await expect(said(page)).toContainText("It runs, and opens in this tab as soon as it answers.");
  platform.ready = true;
  await expect(page.getByRole("heading", { name: "The interface" })).toBeVisible();
});

test("of two of one name it waits for the one that was clicked, and stays with it", async ({ page, context, portal }) => {
  const first = row("lab", "Running", 9_000);
  const second = row("lab", "Pending", undefined, { id: "k3xother", connectURL: "https://ws-uv.canfar.net/session/notebook/k3xother/" });
  const platform = await Platform.play(context, first, second);
  await page.goto("/");
  const tab = await opens(page, () => page.getByRole("link", { name: WAITS }).click());
  await expect(tab).toHaveURL(`${portal.url}/sessions/lab/open?nth=2`);
  await expect(said(tab)).toContainText("It opens in this tab as soon as it is ready.");
  // The other one goes, so that the numbers shift.
  platform.rows = [{ ...second, status: "Running" }];
  platform.ready = true;
  await readAgain(tab);
  await expect(tab).toHaveURL(/k3xother/);

  platform.rows = [first, second];
  await page.goto("/sessions/lab/open");
  await expect(page.getByText("Several sessions are named lab. Which one?")).toBeVisible();
  expect(platform.opened.length).toBe(1);
  await page.getByRole("link", { name: /^number 2 · / }).click();
  await expect(page).toHaveURL(`${portal.url}/sessions/lab/open?nth=2`);
  await expect(said(page)).toContainText("It opens in this tab as soon as it is ready.");
});

test("what cannot come is told with the reason and a way on", async ({ page, context }) => {
  const platform = await Platform.play(context, row("lab", "Pending"));
  await page.goto("/sessions/lab/open");
  await expect(said(page)).toContainText("It opens in this tab as soon as it is ready.");
  const becomes = async (status: string, words: string, more = {}) => {
    platform.rows = [row("lab", status, 30, more)];
    await readAgain(page);
    await expect(said(page)).toContainText(words);
  };
  const ways = page.getByRole("group", { name: "What you can do" });

  await becomes("Terminating", "It is being ended, so it will not open.");
  await becomes("Completed", "It has finished, so there is nothing to open any more.");
  await expect(ways.getByRole("link", { name: "Launch again" })).toBeVisible();
  await becomes("Paused", "The platform says “Paused” of it. It opens in this tab once it runs.");
  const foreign = { connectURL: "https://evil.example/?token=s3cret" };
  await becomes("Running", "The portal does not open it. The platform gave an address on https://evil.example", foreign);
  await becomes("Running", "It is a batch job, which has no interface to open.", { type: "headless", connectURL: "" });
  await becomes("Failed", "It has failed, so it will not open.");
  await expect(page.getByText("It ended with an error, and the platform does not say why.")).toBeVisible();
  await expectAccessible(page);
  await ways.getByRole("link", { name: "Session page" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Session lab");
  await page.goBack();
  await expect(said(page)).toContainText("It has failed, so it will not open.");

  platform.rows = [];
  await readAgain(page);
  await expect(page.getByText("There is no session named lab now.")).toBeVisible();
  expect(platform.opened).toEqual([]);
  expect(platform.asked.length).toBe(0);
});

test.describe("with a server that has no such question", () => {
  test.use({ expectedConsoleErrors: [/Failed to load resource/] });

  test("it says that it cannot tell, and goes on after some seconds", async ({ page, context }) => {
    const platform = await Platform.play(context, row("lab", "Running", 20));
    platform.ready = { status: 404, body: "not found" };
    await page.clock.install();
    await page.goto("/sessions/lab/open");
    await expect(said(page)).toContainText("this server cannot tell whether it answers already");
    await expect(page.getByRole("link", { name: "Open JupyterLab" })).toBeVisible();
    expect(platform.opened).toEqual([]);
    await page.clock.runFor(6_000);
    await expect(page.getByRole("heading", { name: "The interface" })).toBeVisible();
  });
});

test("one that never answers may be waited for on, or opened all the same", async ({ page, context }) => {
  const platform = await Platform.play(context, row("lab", "Running", 20));
  await page.clock.install();
  await page.goto("/sessions/lab/open");
  const waitOn = page.getByRole("button", { name: "Keep waiting" });
  for (let step = 0; step < 300 && !(await waitOn.isVisible()); step += 1) {
    await page.clock.runFor(2_500);
    await page.evaluate(() => fetch("config.json"));
  }
  await expect(said(page)).toContainText("It runs, but has not answered so far. Its log may say why.");
  await expect(page.getByRole("link", { name: "Open JupyterLab" })).toHaveAttribute("rel", "noreferrer");
  const asks = platform.asked.length;
  await waitOn.click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect.poll(() => platform.asked.length).toBeGreaterThan(asks);
  platform.ready = true;
  await page.clock.runFor(6_000);
  await expect(page.getByRole("heading", { name: "The interface" })).toBeVisible();
});

test.describe("while the list cannot be read", () => {
  test.use({ expectedConsoleErrors: [/Failed to load resource/] });

  test("it says so, and goes on by itself", async ({ page, context }) => {
    const platform = await Platform.play(context, row("lab", "Pending"));
    await page.goto("/sessions/lab/open");
    await expect(said(page)).toContainText("It opens in this tab as soon as it is ready.");
    platform.isDown = true;
    await readAgain(page);
    await expect(page.getByRole("alert")).toContainText("The platform does not answer.");
    await expect(said(page)).toContainText("It opens in this tab as soon as it is ready.");
    Object.assign(platform, { isDown: false, ready: true, rows: [row("lab", "Running", 20)] });
    await expect(page.getByRole("heading", { name: "The interface" })).toBeVisible({ timeout: 30_000 });
  });
});

test("in French, on a narrow screen, it fits and reads the same", async ({ page, context }) => {
  const name = "m".repeat(63);
  await Platform.play(context, row(name, "Pending"));
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/sessions/${name}/open`);
  await page.getByRole("button", { name: "Français" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Ouverture de ${name}`);
  await expect(said(page)).toContainText("Elle s’ouvrira dans cet onglet dès qu’elle sera prête.");
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});
