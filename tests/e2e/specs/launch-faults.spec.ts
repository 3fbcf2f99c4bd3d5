import { control, type Effect, LAUNCH, reset } from "../support/control.ts";
import { holdLaunches, launchButton, names, openForm, sameAgain } from "../support/launching.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

test.use({ expectedConsoleErrors: [/Failed to load resource/] });

const LOST = "The answer was lost, so the session may have started. The portal is looking for it in your list";
const UNAVAILABLE = "The platform was not available or did not answer in time, and kept-name may have started all the same.";
const FAILED = "The platform had an error of its own, and kept-name may have started all the same.";
const SIGNED_OUT = "The session was not started. You are signed out. Sign in again to go on";

/**
 * Every effect of docs/test-controls.md on a launch: what is said of it, and how it ends.
 * `refused`: nothing was started, which is certain at once. `absent`, `found`: the list decides.
 * `listed`: it is as if nothing had been wrong. `late`: the platform fails and starts it all the same.
 */
const FAULTS: readonly [string, Effect, string, "refused" | "absent" | "found" | "listed" | "late"][] = [
  ["nothing but delay", "none", "", "listed"],
  ["an id that breaks off", "truncated", "", "listed"],
  ["an answer that breaks off", "cut", LOST, "found"],
  ["a connection that closes before the request is read", "dropped", LOST, "absent"],
  ["a page of a proxy that wants a sign-in", "not-json", LOST, "absent"],
  ["an empty 200", "ignored", LOST, "absent"],
  ["502 of a proxy", { answer: { status: 502, body: "<html>Bad gateway</html>" } }, UNAVAILABLE, "absent"],
  ["503", { answer: { status: 503 } }, UNAVAILABLE, "absent"],
  ["504 of a proxy that has lost the platform", { answer: { status: 504 } }, UNAVAILABLE, "absent"],
  ["504, and the platform starts it all the same", { answer: { status: 504 } }, UNAVAILABLE, "late"],
  ["500", { answer: { status: 500 } }, FAILED, "absent"],
  ["500, and the platform starts it all the same", { answer: { status: 500 } }, FAILED, "late"],
  ["a token that is no longer good", "token-expired", SIGNED_OUT, "refused"],
  ["an anonymous caller", "signed-out", SIGNED_OUT, "refused"],
  ["403", { answer: { status: 403 } }, "The session was not started. Your account may not use", "refused"],
  ["429", { answer: { status: 429 } }, "The session was not started. The platform has too many requests", "refused"],
];

/** Seconds on the server's clock after which the list has decided. */
const DECIDED: Readonly<Record<string, number>> = { [LOST]: 61, [UNAVAILABLE]: 61, [FAILED]: 20 };

for (const [what, effect, words, end] of FAULTS) {
  test(`${what}: told in plain words, nothing typed is lost, one session at most`, async ({ page }) => {
    await openForm(page, "kept-name");
    await control(page, { faults: [{ on: LAUNCH, effect }] });
    const release = await holdLaunches(page);
    const sent = page.waitForRequest((request) => request.method() === "POST");
    const launch = launchButton(page);
    await launch.dblclick();
    await expect(launch).toHaveAttribute("aria-disabled", "true");
    await launch.press("Enter");
    release();
    if (end === "listed") {
      await expect(card(page, "kept-name")).toBeVisible();
      expect(await names(page)).toEqual(["kept-name"]);
      return;
    }
    await expect(page.getByRole("alert").or(page.getByText("did start")).first()).toBeVisible();
    if (end !== "found") await expect(page.getByRole("alert")).toContainText(words);
    if (end === "late" || end === "absent") await expect(launch).toHaveAttribute("aria-disabled", "true");
    await reset(page);
    if (end === "late") await sameAgain(page, await sent);
    if (end === "absent") {
      await control(page, { clock_ahead_s: DECIDED[words] });
      await expect(page.getByText("no such session has appeared. You can launch again.")).toBeVisible();
    }
    if (end === "late" || end === "found") {
      await expect(page.getByText("kept-name did start.")).toBeVisible();
    }
    // As it was, and usable again.
    await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("kept-name");
    await expect(page.getByRole("radio", { name: /^Batch/ })).toBeChecked();
    await expect(launch).toHaveAttribute("aria-disabled", "false");
    // All is said by now, and none of it is a page of a proxy.
    await expect(page.getByText(/Bad gateway|Sign in to go on$/)).toHaveCount(0);
    const isThere = end === "late" || end === "found";
    expect(await names(page)).toEqual(isThere ? ["kept-name"] : []);
    if (isThere) return;
    await launch.click();
    await expect(card(page, "kept-name")).toBeVisible();
    expect(await names(page)).toEqual(["kept-name"]);
  });
}

test("a failure of the platform is told with its words, and not waited for as long as a lost answer", async ({ page }) => {
  await openForm(page, "kept-name");
  await control(page, { faults: [{ on: LAUNCH, effect: { answer: { status: 500 } } }] });
  await launchButton(page).click();
  await page.getByText("What the platform said").click();
  await expect(page.getByText("java.io.IOException: a test asked for this")).toBeVisible();
  // 15 s by the real clock.
  await expect(page.getByText("no such session has appeared. You can launch again.")).toBeVisible({ timeout: 25_000 });
});

test("a platform that is not available is told with its words and how long to wait", async ({ page }) => {
  await openForm(page, "kept-name");
  const answer = { status: 503, body: "temporarily unavailable: a test asked for this", headers: { "retry-after": "30" } };
  await control(page, { faults: [{ on: LAUNCH, effect: { answer } }] });
  await launchButton(page).click();
  await expect(page.getByRole("alert")).toContainText(UNAVAILABLE);
  await expect(page.getByRole("alert")).toContainText("The platform asks to wait 30 s before the next try.");
  await page.getByText("What the platform said").click();
  await expect(page.getByText("temporarily unavailable: a test asked for this")).toBeVisible();
});

// Chromium resends a request by itself, POST included, when a connection that it has used before closes
// without a byte of an answer: once for each such connection that it holds, which is up to six.
for (const [times, fault] of [["the first time", { times: 1 }], ["each time", {}]] as const) {
  test(`a launch whose connection closes ${times} before the answer is carried out once`, async ({ page }) => {
    await openForm(page, "kept-name");
    await control(page, { faults: [{ on: LAUNCH, effect: "lost", ...fault }] });
    await launchButton(page).click();
    await expect(card(page, "kept-name").or(page.getByText("kept-name did start")).first()).toBeVisible();
    expect(await names(page)).toEqual(["kept-name"]);
  });
}
