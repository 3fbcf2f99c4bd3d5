// The sessions of all users, as any of them is told of them (wire contract 2.3).
import { expect, type Locator, type Page } from "@playwright/test";

/** The portal's readings of them. */
export const READING = /\/skaha\/v1\/session\?view=all$/;

/** A row; what is `undefined` is not there. */
export interface PublicRow {
  readonly userid?: string | undefined;
  readonly type?: string;
  readonly status?: string;
  readonly startTime?: string | undefined;
}

const TYPES = ["notebook", "headless", "notebook", "desktop", "carta", "headless", "contributed", "firefly", "desktop-app"];
const STATUSES = ["Running", "Running", "Pending", "Running", "Running", "Completed", "Running", "Failed", "Running", "Terminating"];

/** One of many: of the nth of so many users, started so many hours before a scene plays. */
function row(nth: number, users: number): PublicRow {
  const status = STATUSES[nth % STATUSES.length]!;
  const started = new Date(Date.parse("2026-11-26T19:20:00Z") - nth * 47 * 60_000).toISOString().replace(/\.\d+/, "");
  return {
    userid: `astro${(nth % users) * (nth % 7) + 1}`,
    type: TYPES[nth % TYPES.length]!,
    status,
    startTime: status === "Pending" && nth % 4 === 0 ? undefined : started,
  };
}

export const many = (count: number, users: number): PublicRow[] => Array.from({ length: count }, (_, nth) => row(nth, users));

/** A platform on a quiet afternoon. */
export const EVERYBODY: readonly PublicRow[] = many(90, 17);

/** Has the platform tell these. */
export async function tell(page: Page, rows: () => readonly PublicRow[]): Promise<void> {
  await page.route(READING, (route) => route.fulfill({ json: rows() }));
}

export const table = (page: Page): Locator => page.getByRole("table", { name: "Sessions of all users" });

/** What scrolls. */
export const sheet = (page: Page): Locator => page.getByRole("region", { name: "Sessions of all users" });

/** The drawn rows, without the head. */
export const rows = (page: Page): Locator => table(page).getByRole("row").filter({ has: page.getByRole("rowheader") });

/** A count that is a filter, by the words before it. */
export const total = (page: Page, group: "status" | "type" | "user", words: string): Locator =>
  page.getByRole("list", { name: `By ${group}` }).getByRole("button", { name: new RegExp(`^${words} [\\d,]+$`) });

/** The columns of a drawn row, with plain spaces. */
export async function cells(row: Locator): Promise<string[]> {
  const texts = await row.locator("th, td").allInnerTexts();
  return texts.map((text) => text.replaceAll("\u{a0}", " "));
}

/** Opens the page and waits until so much of the platform is counted. */
export async function openAdmin(page: Page, query: string, counted: string): Promise<void> {
  await page.goto(`/admin${query}`);
  await expect(page.getByRole("search").getByText(counted, { exact: true })).toBeVisible();
}
