import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import { control, DELETION, LAUNCH } from "../support/control.ts";
import { lastingTraces, leaks, type Trace, watchTraces } from "../support/leaks.ts";
import { ENDLESS, launchByApi, launchType, openInterface, TERMINAL } from "../support/sessions.ts";
import { card, readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.setTimeout(180_000);
test.use({ expectedConsoleErrors: [/Failed to load resource/] });

type Listed = { name: string; id: string; connectURL: string };

test("in a whole run no id and no connect URL gets anywhere where it lasts or shows", async ({ page, portal, context }) => {
  const traces = await watchTraces(context, portal.url);
  const pages: Trace[] = [];
  const look = async () => pages.push(...(await lastingTraces(page, portal.interfaceOrigin)));

  const session = await test.step("launched, and a launch whose answer is lost", async () => {
    const session = await launchType(page, "desktop", "desk");
    await look();
    await expect(session.getByRole("link", { name: /^Open desktop of desk/ })).toBeVisible({ timeout: 60_000 });
    await control(page, { faults: [{ on: LAUNCH, effect: "lost" }] });
    await page.goto("/launch?type=headless");
    await page.getByRole("textbox", { name: "Name" }).fill("lost");
    await page.getByRole("button", { name: "Launch", exact: true }).click();
    await expect(page.getByText(/did start/).or(card(page, "lost")).first()).toBeVisible({ timeout: 60_000 });
    await look();
    await control(page, { faults: [] });
    return session;
  });
  const rows: Listed[] = await (await page.request.get("/skaha/v1/session")).json();
  // A desktop's address holds its password.
  const secrets = rows.flatMap(({ id, connectURL }) => [id, connectURL]).filter((secret) => secret !== "");
  expect(secrets.length).toBe(3);
  const id = rows.find(({ name }) => name === "desk")?.id ?? "";
  const interfaceOfDesk = new RegExp(`^${portal.interfaceOrigin}/session/desktop/${id}/`);
  await test.step("opened from its card, and from the page that waits", async () => {
    await page.goto("/");
    const tab = await openInterface(page, session, "desk");
    await expect(tab).toHaveURL(interfaceOfDesk);
    expect(await tab.evaluate(() => document.referrer)).toBe("");
    await tab.close();
    const waiting = await context.newPage();
    await waiting.goto(`${portal.url}/sessions/desk/open`);
    await expect(waiting).toHaveURL(interfaceOfDesk);
    expect(await waiting.evaluate(() => document.referrer)).toBe("");
    await waiting.close();
  });

  await test.step("its page, with events and log, reloaded", async () => {
    for (const view of ["overview", "usage", "events", "log", "access"]) {
      await page.goto(`/sessions/desk?view=${view}`);
      await expect(page.getByRole("heading", { level: 1, name: "Session desk" })).toBeVisible();
      await page.waitForLoadState("networkidle");
      await look();
      await page.reload();
      await expect(page.getByText(/^Up to date/)).toBeVisible();
      await look();
    }
  });

  await test.step("the table, extended, refused with the platform’s words, offline", async () => {
    await page.goto("/?view=table");
    await expect(page.getByRole("link", { name: "desk", exact: true })).toBeVisible();
    await look();
    await page.goto("/");
    await session.getByRole("button", { name: "Extend desk" }).first().click();
    await expect(session).toContainText(/Extended: ends/, { timeout: 30_000 });
    await look();
    const words = `unexpected exception: no job skaha-desktop-astro1-${id}`;
    await control(page, { faults: [{ on: DELETION, effect: { answer: { status: 500, body: words } }, times: 1 }] });
    await remove(page);
    await expect(session.getByRole("alert")).toContainText("This session could not be deleted.");
    await look();
    await context.setOffline(true);
    await expect(page.getByRole("alert").filter({ hasText: "This browser is offline." })).toBeVisible();
    await look();
    await context.setOffline(false);
    await expect(page.getByText(/^Up to date/)).toBeVisible();
  });

  await test.step("told of by a notification while the tab is hidden", async () => {
    // A hidden tab looks only while something is waited for: that one does not start.
    secrets.push(await launchByApi(page, { name: "naps", image: TERMINAL, cmd: "sleep", args: "20" }));
    await control(page, { launches: "queued" });
    secrets.push(await launchByApi(page, { name: "told", ...ENDLESS }));
    await readAgain(page);
    await card(page, "told").getByRole("button", { name: /^(Tell|Notify) me/ }).click();
    await expect(card(page, "naps").getByText("Running", { exact: true })).toBeVisible();
    await setHidden(page, true);
    const isTold = () => traces.some(({ where, text }) => where === "notification" && text.includes("naps"));
    // A hidden tab looks every 15 s.
    await expect.poll(isTold, { timeout: 60_000 }).toBe(true);
    await look();
    await setHidden(page, false);
  });

  await test.step("gone by other hands, and listed as such", async () => {
    await page.request.delete(`/skaha/v1/session/${secrets.at(-1)}`);
    await readAgain(page);
    await expect(page.getByText(/^told .*was gone /)).toBeVisible({ timeout: 30_000 });
    await look();
  });

  await test.step("deleted, and gone after a reload", async () => {
    await remove(page);
    await expect(session).toBeHidden({ timeout: 30_000 });
    await look();
    await page.reload();
    await expect(card(page, "lost")).toBeVisible();
    await readAgain(page);
    await look();
  });

  await test.step("looked back at, and taken away as a file", async () => {
    await page.goto("/history");
    await expect(page.getByRole("rowheader", { name: /^desk/ })).toBeVisible();
    await look();
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download as JSON" }).click();
    pages.push({ where: "file", text: await readFile(await (await coming).path(), "utf8") });
  });

  expect(leaks([...traces, ...pages], secrets)).toEqual([]);
  expect(leaks([{ where: "the server’s log", text: portal.log() }], secrets)).toEqual([]);
  // It was really recorded.
  for (const where of ["address", "title", "storage", "local storage", "page", "notification", "file"]) {
    expect([...traces, ...pages].map((trace) => trace.where), where).toContain(where);
  }
});

async function setHidden(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate((state) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
    document.dispatchEvent(new Event("visibilitychange"));
  }, isHidden ? "hidden" : "visible");
}

