import type { Page } from "@playwright/test";

import { expectAccessible } from "../support/axe.ts";
import { inShell } from "../support/client.ts";
import { changesWhile, readList } from "../support/mutations.ts";
import { CROWDED, playScene, ROWS } from "../support/scene.ts";
import { launchByApi, reaches } from "../support/sessions.ts";
import { expect, test } from "../support/test.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const ID = "b2galaxy";
const BASE = `https://ws-uv.canfar.net/session/notebook/${ID}/`;
const NOTEBOOK = { ...ROWS[1]! };

const panel = (page: Page) => page.getByRole("tabpanel");

/** Whether the page has it anywhere, but for the link that opens the interface. */
async function isInPage(page: Page, secret: string): Promise<boolean> {
  return await page.evaluate((secret) => {
    const all = document.documentElement.cloneNode(true) as HTMLElement;
    for (const link of all.querySelectorAll("a[target=_blank]")) link.removeAttribute("href");
    return all.outerHTML.includes(secret);
  }, secret);
}

async function copied(page: Page, button: string): Promise<string> {
  await panel(page).getByRole("button", { name: button }).click();
  await expect(panel(page).getByRole("status").filter({ hasText: "Copied." }).first()).toBeVisible();
  return await page.evaluate(() => navigator.clipboard.readText());
}

