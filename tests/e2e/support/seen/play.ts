import { expect, type Locator, type Page } from "@playwright/test";

import { control, type Fault } from "../control.ts";
import { launchByApi, reaches } from "../sessions.ts";
import { readAgain } from "../steps.ts";
import { type Group, ID, job, listing, type Row } from "./row.ts";

/** What no page may ever show: an id, a quoted cookie, the insides of a program or of a proxy. */
const NEVER = new RegExp(`${ID}|s3cret|Bad gateway|<!DOCTYPE|<none>|\\bNaN\\b|\\bundefined\\b`);

/** Plays a row and checks that its sentences, and none of what must not be, are read. */
export async function play(page: Page, { isAlert }: Group, row: Row): Promise<void> {
  const { faults = [], then, act, isOffline = false } = row;
  await set(page, row, faults);
  await page.goto(row.path ?? "/");
  if (then || act || isOffline) await expect(page.getByText(/^(Up to date|À jour)/)).toBeVisible();
  if (then) {
    await set(page, { ...row, real: undefined }, [...then, ...faults]);
    await readAgain(page);
  }
  await act?.(page);
  if (isOffline) await page.context().setOffline(true);
  const where = isAlert ? page.getByRole("alert") : page.getByRole("main");
  for (const sentence of row.sees) await expect(paragraph(where, sentence), sentence).toBeVisible();
  await expect(page.locator("body")).not.toContainText(NEVER);
  if (row.never) await expect(page.locator("body")).not.toContainText(row.never);
}

async function set(page: Page, { sessions, real }: Row, faults: readonly Fault[]): Promise<void> {
  if (!real) return await control(page, listing(sessions ?? [job()], faults));
  if (real.control) await control(page, real.control);
  const id = await launchByApi(page, real.fields);
  if (real.until) await reaches(page, id, real.until);
  await control(page, { faults });
}

/** What stands for a word in braces, and the space behind it. */
function any(word: string): string {
  return word.includes("?") ? ".*" : word.endsWith(" ") ? ".+\\s+" : ".+";
}

/** The element whose whole text is the sentence, but for a sign in front that no reader speaks. */
function paragraph(where: Locator, sentence: string): Locator {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+");
  const pattern = sentence.split(/(\{\w+\??\} ?)/).map((part, nth) => (nth % 2 ? any(part) : literal(part))).join("");
  return where.getByText(new RegExp(`^\\s*(?:[◔✓] )?${pattern}\\s*$`)).first();
}
