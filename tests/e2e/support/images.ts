import type { Page } from "@playwright/test";

import { control, type Fault, IMAGES, REGISTRIES } from "./control.ts";

export const HOST = "images.canfar.net";

/** Images for notebooks as a platform lists them, in no order. */
const NOTEBOOKS = [
  "skaha/astroml:1.2.0",
  "skaha/jupyterlab:4.1",
  "skaha/astroml:latest",
  "skaha/base-notebook:latest",
  "skaha/astroml:1.10.0",
  "lsst/photometry:26.01",
  "skaha/astroml-cuda:latest",
  "survey/deep/tool:1",
  "skaha/astroml:1.1.0",
];

/** Has the server offer these images for notebooks, and take images from these registries. */
export async function offerImages(page: Page, registries?: readonly string[]): Promise<void> {
  const list = NOTEBOOKS.map((name) => ({ id: `${HOST}/${name}`, types: ["notebook"] }));
  const answers = (body: unknown) => ({ answer: { status: 200, body: JSON.stringify(body) } });
  const faults: Fault[] = [{ on: IMAGES, effect: answers(list) }];
  if (registries) faults.push({ on: REGISTRIES, effect: answers(registries) });
  await control(page, { faults });
}