test("address and token are in the page when they are asked for, and not before or after", async ({ page }) => {
  await playScene(page);
  await page.goto("/sessions/galaxy-photometry?view=access");
  await expect(panel(page)).toContainText("Scripts can call JupyterLab of this session while it runs");
  await expect(panel(page)).toContainText("https://ws-uv.canfar.net/session/notebook/••••••••/");
  expect(await isInPage(page, ID)).toBe(false);
  await page.getByRole("button", { name: "Show address and token" }).click();
  await expect(panel(page).getByText(BASE, { exact: true })).toBeVisible();
  await expect(panel(page).getByText(ID, { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Hide address and token" }).press("Enter");
  await expect(panel(page).getByText(BASE, { exact: true })).toHaveCount(0);
  expect(await isInPage(page, ID)).toBe(false);
  // To another view and back.
  await page.getByRole("button", { name: "Show address and token" }).click();
  await page.getByRole("tab", { name: "Overview" }).click();
  await page.getByRole("tab", { name: "For scripts" }).click();
  await expect(page.getByRole("button", { name: "Show address and token" })).toBeVisible();
  expect(await isInPage(page, ID)).toBe(false);
  await expectAccessible(page);
});

test("a tab that is left for another hides them again", async ({ page }) => {
  await playScene(page, { isTimeFixed: false });
  await page.goto("/sessions/galaxy-photometry?view=access");
  await page.getByRole("button", { name: "Show address and token" }).click();
  await expect(panel(page).getByText(BASE, { exact: true })).toBeVisible();
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect(panel(page).getByText(BASE, { exact: true })).toHaveCount(0);
});

test("they are copied without being shown, and the calls hold neither", async ({ page }) => {
  await playScene(page);
  await page.goto("/sessions/galaxy-photometry?view=access");
  expect(await copied(page, "Copy the address")).toBe(BASE);
  expect(await copied(page, "Copy the token")).toBe(ID);
  expect(await isInPage(page, ID)).toBe(false);
  for (const button of ["Copy the first lines", "Copy the call with curl", "Copy the call with Python"]) {
    const text = await copied(page, button);
    expect(text).toContain("SESSION_URL");
    expect(text).not.toContain(ID);
  }
});

test("what is shown stays through readings of the list, untouched", async ({ page }) => {
  await playScene(page, { isTimeFixed: false });
  await page.goto("/sessions/galaxy-photometry?view=access");
  await page.getByRole("button", { name: "Show address and token" }).click();
  const { inside } = await changesWhile(page, panel(page), () => readList(page, 3));
  expect(inside).toBe(0);
  await expect(page.getByRole("button", { name: "Hide address and token" })).toBeFocused();
});

test("the calls of a notebook work as they are copied", async ({ page }) => {
  test.setTimeout(180_000);
  const image = "images.canfar.net/skaha/base-notebook:latest";
  await reaches(page, await launchByApi(page, { name: "calls", type: "notebook", image }), "Running");
  await page.goto("/sessions/calls?view=access");
  const env = { SESSION_URL: await copied(page, "Copy the address"), SESSION_TOKEN: await copied(page, "Copy the token") };
  const curl = await copied(page, "Copy the call with curl");
  // Running says that the container is up; its page may need a moment more.
  await expect(async () => expect(JSON.parse(await inShell(curl, "", { env }))).toHaveProperty("kernels", 0)).toPass();
  const python = await copied(page, "Copy the call with Python");
  expect(await inShell('python3 -c "$1"', "", { arguments: ["bash", python], env })).toContain("'kernels': 0");
  await expect(inShell(curl, "", { env: { ...env, SESSION_TOKEN: "wrong" } })).rejects.toThrow(/403/);
  await expect(inShell(curl, "")).rejects.toThrow(/SESSION_URL: parameter null or not set/);
});

test("each type says what it offers, and where that is documented", async ({ page }) => {
  const carta = { ...NOTEBOOK, id: "h8carta0", name: "cube", type: "carta", connectURL: "https://ws-uv.canfar.net/session/carta/h8carta0/" };
  const firefly = { ...NOTEBOOK, id: "i9firef0", name: "survey", type: "firefly", connectURL: "https://ws-uv.canfar.net/session/firefly/i9firef0/firefly/" };
  await playScene(page, { rows: [NOTEBOOK, carta, firefly, ROWS[2]!, ROWS[4]!, CROWDED] });
  const documented = async (name: string, link: RegExp, address: string) => {
    await page.goto(`/sessions/${name}?view=access`);
    const found = panel(page).getByRole("link", { name: link });
    await expect(found).toHaveAttribute("href", address);
    await expect(found).toHaveAttribute("rel", "noopener noreferrer");
  };
  await documented("galaxy-photometry", /Jupyter Server REST API/, "https://jupyter-server.readthedocs.io/en/latest/developers/rest-api.html");
  await documented("cube", /CARTA/, "https://carta-python.readthedocs.io/en/latest/quickstart.html");
  await expect(panel(page)).toContainText("This interface asks for none.");
  await expect(panel(page)).toContainText("Session.interact(");
  await documented("survey", /Firefly/, "https://caltech-ipac.github.io/firefly_client/");
  await expect(panel(page)).toContainText("/session/firefly/••••••••/firefly/");
  for (const [name, sentence] of [
    ["casa-desktop", "A desktop shows a screen and has no interface for scripts."],
    ["reduce-night-11", "A batch job has no interface"],
    ["big-cube", "It has not started yet. Address and token are here once it runs."],
  ] as const) {
    await page.goto(`/sessions/${name}?view=access`);
    await expect(panel(page)).toContainText(sentence);
    await expect(panel(page).getByRole("button")).toHaveCount(0);
  }
});

test("an address that the portal does not open is not given out either", async ({ page }) => {
  const foreign = { ...NOTEBOOK, connectURL: "https://evil.example/session/notebook/b2galaxy/lab?token=b2galaxy" };
  await playScene(page, { rows: [foreign, { ...NOTEBOOK, id: "j1over00", name: "over", status: "Failed" }] });
  await page.goto("/sessions/galaxy-photometry?view=access");
  await expect(panel(page)).toContainText("evil.example");
  await expect(panel(page)).toContainText("So its address is not given out either.");
  await expect(panel(page).getByRole("button")).toHaveCount(0);
  expect(await isInPage(page, ID)).toBe(false);
  await page.goto("/sessions/over?view=access");
  await expect(panel(page)).toContainText("It has ended, and its interface with it.");
});

test("where the browser does not copy, the way on is named", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await playScene(page);
  await page.goto("/sessions/galaxy-photometry?view=access");
  await panel(page).getByRole("button", { name: "Copy the token" }).click();
  await expect(panel(page).getByRole("status").filter({ hasText: "Choose Show, and copy it by hand." })).toBeVisible();
});
