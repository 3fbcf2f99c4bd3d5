import type { Page } from "@playwright/test";

import { expectAccessible } from "../support/axe.ts";
import { CONTEXT, control, IMAGES, LAUNCH, reset } from "../support/control.ts";
import { launchButton } from "../support/launching.ts";
import { launchByApi } from "../support/sessions.ts";
import { card, imageFinder, takeImage } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.use({ expectedConsoleErrors: [/Failed to load resource/] });

test.describe("at the session limit", () => {
  test.use({ maxSessions: 1 });

  test("the form says so before, keeps what was typed, and goes on when there is room", async ({ page }) => {
    // Waits for room on the platform, which takes a place without running anything.
    await control(page, { launches: "queued" });
    const image = "images.canfar.net/skaha/base-notebook:latest";
    await launchByApi(page, { name: "takes-a-place", type: "notebook", image });
    await page.goto("/launch?type=notebook");
    const review = page.getByRole("complementary");
    await expect(review).toContainText("1 of 1 sessions in use");
    await expect(review).toContainText("You have all the sessions that the platform allows. Delete one to make room.");
    const name = page.getByRole("textbox", { name: "Name" });
    await name.fill("kept-name");
    const launch = page.getByRole("button", { name: "Launch", exact: true });
    await expect(launch).toHaveAttribute("aria-disabled", "true");
    // Not without a word: a press leads to the reason.
    await name.press("Enter");
    await expect(page.locator("#session-limit")).toBeFocused();
    await expect(name).toHaveValue("kept-name");
    const [row] = await (await page.request.get("/skaha/v1/session")).json();
    await page.request.delete(`/skaha/v1/session/${row.id}`);
    await expect(review).toContainText("0 of 1 sessions in use");
    await expect(launch).toHaveAttribute("aria-disabled", "false");
    await launch.click();
    await expect(card(page, "kept-name").getByText("Starting", { exact: true })).toBeVisible();
  });
});

test("an image that is gone is named as the reason, and another can be chosen", async ({ page }) => {
  await control(page, { seed: { images: 20 } });
  await page.goto("/launch?type=headless");
  await page.getByRole("textbox", { name: "Name" }).fill("kept-name");
  await imageFinder(page).click();
  await page.getByRole("option").filter({ hasNotText: "terminal" }).first().click();
  await reset(page);
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(page.getByRole("complementary")).toContainText("The platform does not know this image any more, or it is private.");
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("kept-name");
  await takeImage(page, "skaha/terminal:latest");
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(card(page, "kept-name")).toBeVisible();
});

/** How the platform refuses, where that is told, and what the user reads there (contract 1.3). */
const REFUSALS: readonly [string, "combobox" | "textbox", string, string][] = [
  ["Missing parameter 'image'", "combobox", "Image", "The platform wants an image."],
  ["session image 'x' must come from one of [images.canfar.net]", "combobox", "Image", "does not trust this image’s registry"],
  ["No authentication provided for unknown or private image.  Use x", "combobox", "Image", "or it is private"],
  ["Invalid value for 'cores': 1", "combobox", "CPU cores", "does not offer so many cores any more"],
  ["Invalid value for 'ram': 2", "combobox", "Memory (GiB)", "does not offer so much memory any more"],
  ["name can only contain alpha-numeric chars and '-'", "textbox", "Name", "accepts letters, digits and hyphens only"],
  ["canfar.net/name label value cannot be blank", "textbox", "Name", "cannot use this name"],
];

async function takeOtherImage(page: Page): Promise<void> {
  await imageFinder(page).click();
  await page.getByRole("option", { selected: false }).first().click();
}

