import { answer, choice, mark, marked, names, play, row, rowNames, search, toolbar } from "../support/browsing.ts";
import { EIGHT, notebook } from "../support/many-sessions.ts";
import { mutationsWhileReading } from "../support/mutations.ts";
import { expect, test } from "../support/test.ts";

test.use({ expectedConsoleErrors: [/Failed to (load resource|fetch)/] });

/** The part of the program with the toolbar, in a release build. */
const PART = /split_browse.*\.wasm$/;

test("a few sessions need no toolbar, unless the address asks for one", async ({ page }) => {
  await play(page, EIGHT.slice(0, 5));
  await page.goto("/");
  await expect(names(page)).toHaveCount(5);
  await expect(toolbar(page)).toHaveCount(0);
  await page.goto("/?type=notebook");
  await expect(names(page)).toHaveText(["galaxy", "nebula", "quasar"]);
  await expect(choice(page, "Type")).toHaveValue("notebook");
  // With the sixth one it comes, and the cards stay as they are.
  await page.goto("/");
  await expect(names(page)).toHaveCount(5);
  await mark(names(page));
  await answer(page, EIGHT);
  await expect(toolbar(page)).toBeVisible();
  await expect(page.getByText("8 sessions", { exact: true })).toBeVisible();
  expect(await marked(names(page))).toBe(5);
});

test("cards are filtered by type, status and text, and the address keeps it", async ({ page }) => {
  await play(page, EIGHT);
  await page.goto("/");
  await choice(page, "Type").selectOption("Batch");
  await expect(names(page)).toHaveText(["night-3", "night-4", "night-1", "night-12", "night-2"]);
  await expect(page.getByText("5 of 8 sessions shown").first()).toBeVisible();
  await choice(page, "Status").selectOption("Finished");
  await expect(names(page)).toHaveText(["night-1", "night-12", "night-2"]);
  await search(page).pressSequentially("NIGHT 2");
  await expect(names(page)).toHaveText(["night-12", "night-2"]);
  await expect(page).toHaveURL(/\/\?type=headless&status=completed&q=NIGHT%202$/);
  await expect(search(page)).toBeFocused();
  await choice(page, "Sort by").selectOption("Name");
  await expect(names(page)).toHaveText(["night-2", "night-12"]);
  await toolbar(page).getByRole("button", { name: "Reverse the order" }).click();
  await expect(names(page)).toHaveText(["night-12", "night-2"]);
  await expect(page).toHaveURL(/sort=-name$/);

  await page.reload();
  await expect(names(page)).toHaveText(["night-12", "night-2"]);
  await expect(search(page)).toHaveValue("NIGHT 2");
  await expect(toolbar(page).getByRole("button", { name: "Reverse the order" })).toHaveAttribute("aria-pressed", "true");
});

test("Back and Forward go through what was looked at, a typed text as one step", async ({ page }) => {
  await play(page, EIGHT);
  await page.goto("/");
  await search(page).pressSequentially("night", { delay: 30 });
  await expect(names(page)).toHaveCount(5);
  await search(page).pressSequentially("-1", { delay: 30 });
  await expect(names(page)).toHaveCount(2);
  await choice(page, "Status").selectOption("Finished");
  await toolbar(page).getByRole("radio", { name: "Table" }).check();
  await expect(rowNames(page)).toHaveCount(2);
  await page.goBack();
  await expect(names(page)).toHaveCount(2);
  await page.goBack();
  await expect(choice(page, "Status")).toHaveValue("");
  await expect(search(page)).toHaveValue("night-1");
  await page.goBack();
  await expect(names(page)).toHaveCount(8);
  await expect(search(page)).toHaveValue("");
  await page.goForward();
  await expect(search(page)).toHaveValue("night-1");
  await page.goForward();
  await expect(choice(page, "Status")).toHaveValue("completed");
  await page.goForward();
  await expect(rowNames(page)).toHaveCount(2);
  // A session's page and back again: the list is as it was left.
  await row(page, "night-12").getByRole("link", { name: "night-12", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Session night-12" })).toBeFocused();
  await page.goBack();
  await expect(rowNames(page)).toHaveCount(2);
});

test("when nothing matches that is said, with the way back, and what is typed is heard", async ({ page }) => {
  await play(page, EIGHT);
  await page.goto("/?view=table&sort=name");
  await search(page).fill("andromeda");
  await expect(page.getByText("No session matches.")).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "0 of 8 sessions shown" })).toHaveCount(1);
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(rowNames(page)).toHaveCount(8);
  await expect(search(page)).toBeFocused();
  await expect(search(page)).toHaveValue("");
  await expect(page).toHaveURL(/\/\?view=table&sort=name$/);
});

test("the toolbar that comes late moves and rebuilds no card", async ({ page }) => {
  await play(page, EIGHT);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let isPart = false;
  await page.route(PART, async (route) => {
    isPart = true;
    await held;
    await route.continue();
  });
  await page.goto("/");
  await expect(names(page)).toHaveCount(8);
  await mark(names(page));
  const place = async () => (await names(page).first().boundingBox())!.y;
  const before = await place();
  release();
  await expect(toolbar(page)).toBeVisible();
  expect(await marked(names(page))).toBe(8);
  if (isPart) expect(Math.abs((await place()) - before)).toBeLessThan(24);
});

test("without its part the list is shown whole rather than not at all", async ({ page }) => {
  await play(page, EIGHT);
  let isPart = false;
  await page.route(PART, (route) => {
    isPart = true;
    return route.abort();
  });
  await page.goto("/?type=notebook");
  await expect(toolbar(page).or(names(page).nth(7)).first()).toBeVisible({ timeout: 15_000 });
  test.skip(!isPart, "this build has no parts");
  await expect(names(page)).toHaveCount(8, { timeout: 15_000 });
});

test("an unchanged reading of cards that are filtered and sorted touches nothing", async ({ page }) => {
  await play(page, [...EIGHT, notebook("pulsar", "2.1")]);
  await page.goto("/?type=notebook&sort=-memory");
  await expect(names(page)).toHaveText(["nebula", "pulsar", "galaxy", "quasar"]);
  expect(await mutationsWhileReading(page, 3)).toBe(0);
});
