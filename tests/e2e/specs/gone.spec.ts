import type { Page } from "@playwright/test";

import { control, reset } from "../support/control.ts";
import { NOW, playScene, ROWS } from "../support/scene.ts";
import { ENDLESS, launchByApi, reaches } from "../support/sessions.ts";
import { card, readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.use({ expectedConsoleErrors: [/Failed to load resource/] });

interface Listed {
  readonly name: string;
  readonly status: string;
}

const named = (name: string): Listed => (ROWS as readonly Listed[]).find((row) => row.name === name)!;

/** Opens the list with one session, as it was seen, and gives what lists others from then on. */
async function seen(page: Page, row: object): Promise<(rows: object[]) => Promise<void>> {
  await playScene(page, { rows: [row] });
  await page.goto("/");
  await expect(card(page, (row as Listed).name)).toBeVisible();
  return async (rows) => {
    await page.route(/\/skaha\/v1\/session$/, (route) =>
      route.fulfill({
        json: rows,
        headers: { date: new Date(NOW).toUTCString(), "x-vo-authenticated": "astro1" },
      }),
    );
    await readAgain(page);
  };
}

const OTHER = { ...named("galaxy-photometry"), id: "z9other1", name: "other" };

for (const [what, row, says] of [
  [
    "ran",
    named("galaxy-photometry"),
    /galaxy-photometry ran and was gone at \d\d:\d\d, and not by your doing here\. Somebody deleted it from another browser/,
  ],
  ["was starting", named("alma-cube-qa"), /alma-cube-qa was still starting and was gone at \d\d:\d\d\. Somebody cancelled it/],
  [
    "was ending",
    { ...named("galaxy-photometry"), status: "Terminating" },
    /galaxy-photometry was ended from elsewhere; it was gone at \d\d:\d\d\./,
  ],
  [
    "had run its time",
    { ...named("galaxy-photometry"), expiryTime: new Date(Date.parse(NOW) + 20_000).toISOString() },
    /The time of galaxy-photometry is over; it was gone at \d\d:\d\d\. What it saved below \/arc/,
  ],
] as const) {
  test(`a session that ${what} and is gone is told of until the user has seen it`, async ({ page }) => {
    const list = await seen(page, row);
    await list([OTHER]);
    const news = page.getByRole("main");
    await expect(news).toContainText(says);
    const again = page.getByRole("link", { name: `Launch again: ${row.name}` });
    await expect(again).toHaveAttribute("href", new RegExp(`launch\\?from=${row.name}&`));
    // One more reading takes nothing away and adds nothing.
    await readAgain(page);
    await expect(again).toHaveCount(1);
    await page.getByRole("button", { name: "Understood" }).click();
    await expect(news).not.toContainText(says);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  });
}

test("a session that vanishes while its own page is open is told of there", async ({ page }) => {
  const row = named("galaxy-photometry");
  const list = await seen(page, row);
  await card(page, "galaxy-photometry").getByRole("link", { name: "galaxy-photometry", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Session galaxy-photometry" })).toBeFocused();
  await list([OTHER]);
  await expect(page.getByRole("main")).toContainText("galaxy-photometry ran and was gone at");
  await expect(page.getByRole("link", { name: "Launch again: galaxy-photometry" })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("There is no session named");
});

test("one that is listed again has not gone", async ({ page }) => {
  const row = named("galaxy-photometry");
  const list = await seen(page, row);
  await list([OTHER]);
  await expect(page.getByRole("button", { name: "Understood" })).toBeVisible();
  await list([OTHER, row]);
  await expect(card(page, "galaxy-photometry")).toBeVisible();
  await expect(page.getByRole("button", { name: "Understood" })).toBeHidden();
});

test("one that the platform has tidied away is announced and no more", async ({ page }) => {
  const list = await seen(page, { ...named("galaxy-photometry"), status: "Completed" });
  await list([OTHER]);
  await expect(page.getByRole("status").filter({ hasText: "galaxy-photometry is no longer listed." })).toBeAttached();
  await expect(page.getByRole("button", { name: "Understood" })).toBeHidden();
});

test("what one tab deletes, the other knows to be deleted", async ({ page, context }) => {
  await reaches(page, await launchByApi(page, { ...ENDLESS, name: "stays" }), "Running");
  const other = await context.newPage();
  await other.goto("/");
  await expect(card(other, "stays")).toBeVisible();
  await page.goto("/");
  await card(page, "stays").getByRole("button", { name: "Delete stays" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
  await expect(card(page, "stays")).toBeHidden({ timeout: 30_000 });
  await expect(card(other, "stays")).toBeHidden({ timeout: 30_000 });
  await expect(other.getByRole("status").filter({ hasText: "stays is gone." })).toBeAttached();
  await expect(other.getByRole("button", { name: "Understood" })).toBeHidden();
});

test("a session whose end nobody saw is not called expired by the clock alone", async ({ page }) => {
  const before = new Date(Date.parse(NOW) - 3_600_000).toISOString();
  const expired = { ...named("galaxy-photometry"), id: "e1expire", name: "expired", status: "Failed", expiryTime: before };
  const broke = { ...named("reduce-night-12"), expiryTime: before };
  await playScene(page, { rows: [expired, broke] });
  await page.route(/e1expire\?view=events$/, (route) => route.fulfill({ body: "<none>\n" }));
  await page.goto("/");
  // The platform forgets events after an hour: it may have broken long before.
  await expect(card(page, "expired")).toContainText("It failed, or its time was over: the platform does not say which.");
  await expect(card(page, "expired").getByText("Failed", { exact: true })).toBeVisible();
  // Its events say what was wrong, and count more than the clock.
  await expect(card(page, "reduce-night-12").getByText("Failed", { exact: true })).toBeVisible();
});

test("one that does not end says so after half a minute, and what that means", async ({ page }) => {
  await playScene(page, { rows: [{ ...named("galaxy-photometry"), status: "Terminating" }] });
  await page.goto("/");
  const session = card(page, "galaxy-photometry");
  await expect(session.getByText("Ending", { exact: true })).toBeVisible();
  const pass = async (seconds: number) => {
    const now = new Date(Date.parse(NOW) + seconds * 1000);
    await page.route(/\/skaha\/v1\/session$/, (route) =>
      route.fulfill({
        json: [{ ...named("galaxy-photometry"), status: "Terminating" }],
        headers: { date: now.toUTCString() },
      }),
    );
    await readAgain(page);
  };
  await pass(12);
  await expect(session).toContainText(/Seen ending for 12\ss\. The platform first lets its programs stop\./);
  await pass(45);
  await expect(session).toContainText(/Still there after 45\ss\. The platform is ending it, but it is not gone/);
});

test("a list that cannot be read takes no session for gone", async ({ page }) => {
  await reaches(page, await launchByApi(page, { ...ENDLESS, name: "stays" }), "Running");
  await page.goto("/");
  await expect(card(page, "stays")).toBeVisible();
  await control(page, { faults: [{ effect: { answer: { status: 503 } } }] });
  await readAgain(page);
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(card(page, "stays")).toBeVisible();
  await expect(page.getByRole("button", { name: "Understood" })).toBeHidden();
  await reset(page);
});
