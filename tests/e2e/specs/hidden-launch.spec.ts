import { control, LAUNCH } from "../support/control.ts";
import { expect, test } from "../support/test.ts";

test.use({ catalogue: "stand-ins.toml" });

test("who launches and turns to another tab at once is told there when the session is ready", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/launch?type=firefly");
  await page.getByRole("textbox", { name: "Name" }).fill("sky");
  // A platform takes seconds to answer a launch.
  await control(page, { faults: [{ on: LAUNCH, delay_ms: 2_000 }] });
  const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await answered;
  await expect(page).toHaveTitle(/^● sky is ready/, { timeout: 90_000 });
});
