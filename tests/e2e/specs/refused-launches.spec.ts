import { CONTEXT, control, type Effect, IMAGES, LAUNCH, reset } from "../support/control.ts";
import { launchByApi } from "../support/sessions.ts";
import { card } from "../support/steps.ts";
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
  const images = page.getByRole("combobox", { name: "Image" });
  const gone = images.getByRole("option").filter({ hasNotText: "terminal" });
  await images.selectOption(await gone.first().innerText());
  await reset(page);
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("The platform does not know this image any more, or it is private.");
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("kept-name");
  await images.selectOption({ label: "skaha/terminal:latest · recommended" });
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(card(page, "kept-name")).toBeVisible();
});

/** How the platform may refuse, and what a user then reads. */
const REFUSALS: readonly [string, Effect, string][] = [
  ["a token that is no longer good", "token-expired", "You are signed out. Sign in again"],
  ["an anonymous caller", "signed-out", "You are signed out. Sign in again"],
  ["403", { answer: { status: 403 } }, "Your account may not use this platform."],
  ["429", { answer: { status: 429 } }, "The platform has too many requests at the moment."],
  ["500", { answer: { status: 500 } }, "The platform had an error of its own."],
];

test("each refusal is told in plain words, and loses nothing", async ({ page }) => {
  await page.goto("/launch?type=headless");
  const name = page.getByRole("textbox", { name: "Name" });
  await name.fill("kept-name");
  const launch = page.getByRole("button", { name: "Launch", exact: true });
  for (const [what, effect, words] of REFUSALS) {
    await test.step(what, async () => {
      await control(page, { faults: [{ on: LAUNCH, effect }] });
      await launch.click();
      await expect(page.getByRole("alert")).toContainText(`The session was not started. ${words}`);
      await expect(name).toHaveValue("kept-name");
    });
  }
  await reset(page);
  await launch.click();
  await expect(card(page, "kept-name")).toBeVisible();
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
  await expect(page.getByRole("combobox", { name: "Image" })).toBeFocused();
});
