import { openLink, opens, Platform, row } from "../support/interface.ts";
import { HOST } from "../support/scene-data.ts";
import { launchType } from "../support/sessions.ts";
import { card, readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

/** Long enough to be called ready without asking. */
const OLD = 600; // s

test.describe("with a real session", () => {
  test.use({ catalogue: "stand-ins.toml" });

  test("it opens by click, middle click and keyboard in a tab that knows nothing of the portal", async ({ page, portal }) => {
    const session = await launchType(page, "firefly", "sky");
    const open = session.getByRole("link", { name: "Open Firefly of sky in a new tab" });
    await expect(open).toBeVisible({ timeout: 60_000 });
    const ways: readonly (() => Promise<void>)[] = [
      () => open.click(),
      () => open.click({ button: "middle" }),
      () => open.press("Enter"),
    ];
    for (const [nth, way] of ways.entries()) {
      await test.step(`way ${nth + 1}`, async () => {
        const tab = await opens(page, way);
        await expect(tab.getByRole("heading", { level: 1 })).toHaveText("This is a stand-in for Firefly, for tests only.");
        expect(new URL(tab.url()).origin).toBe(portal.interfaceOrigin);
        expect(await tab.evaluate(() => [window.opener, document.referrer])).toEqual([null, ""]);
        await tab.close();
      });
    }
    expect(page.url()).toBe(`${portal.url}/`);
  });
});

const ADDRESSES: readonly [string, string, string][] = [
  ["a foreign host", "https://evil.example/session/notebook/k3x/?token=s3cret", "The platform gave an address on https://evil.example, which this portal is not set up to open."],
  ["a host that begins like ours", `${HOST}.evil.example/?token=s3cret`, "which this portal is not set up to open."],
  ["another port", `${HOST}:8443/?token=s3cret`, "which this portal is not set up to open."],
  ["a name before the host", "https://ws-uv.canfar.net@evil.example/?token=s3cret", "The platform gave an address that cannot be read."],
  ["plain HTTP", "http://ws-uv.canfar.net/?token=s3cret", "The platform gave an address that is not secure"],
  ["a script", "javascript:alert('s3cret')", "The platform gave an address that cannot be read."],
  ["a script that looks like a host", "javascript://ws-uv.canfar.net/%0aalert('s3cret')", "The platform gave an address that is not secure"],
];
for (const [name, connectURL, reason] of ADDRESSES) {
  test(`${name} is refused with the reason`, async ({ page, context }) => {
    const platform = await Platform.play(context, row("lab", "Running", 1, { connectURL }), row("soon", "Pending", undefined, { connectURL }));
    await page.goto("/");
    for (const session of ["lab", "soon"]) {
      await expect(card(page, session)).toContainText(reason);
      await expect(card(page, session).locator("a[target]")).toHaveCount(0);
    }
    expect(await page.content()).not.toContain("s3cret");
    // What is not opened is not asked for.
    expect(platform.asked).toEqual([]);
  });
}

test("Open lights up when the interface answers, stays one element, and is announced once", async ({ page, context }) => {
  const platform = await Platform.play(context, row("lab", "Pending"));
  await page.goto("/");
  const open = openLink(page, "lab");
  await expect(open).toHaveText("Open when ready");
  await expect(open).not.toHaveClass(/primary/);
  await open.focus();
  const element = await open.elementHandle();
  const width = async () => (await open.boundingBox())?.width;
  const before = await width();
  expect(platform.asked).toEqual([]);

  platform.rows = [row("lab", "Running", OLD)];
  await readAgain(page);
  await expect(open).toHaveText("Almost ready…");
  await expect(open).toHaveAttribute("href", "sessions/lab/open");
  await expect(open).toHaveAccessibleName(/^Almost ready… Open JupyterLab of lab in a new tab as soon as it is$/);
  // Pace: about every two seconds.
  await expect.poll(() => platform.asked.length, { timeout: 15_000 }).toBeGreaterThanOrEqual(2);
  await expect(open).toHaveText("Almost ready…");

  const spoken = page.getByRole("status").filter({ hasText: "lab is ready to open." });
  await expect(spoken).toHaveCount(0);
  platform.ready = true;
  await expect(open).toHaveText("Open JupyterLab");
  await expect(open).toHaveClass(/primary/);
  await expect(open).toHaveAttribute("href", /^https:\/\/ws-uv\.canfar\.net\/session\/notebook\//);
  await expect(spoken).toHaveCount(1);
  expect(await element?.evaluate((node) => node.isConnected && node === document.activeElement)).toBe(true);
  expect(await width()).toBe(before);
  // Known now: no more questions, whatever the list is read for.
  const asks = platform.asked.length;
  await readAgain(page);
  await expect(open).toHaveText("Open JupyterLab");
  expect(platform.asked.length).toBe(asks);
});

test("at the start of a visit nothing is asked of older sessions, and of young ones it is", async ({ page, context }) => {
  const platform = await Platform.play(context, row("old", "Running", 200), row("young", "Running", 20));
  platform.ready = true;
  await page.goto("/");
  await expect(openLink(page, "old")).toHaveText("Open JupyterLab");
  await expect(openLink(page, "young")).toHaveText("Open JupyterLab");
  await expect.poll(() => platform.asked.length).toBe(1);
  expect(platform.asked[0]).toMatch(/\/portal\/ready\/k3xyoung$/);
});

test("jobs and sessions that are over have no Open", async ({ page, context }) => {
  const job = { type: "headless", connectURL: "" };
  await Platform.play(
    context,
    row("waits", "Pending", undefined, job),
    row("runs", "Running", 5, { ...job, connectURL: "not-applicable" }),
    row("ends", "Terminating", OLD),
    row("done", "Completed", OLD),
    row("failed", "Failed", OLD),
  );
  await page.goto("/");
  await expect(card(page, "failed")).toBeVisible();
  await expect(page.getByRole("main").locator("a[target]")).toHaveCount(0);
});
