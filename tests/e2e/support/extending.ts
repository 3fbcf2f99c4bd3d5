// A job that can be extended, for tests.
import type { Locator, Page } from "@playwright/test";

import { control } from "./control.ts";
import { ENDLESS, launchByApi, reaches } from "./sessions.ts";
import { card } from "./steps.ts";

export const HOUR = 3600; // s
export const DAY = 24 * HOUR;

/** A job that is in its last hour: by then an extension gives it more than it has. */
export const LAST_HOUR = 13 * DAY + 23 * HOUR;

interface Running {
  readonly id: string;
  readonly session: Locator;
  /** Beside the time left. */
  readonly button: Locator;
}

/** A job that runs, on its card, with the server's clock so far ahead. */
export async function running(page: Page, clock_ahead_s: number): Promise<Running> {
  const id = await launchByApi(page, { ...ENDLESS, name: "mine" });
  await reaches(page, id, "Running");
  await control(page, { clock_ahead_s });
  await page.goto("/");
  const session = card(page, "mine");
  return { id, session, button: session.getByRole("button", { name: /^Extend(ing…)? mine$/ }).first() };
}

export async function expiry(page: Page, id: string): Promise<number> {
  return Date.parse((await (await page.request.get(`/skaha/v1/session/${id}`)).json()).expiryTime);
}

/** Counts the extensions that leave the page. */
export function renewals(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.postData() ?? "");
  });
  return sent;
}
