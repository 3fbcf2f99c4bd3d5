import type { Page } from "@playwright/test";

import { NOW, playScene } from "./scene.ts";
import { readList } from "./mutations.ts";

/** What the platform measures (contract 2.1): cores, and memory in decimal GB; nothing where it does not. */
export interface Measured {
  readonly cpuCoresInUse?: string;
  readonly ramInUse?: string;
}

/** A session that the platform measures, and the page's clock, which goes on as the test says. */
export interface Watched {
  /** Lets time pass and has the list read, with what is measured then. */
  readonly read: (seconds: number, measured: Measured, more?: object) => Promise<void>;
}

/** Lists one session, as `row` has it, with what is measured at first. */
export async function watchUsage(page: Page, row: object, measured: Measured): Promise<Watched> {
  let now = Date.parse(NOW);
  let listed: object = { ...row, ...measured };
  await playScene(page);
  await page.route(/\/skaha\/v1\/session$/, (route) =>
    route.fulfill({
      json: [listed],
      headers: { date: new Date(now).toUTCString(), "x-vo-authenticated": "astro1" },
    }),
  );
  const read: Watched["read"] = async (seconds, measured, more = {}) => {
    now += seconds * 1000;
    listed = { ...row, ...measured, ...more };
    await page.clock.setFixedTime(new Date(now));
    await readList(page);
  };
  return { read };
}
