import { defineConfig } from "@playwright/test";

import tests from "./playwright.config.ts";

/** The measurements of `cargo xtask bench`: one at a time, so that they do not slow each other. */
export default defineConfig(tests, { testMatch: "bench/**/*.bench.ts", workers: 1, use: { trace: "off" } });
