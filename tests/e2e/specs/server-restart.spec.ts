import { execFileSync } from "node:child_process";

import { expect, test } from "../support/test.ts";
import { compute, launchNotebook, NOTEBOOK_START, open } from "../support/steps.ts";

test.setTimeout(240_000);

// The page reads on while the server is down.
test.use({ expectedConsoleErrors: [/Failed to load resource/] });

/** Processes that work in this server's data folder, as a user would look for them. */
function processesOf(dataDir: string): string[] {
  const find = `for p in /proc/[0-9]*; do
    { tr '\\0' '\\n' < $p/environ; tr '\\0' '\\n' < $p/cmdline; readlink $p/cwd; } 2>/dev/null \
      | grep -qF "$0" && echo $p $(tr '\\0' ' ' < $p/cmdline 2>/dev/null); done; true`;
  const lines = execFileSync("bash", ["-c", find, dataDir], { encoding: "utf8" }).split("\n");
  // The shell that looks has the folder in its own arguments.
  return lines.filter((line) => line !== "" && !line.includes("bash -c"));
}

test("a killed server finds its notebook again, and Ctrl-C leaves nothing behind", async ({ page, portal }) => {
  const session = await launchNotebook(page);
  const tab = await open(page, session);
  await tab.close();

  await portal.stop("SIGKILL");
  // The interface went on without the server.
  expect(processesOf(portal.dataDir).some((line) => line.includes("jupyter"))).toBe(true);
  await portal.restart();

  await page.goto("/");
  await expect(session.getByText("Running", { exact: true })).toBeVisible({ timeout: NOTEBOOK_START });
  const again = await open(page, session);
  expect(await compute(again, "6*7")).toBe("42");
  await again.close();

  const ended = await portal.stop("SIGINT");
  expect(ended).toEqual({ code: 0, signal: null });
  expect(processesOf(portal.dataDir)).toEqual([]);

  await portal.restart();
  await page.goto("/");
  await expect(session.getByText("Failed", { exact: true })).toBeVisible();
  const rows = await (await page.request.get("/skaha/v1/session")).json();
  const events = await page.request.get(`/skaha/v1/session/${rows[0].id}?view=events`);
  expect(await events.text()).toMatch(/sandbox was stopped/i);
});
