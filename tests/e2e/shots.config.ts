import { defineConfig } from "@playwright/test";

import tests from "./playwright.config.ts";

/** The pictures that `cargo xtask shots` makes: run like tests, but not among them. */
export default defineConfig(tests, { testMatch: "shots/**/*.shots.ts" });
