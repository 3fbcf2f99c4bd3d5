import { expect, type Locator, type Page } from "@playwright/test";

import { card } from "./steps.ts";

/** An interface that is not JupyterLab takes a second or two; longer on a busy machine. */
const START = 60_000; // ms

/** A job's image; without a command it prints two lines and ends. */
export const TERMINAL = "images.canfar.net/skaha/terminal:latest";

/** What makes a job of that image run until it is ended. */
export const ENDLESS = { image: TERMINAL, cmd: "sleep", args: "1000" };

/** Launches a session of a type with the suggested settings, under a name, and gives its card. */
export async function launchType(page: Page, type: string, name: string): Promise<Locator> {
  await page.goto(`/launch?type=${type}`);
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  const session = card(page, name);
  await expect(session).toBeVisible();
  return session;
}

/** Follows a card's Open link and gives the new tab. */
export async function openInterface(page: Page, session: Locator, name: string): Promise<Page> {
  const link = session.getByRole("link", { name: new RegExp(`^Open .+ of ${name} in a new tab`) });
  await expect(link).toBeVisible({ timeout: START });
  const opened = page.context().waitForEvent("page");
  await link.click();
  return await opened;
}

/** Launches through the API, as a script would, and gives the session's id. */
export async function launchByApi(page: Page, fields: Record<string, string>): Promise<string> {
  const answer = await page.request.post("/skaha/v1/session", { form: fields });
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.text()).trim();
}

/** Waits until a session has a final status. */
export async function reaches(page: Page, id: string, status: string): Promise<void> {
  await expect
    .poll(async () => (await (await page.request.get(`/skaha/v1/session/${id}`)).json()).status, {
      timeout: START,
    })
    .toBe(status);
}

/** A text view of a session: `events` or `logs`. */
export async function view(page: Page, id: string, name: "events" | "logs"): Promise<string> {
  return await (await page.request.get(`/skaha/v1/session/${id}?view=${name}`)).text();
}
