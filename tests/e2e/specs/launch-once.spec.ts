import type { Page } from "@playwright/test";

import { control, LAUNCH, LIST, reset } from "../support/control.ts";
import { holdAnswer, holdLaunches, launchAndLeaveOut, launchButton, names, openForm, sameAgain, UNDER_WAY } from "../support/launching.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.use({ expectedConsoleErrors: [/Failed to load resource/] });

/** All that the portal has stored with the browser. */
const stored = () => Object.entries(localStorage).flat().join("\n");

test("a reload while the answer is out does not lose the launch", async ({ page }) => {
  await openForm(page, "kept-name");
  const { answered } = await holdAnswer(page);
  await launchAndLeaveOut(page);
  await answered;
  // It is there, and not listed as long as that is looked at. The list names the user, whose record it is.
  const user = (await page.request.get("/skaha/v1/session")).headers()["x-vo-authenticated"] ?? "";
  const headers = { "X-VO-Authenticated": user };
  await control(page, { faults: [{ on: LIST, effect: { answer: { status: 200, body: "[]", headers } } }] });
  await page.reload();
  await expect(page.getByText(UNDER_WAY)).toBeVisible();
  await expect(launchButton(page)).toHaveAttribute("aria-disabled", "true");
  await reset(page);
  await expect(page.getByText("kept-name, which was being launched, did start.")).toBeVisible();
  await expect(launchButton(page)).toHaveAttribute("aria-disabled", "false");
  const rows: { id: string; name: string }[] = await (await page.request.get("/skaha/v1/session")).json();
  expect(rows.map((row) => row.name)).toEqual(["kept-name"]);
  // What is kept of the launch has its settings, and no id: that is a credential.
  expect(await page.evaluate(stored)).toContain("kept-name");
  expect(await page.evaluate(stored)).not.toContain(rows[0]?.id);
});

test("a reload while a launch is out that never arrives says so in the end, and lets launch again", async ({ page }) => {
  await openForm(page, "kept-name");
  await control(page, { faults: [{ on: LAUNCH, delay_ms: 1_000, effect: "dropped" }] });
  await launchAndLeaveOut(page);
  await page.reload();
  await expect(page.getByText(UNDER_WAY)).toBeVisible();
  // A minute without it is waited for; the server's clock counts.
  await control(page, { clock_ahead_s: 120 });
  await expect(page.getByText("kept-name, which was being launched, has not appeared.")).toBeVisible();
  expect(await names(page)).toEqual([]);
  // The record is closed; the draft, which holds the name too, stays.
  expect(await page.evaluate(stored)).not.toContain("portal.v1.launch.");
  await reset(page);
  // Nothing typed was lost.
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("kept-name");
  await launchButton(page).click();
  await expect(card(page, "kept-name")).toBeVisible();
});

test("a tab that is closed and opened again says what became of the launch", async ({ page, context }) => {
  await openForm(page, "kept-name");
  await control(page, { faults: [{ on: LAUNCH, delay_ms: 10_000 }] });
  await launchAndLeaveOut(page);
  await page.close();
  const again = await context.newPage();
  await again.goto("/");
  await expect(again.getByText("The launch of kept-name has no answer yet.")).toBeVisible();
  await again.getByRole("link", { name: "See what becomes of it" }).click();
  await expect(again.getByText("kept-name, which was being launched, did start.")).toBeVisible({ timeout: 30_000 });
  await again.getByRole("link", { name: "Sessions", exact: true }).click();
  await expect(card(again, "kept-name")).toBeVisible();
  await expect(again.getByText("has no answer yet")).toBeHidden();
  expect(await names(again)).toEqual(["kept-name"]);
});

test("a launch from before the reload is not taken for an older session of its name", async ({ page }) => {
  await openForm(page, "kept-name");
  await launchButton(page).click();
  await expect(card(page, "kept-name").getByText("Finished", { exact: true })).toBeVisible({ timeout: 30_000 });
  await openForm(page, "kept-name");
  await control(page, { faults: [{ on: LAUNCH, delay_ms: 1_000, effect: "dropped" }] });
  await launchAndLeaveOut(page);
  await page.reload();
  await expect(page.getByText(UNDER_WAY)).toBeVisible();
  await control(page, { clock_ahead_s: 120 });
  await expect(page.getByText("kept-name, which was being launched, has not appeared.")).toBeVisible();
});

