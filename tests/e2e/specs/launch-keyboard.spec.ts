import type { Locator } from "@playwright/test";

import { IMAGES, playLaunches } from "../support/few-images.ts";
import { launchButton } from "../support/launching.ts";
import { button, cores, memory } from "../support/resources.ts";
import { card, imageFinder } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test("from the skip link to a launched batch job without a mouse", async ({ page }) => {
  await playLaunches(page);
  await page.goto("/");
  await expect(page.getByText("Not offered on this platform yet").first()).toBeVisible();
  const press = async (key: string, focused: Locator) => {
    await page.keyboard.press(key);
    await expect(focused).toBeFocused();
  };
  const radio = (name: RegExp) => page.getByRole("radio", { name });

  await press("Tab", page.getByRole("link", { name: "Skip to content" }));
  await press("Enter", page.getByRole("main"));
  await press("Tab", page.getByRole("link", { name: /^Notebook/ }));
  await press("Enter", page.getByRole("heading", { level: 1, name: "Launch a session" }));
  await expect(radio(/^Notebook/)).toBeVisible();
  await press("Tab", button(page, "Help me choose"));
  await press("Tab", radio(/^Notebook/));
  // Round to the last type.
  await press("ArrowUp", radio(/^Batch/));
  await expect(radio(/^Batch/)).toBeChecked();

  // Another image, left empty, and back to the list.
  await press("Tab", radio(/^From the platform’s list/));
  await press("ArrowRight", radio(/^Another image/));
  await press("Tab", page.getByRole("textbox", { name: "Image reference" }));
  await press("Shift+Tab", radio(/^Another image/));
  await expect(page.getByText("Name an image: project/name:tag.")).toBeVisible();
  await press("ArrowLeft", radio(/^From the platform’s list/));

  const finder = imageFinder(page);
  await press("Tab", finder);
  await page.keyboard.type("terminal");
  await expect(page.getByRole("option")).toHaveText([/terminal:latest/, /terminal:1\.0/]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { selected: true })).toHaveText(/terminal:latest/);
  await press("Enter", finder);
  await expect(finder).toHaveValue("skaha/terminal:latest");
  await press("Tab", button(page, "Favourite"));
  await press("Space", button(page, "Favourite"));
  await expect(button(page, "Favourite")).toHaveAttribute("aria-pressed", "true");

  await press("Tab", page.getByRole("textbox", { name: "Command" }));
  await page.keyboard.type("echo by keyboard");
  await press("Tab", radio(/^Interactive analysis/));
  await press("Space", radio(/^Interactive analysis/));
  await press("ArrowLeft", radio(/^Production/));
  await press("Tab", radio(/^Fixed/));
  await expect(radio(/^Fixed/)).toBeChecked();

  await press("Tab", button(page, "Fewer cores"));
  await press("Tab", cores(page));
  await press("Tab", button(page, "More cores"));
  await press("Tab", button(page, "Less memory"));
  await page.keyboard.press("Enter");
  await press("Space", button(page, "Less memory"));
  await expect(memory(page)).toHaveValue("2");
  await press("Tab", memory(page));
  await press("Tab", button(page, "More memory"));
  await press("Tab", page.getByRole("textbox", { name: "Name", exact: true }));
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("by-keys");
  await press("Tab", launchButton(page));
  const sent = page.waitForRequest((request) => request.method() === "POST");
  await page.keyboard.press("Enter");
  const asked = Object.fromEntries(new URLSearchParams((await sent).postData() ?? ""));
  expect(asked).toMatchObject({
    ...{ type: "headless", image: `${IMAGES}/terminal:latest`, name: "by-keys" },
    ...{ cmd: "echo", args: "by keyboard", cores: "1", ram: "2" },
  });
  await expect(card(page, "by-keys")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});
