import { control } from "../support/control.ts";
import { button, NOTEBOOK } from "../support/resources.ts";
import { launchByApi } from "../support/sessions.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.describe("a session that waits for room", () => {
  // It has no events yet.
  test.use({ expectedConsoleErrors: [/404.*view=events/] });

  test("of the same type and image is pointed out, with a way to it", async ({ page }) => {
    await control(page, { launches: "queued" });
    await launchByApi(page, { name: "twin", type: "notebook", image: NOTEBOOK });
    await page.goto("/launch?type=notebook");
    const review = page.getByRole("complementary");
    await expect(review).toContainText("twin is starting with this image already.");
    await page.getByRole("radio", { name: /^Desktop/ }).check();
    await expect(review).not.toContainText("already");
    await page.getByRole("radio", { name: /^Notebook/ }).check();
    await review.getByRole("link", { name: "twin" }).click();
    await expect(page).toHaveURL(/\/sessions\/twin$/);
  });
});

test.describe("with all places taken", () => {
  test.use({ maxSessions: 1, expectedConsoleErrors: [/404.*view=events/] });

  test("an interactive launch waits for room, a job does not", async ({ page }) => {
    await control(page, { launches: "queued" });
    await launchByApi(page, { name: "takes-a-place", type: "notebook", image: NOTEBOOK });
    await page.goto("/launch?type=notebook");
    const launch = button(page, "Launch");
    await expect(launch).toHaveAttribute("aria-disabled", "true");
    await expect(launch).toHaveAccessibleDescription(/all the sessions that the platform allows/);
    await page.getByRole("radio", { name: /^Batch/ }).check();
    await expect(launch).toHaveAttribute("aria-disabled", "false");
    await page.getByRole("radio", { name: /^Notebook/ }).check();
    await page.getByRole("link", { name: "Delete one to make room." }).click();
    await expect(card(page, "takes-a-place")).toBeVisible();
  });

  test.describe("when the list cannot be read", () => {
    test.use({ expectedConsoleErrors: [/Failed to load resource/] });

    test("an old list stops no launch", async ({ page }) => {
      await control(page, { launches: "queued" });
      await launchByApi(page, { name: "takes-a-place", type: "notebook", image: NOTEBOOK });
      await page.goto("/launch?type=notebook");
      await expect(button(page, "Launch")).toHaveAttribute("aria-disabled", "true");
      await page.route(/\/skaha\/v1\/session$/, (route) => route.fulfill({ status: 503, body: "" }));
      await page.evaluate(() => window.dispatchEvent(new Event("online")));
      await expect(button(page, "Launch")).toHaveAttribute("aria-disabled", "false");
    });
  });
});
