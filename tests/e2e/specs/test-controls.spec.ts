import { CONTROL, control, LIST, reset } from "../support/control.ts";
import { expect, test } from "../support/test.ts";

test.describe("a server as users get it", () => {
  test.use({ hasTestControls: false });

  test("has no test controls", async ({ page }) => {
    for (const method of ["GET", "PATCH", "DELETE"]) {
      const answer = await page.request.fetch(CONTROL, { method, data: {} });
      expect(answer.status(), method).toBe(404);
    }
  });
});

test("a server with test controls misbehaves when asked, and behaves again", async ({ page }) => {
  const status = async () => (await page.request.get("/skaha/v1/session")).status();
  await control(page, { faults: [{ on: LIST, effect: { answer: { status: 500 } } }] });
  expect(await status()).toBe(500);
  await reset(page);
  expect(await status()).toBe(200);
});