/** Leaves the form for the sessions and opens it again, with the page staying as it is. */
async function leaveAndComeBack(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Sessions", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your sessions");
  await page.getByRole("link", { name: "Launch", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Launch a session");
}

test("a form that is opened while the answer is out says that its session starts, and asks before another", async ({ page }) => {
  await openForm(page, "kept-name");
  const { release } = await holdAnswer(page);
  await launchAndLeaveOut(page);
  await leaveAndComeBack(page);
  await expect(launchButton(page)).toHaveAttribute("aria-disabled", "true");
  release();
  const review = page.getByRole("complementary");
  await expect(review).toContainText("kept-name is starting.");
  await expect(review.getByRole("link", { name: "See your sessions" }).first()).toBeVisible();
  await expect(launchButton(page)).toHaveAttribute("aria-disabled", "false");
  await launchButton(page).click();
  await expect(page.getByText("A session like this was launched")).toBeVisible();
  expect(await names(page)).toEqual(["kept-name"]);
  await leaveAndComeBack(page);
  await expect(review.getByRole("button", { name: "Launch", exact: true })).toBeVisible();
  await expect(page.getByText("A session like this was launched")).toHaveCount(0);
});

test("a refusal is told in the form that asked for it, and elsewhere by the session's name", async ({ page }) => {
  const body = "name can only contain alpha-numeric chars and '-'";
  await control(page, { faults: [{ on: LAUNCH, effect: { answer: { status: 400, body } } }] });
  await openForm(page, "kept-name");
  await launchButton(page).click();
  const name = page.getByRole("textbox", { name: "Name" });
  await expect(name).toHaveAttribute("aria-invalid", "true");
  await leaveAndComeBack(page);
  await expect(name).toHaveValue("kept-name");
  await expect(name).toHaveAttribute("aria-invalid", "false");
  await expect(page.getByText("was not started")).toHaveCount(0);
  // Left before the answer came: nobody has been told.
  const release = await holdLaunches(page);
  await launchAndLeaveOut(page);
  await leaveAndComeBack(page);
  await name.fill("other-name");
  release();
  await expect(page.getByRole("alert")).toContainText("kept-name was not started.");
  await expect(page.getByRole("alert")).toContainText(body);
  await expect(name).toHaveAttribute("aria-invalid", "false");
  await expect(name).toBeFocused();
});

test("a form whose launch was found after it was left is no draft any more", async ({ page }) => {
  await openForm(page, "kept-name");
  await control(page, { faults: [{ on: LAUNCH, effect: { answer: { status: 504 } } }] });
  const sent = await launchAndLeaveOut(page);
  await expect(page.getByRole("alert")).toContainText("kept-name may have started");
  await page.getByRole("link", { name: "Sessions", exact: true }).click();
  await expect(page.getByText("The launch of kept-name has no answer yet.")).toBeVisible();
  await reset(page);
  await sameAgain(page, sent);
  await expect(card(page, "kept-name")).toBeVisible();
  await expect(page.getByText("has no answer yet")).toBeHidden();
  await page.getByRole("link", { name: "Launch", exact: true }).first().click();
  await expect(page.getByRole("textbox", { name: "Name" })).not.toHaveValue("kept-name");
  await expect(page.getByText("did start")).toHaveCount(0);
});

test("nothing is launched before the list was read, not after a reload while a launch was out either", async ({ page }) => {
  await openForm(page, "kept-name");
  const { answered } = await holdAnswer(page);
  await launchAndLeaveOut(page);
  await answered;
  await control(page, { faults: [{ on: LIST, effect: { answer: { status: 500 } } }] });
  await page.reload();
  const launch = launchButton(page);
  const why = /The portal first has to read your list of sessions/;
  await expect(launch).toHaveAttribute("aria-disabled", "true");
  await expect(launch).toHaveAccessibleDescription(why);
  const posts: string[] = [];
  page.on("request", (request) => request.method() === "POST" && posts.push(request.url()));
  // A press does not launch; it reads the list.
  const read = page.waitForResponse(/\/skaha\/v1\/session$/);
  await launch.press("Enter");
  await (await read).finished();
  await expect(page.getByRole("status").filter({ hasText: why })).toBeAttached();
  expect(posts).toEqual([]);
  await reset(page);
  await expect(page.getByText("kept-name, which was being launched, did start.")).toBeVisible({ timeout: 30_000 });
  await expect(launch).toHaveAttribute("aria-disabled", "false");
  await expect(launch).not.toHaveAccessibleDescription(why);
  expect(posts).toEqual([]);
  expect(await names(page)).toEqual(["kept-name"]);
});

test("a name in use is allowed, and a free one is a press away", async ({ page }) => {
  await openForm(page, "galaxy");
  await launchButton(page).click();
  await expect(card(page, "galaxy")).toBeVisible();
  await openForm(page, "Galaxy");
  await expect(page.getByText("You have a session of this name already; both will be listed.")).toBeVisible();
  await page.getByRole("button", { name: "Use Galaxy-2" }).click();
  const name = page.getByRole("textbox", { name: "Name" });
  await expect(name).toHaveValue("Galaxy-2");
  await expect(name).toBeFocused();
  await expect(page.getByRole("button", { name: /^Use / })).toBeHidden();
  await name.fill("galaxy");
  await launchButton(page).click();
  await expect(card(page, "galaxy")).toHaveCount(2);
});
