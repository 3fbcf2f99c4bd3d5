import { expect, test } from "../support/test.ts";

test("the language is switched at once and kept", async ({ page }) => {
  await page.goto("/launch");
  await page.getByRole("button", { name: "Français" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lancer une session");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page).toHaveTitle("Lancer une session · Portail scientifique");
  await page.reload();
  await expect(page.getByRole("button", { name: "Lancer", exact: true })).toBeVisible();
});

test("the theme is switched at once and does not flash after a reload", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  const background = () => getComputedStyle(document.body).backgroundColor;
  const light = await page.evaluate(background);
  await page.getByRole("button", { name: "Dark" }).click();
  const dark = await page.evaluate(background);
  expect(dark).not.toBe(light);
  // With the program held back the static shell is all there is, and it is dark already.
  await page.route(/\.wasm$/, () => {});
  await page.reload({ waitUntil: "commit" });
  await expect(page.locator("#shell")).toBeVisible();
  expect(await page.evaluate(background)).toBe(dark);
});

test("the static shell has the real layout, so that nothing moves", async ({ page }) => {
  await page.addInitScript(() => {
    (window as never as { shifts: number }).shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as never as { value: number }[]) {
        (window as never as { shifts: number }).shifts += entry.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/launch");
  await expect(page.getByRole("button", { name: "Launch", exact: true })).toBeVisible();
  const header = await page.getByRole("banner").boundingBox();
  expect(header?.height).toBe(56);
  expect(await page.evaluate(() => (window as never as { shifts: number }).shifts)).toBeLessThan(0.1);
});

test("an unknown address says so and leads on", async ({ page }) => {
  await page.goto("/nowhere/at/all");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
  await page.getByRole("link", { name: "See your sessions" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your sessions");
});

test("the list, a session's page and its end work by keyboard", async ({ page }) => {
  const job = { image: "images.canfar.net/skaha/terminal:latest", type: "headless", name: "by-keys" };
  await page.request.post("/skaha/v1/session", { form: job });
  await page.goto("/");
  const card = page.getByRole("listitem").filter({ hasText: "by-keys" });
  await expect(card.getByText("Finished", { exact: true })).toBeVisible({ timeout: 30_000 });
  const press = async (key: string, focused: import("@playwright/test").Locator) => {
    await page.keyboard.press(key);
    await expect(focused).toBeFocused();
  };
  await page.getByRole("link", { name: "Launch a session" }).focus();
  await press("Tab", card.getByRole("link", { name: "by-keys", exact: true }));
  await press("Tab", card.getByRole("link", { name: "Log of by-keys" }));
  await press("Enter", page.getByRole("heading", { level: 1, name: "Session by-keys" }));
  await press("Tab", page.getByRole("link", { name: "Launch again: by-keys" }));
  await press("Tab", page.getByRole("link", { name: "Edit and launch: by-keys" }));
  await press("Tab", page.getByRole("button", { name: "Remove by-keys from the list" }));
  await press("Tab", page.getByRole("tab", { name: "Log", selected: true }));
  await press("ArrowLeft", page.getByRole("tab", { name: "Events", selected: true }));
  await expect(page.getByRole("cell", { name: "Scheduled" })).toBeVisible();
  await press("Shift+Tab", page.getByRole("button", { name: "Remove by-keys from the list" }));
  await press("Enter", page.getByRole("dialog").getByRole("button", { name: "Keep it" }));
  await press("Tab", page.getByRole("dialog").getByRole("button", { name: "Remove" }));
  await press("Enter", page.getByRole("heading", { level: 1 }));
  await expect(page.getByText("by-keys is gone, as you asked.")).toBeVisible();
});