test("each refusal is told at the field that it concerns, until that is changed", async ({ page }) => {
  await control(page, { seed: { images: 20 } });
  await page.goto("/launch?type=headless");
  await page.getByRole("radio", { name: /^Fixed/ }).check();
  const name = page.getByRole("textbox", { name: "Name" });
  await name.fill("kept-name");
  const launch = launchButton(page);
  const review = page.getByRole("complementary");
  for (const [body, role, label, words] of REFUSALS) {
    await test.step(body, async () => {
      await control(page, { faults: [{ on: LAUNCH, effect: { answer: { status: 400, body } } }] });
      await launch.click();
      await expect(review).toContainText("The session was not started.");
      // Its field says why: an alert would say it once more.
      await expect(page.getByRole("alert")).toHaveCount(0);
      const field = page.getByRole(role, { name: label });
      await expect(field).toBeFocused();
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await expect(field).toHaveAccessibleDescription(new RegExp(words));
      const said = page.locator(".steps").getByText("What the platform said");
      await said.click();
      await expect(page.locator(".steps").getByText(body)).toBeVisible();
      await expectAccessible(page);
      await expect(name).toHaveValue(/^kept-name/);
      if (label === "Image") await takeOtherImage(page);
      else if (role === "textbox") await field.fill(`${await field.inputValue()}-2`);
      else await field.selectOption({ index: (await field.evaluate((select: HTMLSelectElement) => select.selectedIndex)) === 0 ? 1 : 0 });
      await expect(field).toHaveAttribute("aria-invalid", "false");
      await expect(review).not.toContainText("The session was not started.");
      await expect(said).toBeHidden();
    });
  }
  await reset(page);
  await takeImage(page, "skaha/terminal:latest");
  await launch.click();
  await expect(card(page, "kept-name-2-2")).toBeVisible();
});

test("a refusal without a field of the form is told beside the button", async ({ page }) => {
  await page.goto("/launch?type=headless");
  const told = page.getByRole("complementary");
  for (const [status, body, words] of [
    [400, "Invalid input.  Must be in form of username:secret", "cannot read this registry login"],
    [400, "Invalid session type: x", "does not know this type"],
    [404, "not found: vos://cadc.nrc.ca~arc/home/astro1", "could not reach your home storage"],
    [409, "a sentence of another release", "The server said: a sentence of another release"],
  ] as const) {
    await control(page, { faults: [{ on: LAUNCH, effect: { answer: { status, body } } }] });
    await launchButton(page).click();
    await expect(told).toContainText("The session was not started.");
    await expect(told).toContainText(words);
  }
  // A failure that the home storage may be the reason of is looked into first.
  const body = "unexpected exception: java.io.IOException: Disk quota exceeded";
  await control(page, { faults: [{ on: LAUNCH, effect: { answer: { status: 500, body } } }] });
  await launchButton(page).click();
  await expect(told).toContainText("may have started all the same");
  await control(page, { faults: [], clock_ahead_s: 20 });
  await expect(told).toContainText("Your home storage is full, so no session can start.");
});

test("a name that the platform would refuse is explained as it is typed and not sent", async ({ page }) => {
  await page.goto("/launch");
  const name = page.getByRole("textbox", { name: "Name" });
  await name.fill("my analysis");
  await expect(page.getByText("“ ” cannot be in a name")).toBeVisible();
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(name).toBeFocused();
  await expect(name).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Launch a session");
});

for (const [what, on] of [["images", IMAGES], ["amounts", CONTEXT]] as const) {
  test(`without the ${what} on offer there is a problem in the form's place, and a way on`, async ({ page }) => {
    await control(page, { faults: [{ on, effect: "truncated" }] });
    await page.goto("/launch?type=headless");
    await expect(page.getByRole("alert")).toContainText("an answer that the portal cannot read");
    await reset(page);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("radio", { name: /^Batch/ })).toBeChecked();
  });
}

test("a platform without images offers no type, and says so", async ({ page }) => {
  await control(page, { faults: [{ on: IMAGES, effect: { answer: { status: 200, body: "[]" } } }] });
  await page.goto("/launch");
  await expect(page.getByText("The platform offers no image for this type.")).toBeVisible();
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(imageFinder(page)).toBeFocused();
});
