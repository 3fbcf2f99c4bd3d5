import { expect, type Locator, type Page, type Request } from "@playwright/test";

/** The button that launches, whatever it says at the moment. */
export function launchButton(page: Page): Locator {
  return page.getByRole("complementary").locator("button[type=submit]");
}

/** Opens the form for a batch job with a name; the list has been read when this returns. */
export async function openForm(page: Page, name: string): Promise<void> {
  const read = page.waitForResponse(/\/skaha\/v1\/session$/);
  await page.goto("/launch?type=headless");
  await (await read).finished();
  await page.getByRole("textbox", { name: "Name" }).fill(name);
}

/** The names of the sessions that the platform has. */
export async function names(page: Page): Promise<string[]> {
  const rows: { name: string }[] = await (await page.request.get("/skaha/v1/session")).json();
  return rows.map((row) => row.name);
}

/** Does what a launch asked for, as a platform that fails only after it has started the session. */
export async function sameAgain(page: Page, sent: Request): Promise<void> {
  const answer = await page.request.post(sent.url(), {
    headers: { "content-type": "application/x-www-form-urlencoded" },
    data: sent.postData() ?? "",
  });
  expect(answer.status(), await answer.text()).toBe(200);
}