async function remove(page: Page): Promise<void> {
  await card(page, "desk").getByRole("button", { name: "Delete desk" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
}

test("the search finds a secret wherever it is put", async ({ page, portal, context }) => {
  const traces = await watchTraces(context, portal.url);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.evaluate(async () => {
    const secret = "k3x9a0bq";
    console.log(`at ${secret}`);
    document.title = secret;
    await new Promise((seen) => setTimeout(seen));
    document.title = "Sessions";
    sessionStorage.setItem("gone", secret);
    sessionStorage.removeItem("gone");
    localStorage.setItem("kept", btoa(`${secret}!`));
    history.replaceState(null, "", `?id=${secret}`);
    await navigator.locks.request(secret, () => undefined);
    await (await caches.open("c")).put("/x", new Response(secret));
    document.cookie = `c=${secret}`;
    const opening = indexedDB.open("d");
    opening.onupgradeneeded = () => opening.result.createObjectStore("s").put(secret, 1);
    await new Promise((done) => (opening.onsuccess = done));
    opening.result.close();
    document.querySelector("h1")!.setAttribute("data-id", secret);
  });
  const lasting = await lastingTraces(page, portal.interfaceOrigin);
  const found = new Set(leaks([...traces, ...lasting], ["k3x9a0bq"]).map(({ where }) => where));
  expect([...found].sort()).toEqual(
    ["IndexedDB", "address", "cache", "console", "cookie", "local storage", "lock", "page", "storage", "title"].sort(),
  );
});
