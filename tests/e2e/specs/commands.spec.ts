import type { Page } from "@playwright/test";

import { expectAccessible } from "../support/axe.ts";
import { clientPrograms, inShell } from "../support/client.ts";
import { control } from "../support/control.ts";
import { reaches, TERMINAL, view } from "../support/sessions.ts";
import { expect, test } from "../support/test.ts";

const TOOLS = ["canfar", "Python", "curl"] as const;
type Tool = (typeof TOOLS)[number];

const NOTEBOOK = "images.canfar.net/skaha/base-notebook:latest";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });
test.setTimeout(120_000);

const tab = (page: Page, tool: Tool) => page.getByRole("tab", { name: tool, exact: true });

/** What the clipboard has after a press of Copy. */
async function copied(page: Page, tool: Tool): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await tab(page, tool).click();
  await page.getByRole("button", { name: "Copy command" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Copied." })).toBeVisible();
  return await page.evaluate(() => navigator.clipboard.readText());
}

/** The session of a name, as far as the form has a say. */
async function launched(page: Page, name: string): Promise<unknown> {
  const rows: Record<string, unknown>[] = await (await page.request.get("/skaha/v1/session")).json();
  const found = rows.filter((row) => row.name === name);
  expect(found, name).toHaveLength(1);
  const { type, image, isFixedResources, requestedCPUCores, requestedRAM } = found[0]!;
  return { type, image, isFixedResources, requestedCPUCores, requestedRAM };
}

async function execute(command: string, tool: Tool, programs: string): Promise<void> {
  const isPython = tool === "Python";
  await inShell(isPython ? 'python3 -c "$1"' : command, programs, { arguments: ["bash", command] });
}

/** Runs what each tool's Copy gives for the form on the page, and compares the sessions with `wanted`. */
async function expectLaunches(page: Page, wanted: object): Promise<void> {
  const programs = clientPrograms();
  if (programs === undefined) return;
  // Each waits for room on the platform, which takes a place without running anything.
  await control(page, { launches: "queued" });
  for (const tool of TOOLS) {
    const name = `by-${tool.toLowerCase()}`;
    await page.getByRole("textbox", { name: "Name" }).fill(name);
    const command = await copied(page, tool);
    await execute(command, tool, programs);
    expect(await launched(page, name), command).toEqual(wanted);
    console.log(`executed as copied, ${tool}:\n${command}`);
  }
}

test("the commands for a flexible notebook launch it", async ({ page }) => {
  await page.goto("/launch?type=notebook&mode=flexible");
  await expectLaunches(page, { type: "notebook", image: NOTEBOOK, isFixedResources: false });
});

test("the commands for a notebook with fixed amounts launch it", async ({ page }) => {
  await page.goto("/launch?type=notebook&mode=fixed");
  await page.getByLabel("CPU cores").selectOption("2");
  await page.getByLabel("Memory (GiB)").selectOption("4");
  await expectLaunches(page, {
    type: "notebook",
    image: NOTEBOOK,
    isFixedResources: true,
    requestedCPUCores: "2",
    requestedRAM: "4.29", // 4 GiB in GB
  });
});

test("the commands for a batch job launch it", async ({ page }) => {
  await page.goto("/launch?type=headless");
  await expectLaunches(page, { type: "headless", image: TERMINAL, isFixedResources: false });
});

test("a job's own command arrives word by word, whatever a shell would make of it", async ({ page }) => {
  const programs = clientPrograms();
  if (programs === undefined) return;
  await page.goto("/launch?type=headless");
  const words = "it's $HOME; `id` ~ * \\n (a|b) --name=é";
  await page.getByRole("textbox", { name: "Command" }).fill(`echo ${words}`);
  for (const tool of TOOLS) {
    const name = `by-${tool.toLowerCase()}`;
    await page.getByRole("textbox", { name: "Name" }).fill(name);
    const command = await copied(page, tool);
    await execute(command, tool, programs);
    console.log(`executed as copied, ${tool}:\n${command}`);
    const rows: { id: string; name: string }[] = await (await page.request.get("/skaha/v1/session")).json();
    const { id } = rows.find((row) => row.name === name)!;
    await reaches(page, id, "Completed");
    expect(await view(page, id, "logs")).toBe(`${words}\n`);
  }
});

test.describe("on a platform that is not the sandbox", () => {
  test.beforeEach(async ({ page }) => {
    await page.route(/\/config\.json$/, async (route) => {
      const config = await (await route.fetch()).json();
      await route.fulfill({ json: { ...config, sandbox: false } });
    });
  });

  test("each tool says what it needs, and curl sends the token of the environment", async ({ page }) => {
    const programs = clientPrograms();
    if (programs === undefined) return;
    await control(page, { launches: "queued" });
    await page.goto("/launch?type=notebook&mode=flexible");
    await page.getByRole("textbox", { name: "Name" }).fill("by-curl");
    const panel = page.getByRole("tabpanel");
    await expect(panel).toContainText("Before the first time, run canfar login and choose this platform.");
    await expect(panel.locator("code")).toHaveText(`canfar create notebook ${NOTEBOOK} --name by-curl`);
    await tab(page, "Python").click();
    await expect(panel.locator("code")).toContainText("session = Session()\n");
    const command = await copied(page, "curl");
    await expect(panel).toContainText("access token of the platform into the environment variable CANFAR_TOKEN");
    await expect(inShell(command, programs)).rejects.toThrow("CANFAR_TOKEN: parameter null or not set");
    expect(await (await page.request.get("/skaha/v1/session")).json()).toEqual([]);
    await inShell(command, programs, { env: { CANFAR_TOKEN: "any" } });
    const wanted = { type: "notebook", image: NOTEBOOK, isFixedResources: false };
    expect(await launched(page, "by-curl")).toEqual(wanted);
  });

  test("an image that is not listed needs the login at its registry, and no secret is in the text", async ({ page }) => {
    await page.goto("/launch?type=headless&image=images.canfar.net/private/thing:1");
    const panel = page.getByRole("tabpanel");
    await expect(panel).toContainText("CANFAR_REGISTRY__USERNAME and CANFAR_REGISTRY__SECRET");
    await tab(page, "curl").click();
    await expect(panel.locator("code")).toContainText("${CANFAR_REGISTRY__SECRET:?}");
    await expectAccessible(page);
    await page.goto("/launch?type=headless&image=private.example/thing");
    await expect(panel).toHaveText("Complete or correct the form to see the command.");
  });
});

test("the command follows the form, and its tool is remembered", async ({ page }) => {
  await page.goto("/launch?type=notebook&mode=flexible");
  await expect(tab(page, "canfar")).toHaveAttribute("aria-selected", "true");
  const code = page.getByRole("tabpanel").locator("code");
  await page.getByRole("textbox", { name: "Name" }).fill("galaxy-7");
  await expect(code).toContainText(`canfar create notebook ${NOTEBOOK} --name galaxy-7`);
  await page.getByRole("radio", { name: /^Fixed/ }).check();
  await page.getByLabel("CPU cores").selectOption("2");
  await expect(code).toContainText("--name galaxy-7 --cpu 2 --memory ");
  await page.getByRole("textbox", { name: "Name" }).fill("not a name");
  await expect(page.getByRole("tabpanel")).toHaveText("Complete or correct the form to see the command.");
  await page.getByRole("textbox", { name: "Name" }).fill("galaxy-8");
  await tab(page, "curl").click();
  await page.reload();
  await expect(tab(page, "curl")).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("tabpanel", { name: "curl" })).toContainText("--data name=galaxy-8");
});

test("by keyboard: arrows take a tool, Tab goes on to the text and the button", async ({ page }) => {
  await page.goto("/launch?type=notebook");
  await tab(page, "canfar").focus();
  await page.keyboard.press("ArrowRight");
  await expect(tab(page, "Python")).toBeFocused();
  await expect(page.getByRole("tabpanel", { name: "Python" })).toContainText("from canfar.sessions import Session");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(tab(page, "curl")).toBeFocused();
  await expect(tab(page, "canfar")).toHaveAttribute("tabindex", "-1");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("group", { name: "Command for curl" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Copied." })).toBeVisible();
  // Nothing of this launches.
  expect(await (await page.request.get("/skaha/v1/session")).json()).toEqual([]);
  await expectAccessible(page);
});

test("where the browser does not copy, the text is selected and the keys are named", async ({ page }) => {
  // As outside of secure contexts.
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.goto("/launch?type=notebook");
  await page.getByRole("button", { name: "Copy command" }).click();
  await expect(page.getByRole("status").filter({ hasText: "press Ctrl+C" })).toBeVisible();
  const selected = await page.evaluate(() => getSelection()?.toString());
  expect(selected).toBe(await page.getByRole("tabpanel").locator("code").textContent());
});
