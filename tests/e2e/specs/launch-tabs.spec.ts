import type { Page } from "@playwright/test";

import { control, LAUNCH, reset } from "../support/control.ts";
import { launchAndLeaveOut, launchButton, names, openForm, sameAgain, UNDER_WAY } from "../support/launching.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.use({ expectedConsoleErrors: [/Failed to load resource/] });

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
      await expect(other.getByText("A session like this was launched")).toBeVisible();
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
  const told = (tab: Page) => tab.getByText(/Another tab is launching|A session like this was launched/);
  await expect(card(page, "kept-name").or(told(page)).first()).toBeVisible();
  await expect(card(other, "kept-name").or(told(other)).first()).toBeVisible();
  expect(await names(page)).toEqual(["kept-name"]);
});

test("a tab looks for what another lost, and goes on when it is found", async ({ page, context }) => {
  const other = await context.newPage();
  await openForm(other, "second-name");
  await openForm(page, "kept-name");
  await control(page, { faults: [{ on: LAUNCH, effect: { answer: { status: 504 } } }] });
  const sent = await launchAndLeaveOut(page);
  await expect(other.getByText(UNDER_WAY)).toBeVisible();
  await reset(page);
  await sameAgain(page, sent);
  await expect(page.getByText("did not answer in time, but kept-name did start.")).toBeVisible();
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
