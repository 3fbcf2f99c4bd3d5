import type { Page } from "@playwright/test";

import { CONTIGUOUS, playPlatform } from "./platform.ts";

export const IMAGES = "images.canfar.net/skaha";

/** A platform with few images, of which this machine can start `terminal:latest`. */
export async function playLaunches(page: Page): Promise<void> {
  await playPlatform(page, CONTIGUOUS);
  const images = [
    { id: `${IMAGES}/base-notebook:latest`, types: ["notebook", "headless"] },
    { id: `${IMAGES}/terminal:1.0`, types: ["headless"] },
    { id: `${IMAGES}/terminal:latest`, types: ["headless"] },
  ];
  await page.route(/\/skaha\/v1\/image$/, (route) => route.fulfill({ json: images }));
}
