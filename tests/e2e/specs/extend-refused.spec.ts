import { control, type Effect, RENEWAL } from "../support/control.ts";
import { LAST_HOUR, running } from "../support/extending.ts";
import { expect, test } from "../support/test.ts";

test.use({ expectedConsoleErrors: [/Failed to load resource/] });

const REFUSALS: readonly { readonly why: string; readonly effect: Effect; readonly says: string; readonly isOpen?: boolean }[] = [
  {
    why: "signed out",
    effect: "token-expired",
    says: "Not extended: the end is where it was. You are signed out.",
  },
  {
    why: "forbidden",
    effect: { answer: { status: 403, body: "Not authorized to use the skaha system\n" } },
    says: "Not extended: the end is where it was. Your account may not use this platform.",
  },
  {
    why: "too often",
    effect: { answer: { status: 429 } },
    says: "Not extended: the end is where it was. The platform has too many requests",
  },
  {
    why: "an error of the platform",
    effect: { answer: { status: 500 } },
    says: "Not extended: the end is where it was. The platform had an error of its own.",
    isOpen: true,
  },
  {
    why: "unavailable",
    effect: { answer: { status: 503 } },
    says: "Not extended: the end is where it was. The platform is unavailable",
    isOpen: true,
  },
  {
    why: "the page of a proxy",
    effect: "not-json",
    says: "Not extended: the end is where it was. The platform gave an answer that the portal cannot read.",
    isOpen: true,
  },
  {
    why: "no answer",
    effect: "dropped",
    says: "Not extended: the end is where it was. The platform does not answer.",
    isOpen: true,
  },
];

for (const { why, effect, says, isOpen } of REFUSALS) {
  test(`an extension that fails says so, and can be asked for again: ${why}`, async ({ page }) => {
    const { session, button } = await running(page, LAST_HOUR);
    await control(page, { faults: [{ on: RENEWAL, effect }] });
    await button.click();
    if (isOpen) {
      // It may have been carried out: the list is looked at for a while, by the server's clock.
      await expect(button).toHaveText("Extending…");
      await page.waitForResponse(/\/skaha\/v1\/session$/);
      await control(page, { clock_ahead_s: LAST_HOUR + 60 });
    }
    await expect(session.getByRole("alert")).toContainText(says, { timeout: 20_000 });
    await expect(button).toBeFocused();
    await control(page, { faults: [] });
    await button.click();
    await expect(session).toContainText("Extended: ends");
    await expect(session.getByRole("alert")).toHaveCount(0);
  });
}

test("a refusal because nothing runs says that in plain words, without the session's id", async ({ page }) => {
  const { id, session, button } = await running(page, LAST_HOUR);
  const body = `No active job for user PosixPrincipal [uidNumber=1,1,astro1] with session ${id}\n`;
  await control(page, { faults: [{ on: RENEWAL, effect: { answer: { status: 400, body } } }] });
  await button.click();
  await expect(session.getByRole("alert")).toContainText("the platform finds nothing that runs here");
  await expect(page.locator("body")).not.toContainText(id);
});
