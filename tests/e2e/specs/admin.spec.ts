import { control } from "../support/control.ts";
import { cells, openAdmin, rows, table, tell, total } from "../support/everybody.ts";
import { launchByApi, TERMINAL } from "../support/sessions.ts";
import { expect, test } from "../support/test.ts";

test.describe("of 400 sessions of 20 users", () => {
  test.beforeEach(async ({ page }) => {
    await control(page, { seed: { sessions: 400, users: 20 } });
  });

  test("there are totals by status, type and user, and a table that begins with what waits for longest", async ({ page }) => {
    await openAdmin(page, "", "400 sessions of 20 users");
    await expect(page.getByRole("heading", { level: 1, name: "All sessions" })).toBeVisible();
    await expect(total(page, "status", "Starting")).toHaveText(/50$/);
    await expect(total(page, "status", "Running")).toHaveText(/250$/);
    // By the seed's own rule: three of nine are notebooks.
    await expect(total(page, "type", "Notebook")).toHaveText(/134$/);
    await expect(total(page, "user", "astro0001")).toHaveText(/20$/);
    await expect(page.getByText("10 other users: 200 sessions")).toBeVisible();
    const first = await cells(rows(page).first());
    expect(first[2]).toContain("Starting");
    expect(first[3]).toBe("not started");
    expect(first[4]).toMatch(/^\d+ s, seen waiting$/);
    await expect(page.getByText(/It lets nobody extend or end another user’s session/)).toBeVisible();
    await expect(table(page).getByRole("button")).toHaveText([/^User/, /^Type/, /^Status/, /^Started/, /^Age/]);
  });

  test("a total is a filter that the address keeps, that counts the others anew and that Back takes away", async ({ page }) => {
    await openAdmin(page, "", "400 sessions of 20 users");
    await total(page, "status", "Failed").click();
    await expect(page).toHaveURL(/\/admin\?status=failed$/);
    await expect(total(page, "status", "Failed")).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByRole("search").getByText(/^50 of 400 sessions shown, of \d+ users$/)).toBeVisible();
    await expect(total(page, "status", "Running")).toHaveText(/250$/);
    await expect(total(page, "type", "Notebook")).toHaveText(/1[5-8]$/);
    for (const text of (await rows(page).allInnerTexts()).slice(0, 20)) expect(text).toContain("Failed");
    await page.reload();
    await expect(total(page, "status", "Failed")).toHaveAttribute("aria-pressed", "true");
    await total(page, "type", "Batch").click();
    await expect(page).toHaveURL(/\/admin\?status=failed&type=headless$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/admin\?status=failed$/);
    await total(page, "status", "Failed").click();
    await expect(page.getByRole("search").getByText("400 sessions of 20 users")).toBeVisible();
    await expect(page).toHaveURL(/\/admin$/);
  });

  test("a text finds users, types and statuses, and any user can be taken alone", async ({ page }) => {
    await openAdmin(page, "", "400 sessions of 20 users");
    await page.getByRole("searchbox", { name: "Search users, types and statuses" }).fill("astro001 running");
    await expect(page).toHaveURL(/\?q=astro001%20running$/);
    await expect(page.getByRole("status").filter({ hasText: /^\d+ of 400 sessions shown, of \d+ users$/ })).toBeAttached();
    await total(page, "user", "astro0013").click();
    await expect(page.getByRole("search").getByText(/^\d+ of 400 sessions shown, of 1 user$/)).toBeVisible();
    for (const row of await rows(page).allInnerTexts()) expect(row).toMatch(/astro0013[^]*Running/);
    await page.getByRole("button", { name: "Show all" }).click();
    await expect(page.getByRole("searchbox")).toBeFocused();
    await expect(page.getByRole("searchbox")).toHaveValue("");
    await expect(page).toHaveURL(/\/admin$/);
  });

  test("heads put the rows in order, both ways, in the address too", async ({ page }) => {
    await openAdmin(page, "", "400 sessions of 20 users");
    const head = (name: string) => table(page).getByRole("columnheader", { name });
    const firstUser = rows(page).first().getByRole("rowheader");
    await head("User").getByRole("button").click();
    await expect(head("User")).toHaveAttribute("aria-sort", "ascending");
    await expect(firstUser).toHaveText("astro0001");
    await head("User").getByRole("button").click();
    await expect(head("User")).toHaveAttribute("aria-sort", "descending");
    await expect(firstUser).toHaveText("astro0020");
    await expect(page).toHaveURL(/\?sort=-user$/);
    await page.reload();
    await expect(firstUser).toHaveText("astro0020");
    await head("Age").getByRole("button").click();
    await expect(head("Age")).toHaveAttribute("aria-sort", "descending");
    expect((await cells(rows(page).first()))[4]).toMatch(/^3 d \d+ h$/);
  });
});

test("a link to somebody who has no sessions says so and leads back", async ({ page }) => {
  await control(page, { seed: { sessions: 3, users: 3 } });
  await openAdmin(page, "?user=nobody", "0 of 3 sessions shown, of 0 users");
  await expect(page.getByText("No session matches.")).toBeVisible();
  await total(page, "user", "nobody").click();
  await expect(rows(page)).toHaveCount(3);
});

test("a queued session of one’s own is among them, and seen to wait", async ({ page }) => {
  await control(page, { launches: "queued" });
  await launchByApi(page, { name: "waits", image: TERMINAL });
  await openAdmin(page, "", "1 session of 1 user");
  await expect(rows(page).getByText("Starting")).toBeVisible();
  await expect(rows(page)).toContainText("seen waiting");
});

test("who is no admin sees the same and is told so", async ({ page }) => {
  await page.route(/\/portal\/me$/, (route) => route.fulfill({ json: { user: "astro1", admin: false } }));
  await tell(page, () => [{ userid: "astro1", type: "notebook", status: "Running", startTime: "2026-11-26T10:00Z" }]);
  await openAdmin(page, "", "1 session of 1 user");
  await expect(page.getByText(/^You are not listed as an admin of this portal\./)).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
});

test("a user who has nothing but a name is shown as far as is known", async ({ page }) => {
  await tell(page, () => [{ userid: "astro1" }, { type: "desktop-app", status: "Running" }, { status: "Succeeded", type: "quantum" }]);
  await openAdmin(page, "", "3 sessions of 2 users");
  expect(await rows(page).allInnerTexts()).toEqual([
    expect.stringMatching(/astro1[^]*Session[^]*unknown[^]*unknown[^]*–/),
    expect.stringMatching(/unknown user[^]*Desktop application[^]*Running/),
    expect.stringMatching(/unknown user[^]*quantum[^]*Finished/),
  ]);
});
