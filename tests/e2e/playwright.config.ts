import { defineConfig } from "@playwright/test";

/** Chromium without what it would fetch or ask about by itself, also as root and in a container. */
const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--no-first-run",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "results",
  reporter: "list",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  // Each test has a server of its own, and some a JupyterLab: more would starve each other.
  workers: 2,
  // A test that passes only when it is repeated is a bug.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: "chromium",
    launchOptions: {
      executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
      args: chromiumArguments,
    },
    // A picture costs nothing until a test fails; a trace of every test made all of them take 1.7 times as long.
    screenshot: "only-on-failure",
    trace: process.env.TRACE ? "retain-on-failure" : "off",
  },
});
