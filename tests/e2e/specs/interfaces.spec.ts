import { existsSync } from "node:fs";
import { join } from "node:path";

import { colours, homeOf, screen, typeUntil } from "../support/desktop.ts";
import { handshakeStatus, rawStatus } from "../support/raw.ts";
import { launchByApi, launchType, openInterface, reaches, view } from "../support/sessions.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.setTimeout(180_000);

const BACKGROUND = "59,106,143";

test("marimo evaluates what is typed into a cell, and asks nobody else", async ({ page, portal }) => {
  const hosts = new Set<string>();
  page.context().on("request", (request) => hosts.add(new URL(request.url()).hostname));
  const session = await launchType(page, "contributed", "reactive");
  const home = await openInterface(page, session, "reactive");
  expect(new URL(home.url()).pathname).toMatch(/^\/session\/contrib\/[a-z][a-z0-9]{7}\/$/);

  const opened = page.context().waitForEvent("page");
  await home.getByRole("link", { name: "Create a new notebook" }).click();
  const notebook = await opened;
  const cell = notebook.locator(".cm-content").first();
  await expect(async () => {
    await cell.fill("6*7");
    await expect(cell).toHaveText("6*7", { timeout: 1_000 });
    await cell.press("Shift+Enter");
    await expect(notebook.getByText("42", { exact: true })).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 60_000 });
  // Pages without an address of their own, such as data: and blob:, have no host.
  expect([...hosts].filter((host) => !["", "127.0.0.1", "localhost"].includes(host))).toEqual([]);
  expect(portal.log()).not.toContain(idOf(home.url()));
});

test("a desktop shows its screen, takes keys, and is reached in no other way", async ({ page, portal }) => {
  const session = await launchType(page, "desktop", "desk");
  const tab = await openInterface(page, session, "desk");
  const canvas = await screen(tab);
  await expect
    .poll(async () => (await colours(canvas)).map(([colour]) => colour), { timeout: 30_000 })
    .toContain(BACKGROUND);
  // Background, terminal and its text.
  await expect.poll(async () => (await colours(canvas)).length).toBeGreaterThan(3);
  const [, most] = (await colours(canvas))[0] ?? ["", 0];
  const { width, height } = await canvas.evaluate(({ width, height }: HTMLCanvasElement) => ({ width, height }));
  expect(most).toBeLessThan(width * height);
  // The screen is as large as the window: it follows the viewer.
  expect([width, height]).toEqual([tab.viewportSize()?.width, tab.viewportSize()?.height]);

  const file = join(homeOf(portal.dataDir), "from-desktop");
  expect(existsSync(file)).toBe(false);
  await typeUntil(tab, "touch ~/from-desktop", file);

  const path = new URL(tab.url()).pathname;
  const id = idOf(tab.url());
  const own = portal.interfaceOrigin;
  expect(await handshakeStatus(own, path, own)).toBe(101);
  for (const foreign of [portal.url, "http://example.org", "null"]) {
    expect(await handshakeStatus(own, path, foreign), foreign).toBe(403);
  }
  for (const out of ["..", "%2e%2e/%2e%2e/etc/passwd", "app/..%2f..%2f..", "%252e%252e/x", "a%5c..%5c..%5cx"]) {
    expect(await rawStatus(own, `${path}${out}`), out).toBe(400);
  }
  for (const inside of ["app", "app/../core/", "no-such-file"]) {
    expect(await rawStatus(own, `${path}${inside}`), inside).toBe(404);
  }
  expect(await rawStatus(own, path.replace("desktop", "contrib"))).toBe(404);
  expect(await handshakeStatus(own, `${path}websockify`, own)).toBe(404);
  expect(portal.log()).not.toContain(id);
  expect(await view(page, id, "logs")).not.toContain(id);
});

test("a job prints and completes, and one without a program says so", async ({ page }) => {
  const image = "images.canfar.net/skaha/terminal:latest";
  const shell = { image, cmd: "bash", args: "-c printenv;pwd", env: "GREETING=salut" };
  const id = await launchByApi(page, { ...shell, name: "prints" });
  await page.goto("/");
  await expect(card(page, "prints").getByText("Finished", { exact: true })).toBeVisible({ timeout: 30_000 });
  const printed = await view(page, id, "logs");
  expect(printed).toContain("GREETING=salut\n");
  expect(printed.trimEnd().split("\n").at(-1)).toMatch(/\/arc\/home\/[^/]+$/);

  const missing = await launchByApi(page, { image, name: "missing", cmd: "no-such-program" });
  await reaches(page, missing, "Failed");
  await expect(card(page, "missing").getByText("Failed", { exact: true })).toBeVisible({ timeout: 30_000 });
  expect(await view(page, missing, "events")).toMatch(/Warning +Failed +.*"no-such-program" is not on this machine/);
});

test.describe("with stand-ins for what is not installed", () => {
  test.use({ catalogue: "stand-ins.toml" });

  for (const [type, application, end] of [
    ["carta", "CARTA", ""],
    ["firefly", "Firefly", "firefly/"],
  ] as const) {
    test(`${application} is launched and opened`, async ({ page, portal }) => {
      const session = await launchType(page, type, `my-${type}`);
      await expect(session).toContainText(`skaha/${type}-stand-in:latest`);
      const tab = await openInterface(page, session, `my-${type}`);
      await expect(tab.getByRole("heading", { level: 1 })).toHaveText(
        `This is a stand-in for ${application}, for tests only.`,
      );
      expect(tab.url()).toBe(`${portal.interfaceOrigin}/session/${type}/${idOf(tab.url())}/${end}`);
      expect(portal.log()).not.toContain(idOf(tab.url()));
    });
  }
});

test.describe("with an image that breaks", () => {
  test.use({ catalogue: "broken.toml" });

  test("an interface that ends at its start tells why in its events", async ({ page }) => {
    const image = "images.canfar.net/skaha/broken-stand-in:latest";
    const id = await launchByApi(page, { image, type: "firefly", name: "broken" });
    await reaches(page, id, "Failed");
    const events = (await view(page, id, "events")).trimEnd().split("\n");
    const reasons = events.slice(1).map((line) => line.split(/ {2,}/).slice(0, 2));
    const steps = ["Scheduled", "Pulled", "Created", "Started"].map((reason) => ["Normal", reason]);
    expect(reasons).toEqual([...steps, ["Warning", "Failed"]]);
    expect(events.at(-1)).toContain("status 4 before it was ready");
    expect(events.at(-1)).toContain("loading the catalogue of stars | no such catalogue");
  });
});

/** The id in an interface's address. */
function idOf(address: string): string {
  return new URL(address).pathname.split("/")[3] ?? "";
}
