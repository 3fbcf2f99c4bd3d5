import { type APIResponse, expect, type Locator, type Page, type Request } from "@playwright/test";

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

/** A launch that is held back by the browser. */
export interface Held {
  /** What the platform answered; a promise until it has. */
  readonly answered: Promise<APIResponse>;
  /** Lets the page have the answer. */
  readonly release: () => void;
}

/** A promise with what keeps it. */
function promise<T>(): { kept: Promise<T>; keep: (value: T) => void } {
  let keep: (value: T) => void = () => undefined;
  const kept = new Promise<T>((resolve) => (keep = resolve));
  return { kept, keep };
}

/** Keeps launches from going out until the function that it gives is called. */
export async function holdLaunches(page: Page): Promise<() => void> {
  const held = promise<void>();
  await page.route(/\/skaha\/v1\/session$/, async (route) => {
    if (route.request().method() === "POST") await held.kept;
    await route.continue();
  });
  return held.keep;
}

/** Lets the next launch go out and be carried out, and keeps its answer from the page until it is released. */
export async function holdAnswer(page: Page): Promise<Held> {
  const held = promise<void>();
  const answered = promise<APIResponse>();
  await page.route(/\/skaha\/v1\/session$/, async (route) => {
    if (route.request().method() !== "POST") return await route.continue();
    const response = await route.fetch();
    answered.keep(response);
    await held.kept;
    // Nobody waits for it any more in a page that was reloaded.
    await route.fulfill({ response }).catch(() => undefined);
  });
  return { answered: answered.kept, release: held.keep };
}

/** What a form says of a launch whose page went away before the answer came. */
export const UNDER_WAY = "reloaded or closed while the launch of kept-name was under way";

/** Presses Launch and waits until the request is out; its answer is not. */
export async function launchAndLeaveOut(page: Page): Promise<Request> {
  const sent = page.waitForRequest((request) => request.method() === "POST");
  await launchButton(page).click();
  return await sent;
}
