import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { expect, type Locator, type Page } from "@playwright/test";

/** Below the data folder: what sessions see as their home. There is one user. */
export function homeOf(dataDir: string): string {
  const homes = join(dataDir, "files", "arc", "home");
  return join(homes, readdirSync(homes)[0] ?? "");
}

/** The screen of a desktop's viewer, once it is connected. */
export async function screen(tab: Page): Promise<Locator> {
  await expect(tab.locator("html.noVNC_connected")).toBeVisible({ timeout: 30_000 });
  return tab.locator("#noVNC_container canvas");
}

/** How many pixels have each of the commonest colours, most first. */
export async function colours(screen: Locator): Promise<[string, number][]> {
  return await screen.evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const data = canvas.getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
    const counts = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 10);
  });
}

/** Types a command into the terminal that has the focus, until the file that it makes is there. */
export async function typeUntil(tab: Page, command: string, file: string): Promise<void> {
  // A shell that is just starting may lose what is typed; an empty line first ends what it kept.
  await expect(async () => {
    await tab.keyboard.press("Enter");
    await tab.keyboard.type(command);
    await tab.keyboard.press("Enter");
    await expect.poll(() => existsSync(file), { timeout: 3_000 }).toBe(true);
  }).toPass({ timeout: 30_000 });
}
