import type { Page } from "@playwright/test";

import { expectAccessible } from "../support/axe.ts";
import { control } from "../support/control.ts";
import { launchByApi, TERMINAL } from "../support/sessions.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const FIREFLY = "images.canfar.net/skaha/firefly-stand-in:latest";

// Events of a session without a pod are a 404, which the browser prints.
test.use({ catalogue: "stand-ins.toml", expectedConsoleErrors: [/Failed to load resource.*404/] });

/** Four minutes on, by the server's clock. */
const LATER = { clock_ahead_s: 240 } as const;

async function launchStuck(page: Page, launches: "queued" | "image-pull-fails" | "never-ready", type = "firefly") {
  await control(page, { launches });
  await launchByApi(page, { name: "stuck", type, image: type === "firefly" ? FIREFLY : TERMINAL });
  await page.goto("/");
  const session = card(page, "stuck");
  await expect(session.getByText("Starting", { exact: true })).toBeVisible();
  return session;
}

test("a session that is queued says what is known, and no more", async ({ page }) => {
  const session = await launchStuck(page, "queued");
  await expect(session.locator("[aria-current=step]")).toHaveText("Finding a place");
  await expect(session).toContainText("This usually takes 30 seconds to 3 minutes.");
  await expect(session.getByRole("link", { name: /^Open/ })).toHaveAccessibleName(/^Open when ready: /);
  await control(page, LATER);
  await expect(session).toContainText("This takes longer than usual.");
  await session.getByRole("link", { name: "Events of stuck" }).click();
  await expect(page.getByText("No events. The platform keeps them for about an hour, and has none while")).toBeVisible();
  await page.getByRole("tab", { name: "Log" }).click();
  await expect(page.getByText("It has written nothing yet.")).toBeVisible();
  await page.getByRole("button", { name: "Cancel the start of stuck" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel the start" }).click();
  await expect(page.getByText("stuck is gone, as you asked.")).toBeVisible();
});

test("a job that is queued starts when there is room, however long that takes", async ({ page }) => {
  const session = await launchStuck(page, "queued", "headless");
  await control(page, LATER);
  await expect(session).toContainText("It starts when there is room for it.");
  await expect(session).not.toContainText("longer than usual");
});

test("an image that cannot be fetched is told at once, with the platform's words and a way on", async ({ page }) => {
  const session = await launchStuck(page, "image-pull-fails");
  await expect(session).toContainText("Its image was not found.");
  await expect(session).toContainText("Its name or version is wrong, or it was removed. Launch another version or image.");
  // The cause, and not what follows from it.
  await expect(session).toContainText(`The platform said: Failed to pull image "${FIREFLY}": not found`);
  await expect(session).not.toContainText("This usually takes");
  await expect(session.locator("[aria-current=step]")).toContainText("Fetching the image");
  await expectAccessible(page);
  await session.getByRole("link", { name: "Events of stuck" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Warning" }).first()).toContainText("Failed to pull image");
  await expect(page.getByRole("listitem").first()).toContainText("Its image was not found.");
  await page.getByRole("button", { name: "Cancel the start of stuck" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel the start" }).click();
  await expect(page.getByText("stuck is gone, as you asked.")).toBeVisible();
});

test("a program that does not answer is given its time, and then told", async ({ page }) => {
  const session = await launchStuck(page, "never-ready");
  await expect(session.locator("[aria-current=step]")).toContainText("Starting Firefly");
  // The platform warns from the first seconds on; that alone is no trouble.
  await session.getByRole("link", { name: "Events of stuck" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Warning" })).toContainText("Readiness probe failed");
  await page.getByRole("link", { name: "All sessions" }).click();
  await expect(session.locator("[aria-current=step]")).toContainText("Starting Firefly");
  await expect(session).not.toContainText("does not answer");
  await control(page, LATER);
  await expect(session).toContainText("Its program was started, but does not answer.");
  await expect(session).toContainText("Its log may say why. Try again, or another image.");
  await expect(session.getByText("Starting", { exact: true })).toBeVisible();
  await expect(session.getByRole("link", { name: /^Open/ })).toHaveAccessibleName(/^Open when ready: /);
});
