import type { Page, Request } from "@playwright/test";

import { control, LAUNCH, reset } from "../support/control.ts";
import { launchButton, names, openForm, sameAgain } from "../support/launching.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.use({ expectedConsoleErrors: [/Failed to load resource/] });

const UNDER_WAY = "reloaded or closed while the launch of kept-name was under way";

/** Presses Launch and waits until the request is out; its answer is not. */
async function launchAndLeaveOut(page: Page): Promise<Request> {
  const sent = page.waitForRequest((request) => request.method() === "POST");
  await launchButton(page).click();
  return await sent;
}

/** All that the portal has stored with the browser. */
const stored = () => Object.entries(localStorage).flat().join("\n");

test("a reload while the answer is out does not lose the launch", async ({ page }) => {
  await openForm(page, "kept-name");
  await control(page, { faults: [{ on: LAUNCH, delay_ms: 3_000 }] });
  await launchAndLeaveOut(page);
  await page.reload();
  await expect(page.getByText(UNDER_WAY)).toBeVisible();
  await expect(launchButton(page)).toHaveAttribute("aria-disabled", "true");
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
  await expect(again.getByText("kept-name, which was being launched, did start.")).toBeVisible();
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

for (const [browser, hasLocks] of [["a browser", true], ["a browser without locks", false]] as const) {
  test.describe(browser, () => {
    test.beforeEach(async ({ context }) => {
      if (hasLocks) return;
      await context.addInitScript(() => Object.defineProperty(navigator, "locks", { value: undefined }));
    });

    test("while one tab launches, the others cannot, and then know of it", async ({ page, context }) => {
      const other = await context.newPage();
      await openForm(other, "second-name");
      await openForm(page, "kept-name");
      await control(page, { faults: [{ on: LAUNCH, delay_ms: 2_000, times: 1 }] });
      await launchAndLeaveOut(page);
      await expect(other.getByText("Another tab is launching kept-name.")).toBeVisible();
      await expect(launchButton(other)).toHaveAttribute("aria-disabled", "true");
      await launchButton(other).press("Enter");
      await expect(card(page, "kept-name")).toBeVisible();
      await expect(other.getByText("Another tab is launching")).toBeHidden();
      // The same but for the name: once more has to be meant.
      await launchButton(other).click();
      await expect(other.getByText("A session like this was launched from another tab")).toBeVisible();
      await expect(other.getByRole("link", { name: "kept-name" })).toHaveAttribute("href", /sessions\/kept-name$/);
      await expect(other.getByRole("textbox", { name: "Name" })).toHaveValue("second-name");
      expect(await names(page)).toEqual(["kept-name"]);
      await other.getByRole("button", { name: "Launch another one" }).click();
      await expect(card(other, "second-name")).toBeVisible();
      expect((await names(page)).sort()).toEqual(["kept-name", "second-name"]);
    });
  });
}

test("two tabs that launch in the same moment start one session", async ({ page, context }) => {
  const other = await context.newPage();
  await openForm(page, "kept-name");
  await openForm(other, "kept-name");
  await Promise.all([launchButton(page).click(), launchButton(other).click()]);
  await expect(async () => expect(await names(page)).toEqual(["kept-name"])).toPass();
  const told = (tab: Page) => tab.getByText(/Another tab is launching|launched from another tab/);
  await expect(card(page, "kept-name").or(told(page)).first()).toBeVisible();
  await expect(card(other, "kept-name").or(told(other)).first()).toBeVisible();
  expect(await names(page)).toEqual(["kept-name"]);
});

test("a tab looks for what another lost, and goes on when it is found", async ({ page, context }) => {
  const other = await context.newPage();
  await openForm(other, "second-name");
  await openForm(page, "kept-name");
  await control(page, { faults: [{ on: LAUNCH, delay_ms: 1_000, effect: { answer: { status: 504 } } }] });
  const sent = await launchAndLeaveOut(page);
  await expect(other.getByText(UNDER_WAY)).toBeVisible();
  await reset(page);
  await sameAgain(page, sent);
  await expect(page.getByText("The answer was lost, but kept-name did start.")).toBeVisible();
  await expect(other.getByText("kept-name, which was being launched, did start.")).toBeVisible();
  await expect(launchButton(other)).toHaveAttribute("aria-disabled", "false");
});

test("another form in another tab is launched without a question", async ({ page, context }) => {
  const other = await context.newPage();
  await openForm(other, "second-name");
  await other.getByRole("radio", { name: /^Fixed/ }).check();
  await openForm(page, "kept-name");
  await launchButton(page).click();
  await expect(card(page, "kept-name")).toBeVisible();
  await launchButton(other).click();
  await expect(card(other, "second-name")).toBeVisible();
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
