import { alert, expectNothing, LIST, ME, past, refuse, signIn, visit, WHOSE } from "../support/history-users.ts";
import { readAgain } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

// In real time: see tabs-share.spec.ts.
test.use({ expectedConsoleErrors: [/Failed to load resource/] });

test("a platform that wants to be left alone is not asked who asks before", async ({ page }) => {
  await visit(page, "/");
  await refuse(page, 503);
  const wait = 6; // s
  await page.unroute(LIST);
  await page.route(LIST, (route) => route.fulfill({ status: 503, body: "", headers: { "retry-after": String(wait) } }));
  const refused = page.waitForResponse(LIST);
  await page.goto("/history");
  await refused;
  const since = performance.now();
  await expect(alert(page)).toContainText(`${WHOSE} The platform is unavailable for the moment.`);
  await expect(past(page)).toBeVisible({ timeout: 15_000 });
  expect((performance.now() - since) / 1000).toBeGreaterThan(wait - 1);
  await expect(alert(page)).toContainText("This is the history of astro1 as this browser last saw it.");
});

test("while it is asked whose history it is, the page says what is wrong", async ({ page }) => {
  await visit(page, "/");
  await refuse(page, 503);
  await page.unroute(ME);
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(ME, async (route) => {
    await answered;
    await route.fulfill({ status: 504, body: "" });
  });
  await page.goto("/history");
  await expect(alert(page)).toContainText(`${WHOSE} The platform is unavailable for the moment.`);
  await expect(page.getByText("Reading your history…")).toBeAttached();
  await expect(page.getByRole("rowheader")).toHaveCount(0);
  answer();
  await expect(past(page)).toBeVisible();
  await expect(page.getByText("Reading your history…")).toHaveCount(0);
});

test.describe("behind a proxy", () => {
  // The portal may connect to no other host.
  test.use({ expectedConsoleErrors: [/Failed to load resource|Content Security Policy|Fetch API cannot load|CORS policy/] });

  test("a sign-in on another host is nobody’s, and no network", async ({ page }) => {
    await visit(page, "/");
    await page.unroute(LIST);
    await page.unroute(ME);
    // The browser does not say that the list was redirected: it may not be read from here.
    await page.route(LIST, (route) => route.fulfill({ status: 302, headers: { location: "https://sign-in.example/" } }));
    await page.route(ME, (route) => route.fulfill({ status: 302, headers: { location: "https://sign-in.example/" } }));
    await page.route("https://sign-in.example/**", (route) => route.abort());
    await page.goto("/history");
    await expect(alert(page)).toContainText(`${WHOSE} The platform does not answer.`);
    await expect(page.getByText("Reading your history…")).toHaveCount(0);
    await expect(page.getByRole("rowheader")).toHaveCount(0);
    // Nor once the platform is down.
    await refuse(page, 503);
    await page.reload();
    await expectNothing(page, WHOSE);
    await signIn(page, "astro1", []);
    await readAgain(page);
    await expect(past(page)).toBeVisible();
  });
});

test("three tabs ask who asks as seldom as one", async ({ page, context }) => {
  await visit(page, "/");
  await page.unroute(LIST);
  await page.unroute(ME);
  const answer = { status: 503, body: "", headers: { "retry-after": "2" } };
  await context.route(LIST, (route) => route.fulfill(answer));
  await context.route(ME, (route) => route.fulfill({ status: 404, body: "" }));
  const count = { lists: 0, asked: 0 };
  context.on("request", (request) => {
    if (LIST.test(request.url())) count.lists += 1;
    if (ME.test(request.url())) count.asked += 1;
  });
  const tabs = [page, await context.newPage(), await context.newPage()];
  for (const tab of tabs) {
    await tab.goto("/history");
    await expect(past(tab)).toBeVisible({ timeout: 15_000 });
  }
  await expect.poll(() => count.lists, { timeout: 30_000, intervals: [50] }).toBeGreaterThanOrEqual(6);
  // One with each try; each tab may ask once for the header's places meanwhile.
  expect(count.asked).toBeGreaterThan(1);
  expect(count.asked).toBeLessThanOrEqual(count.lists + 1 + tabs.length);
});
