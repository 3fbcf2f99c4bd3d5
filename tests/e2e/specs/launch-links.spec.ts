import type { Page } from "@playwright/test";

import { control, LAUNCH } from "../support/control.ts";
import { TERMINAL } from "../support/sessions.ts";
import { card } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const review = (page: Page) => page.getByRole("complementary", { name: "What will start" });
const address = (page: Page) => new URL(page.url());

/** Opening a link must not launch, so no launch may reach the server. */
test.beforeEach(async ({ page }) => {
  await page.route(/\/skaha\/v1\/session$/, async (route) => {
    expect(route.request().method(), "a link launched").toBe("GET");
    await route.continue();
  });
});

test("only what differs from the defaults stands in the address, and it fills the form in elsewhere", async ({
  page,
  browser,
  portal,
}) => {
  await page.goto("/launch");
  await expect(review(page)).toContainText("Notebook with");
  expect(address(page).search).toBe("");

  await page.getByRole("radio", { name: /^Batch/ }).check();
  await expect.poll(() => address(page).search).toBe("?v=1&type=headless");
  await page.getByRole("textbox", { name: "Command" }).fill("python3 /arc/home/a.py --n=2");
  await page.getByRole("radio", { name: /^Fixed/ }).check();
  await page.getByLabel("CPU cores").selectOption("1");
  await page.getByLabel("Memory (GiB)").selectOption("2");
  await page.getByRole("textbox", { name: "Name" }).fill("night-12");
  await expect
    .poll(() => address(page).search)
    .toBe(
      "?v=1&type=headless&cores=1&memory=2&name=night-12&command=python3%20%2Farc%2Fhome%2Fa.py%20--n%3D2",
    );
  const sentence = await review(page).getByRole("paragraph").first().textContent();

  // Another person's browser, which remembers nothing.
  const other = await (await browser.newContext({ baseURL: portal.url })).newPage();
  await other.goto(page.url());
  await expect(review(other).getByRole("paragraph").first()).toHaveText(sentence ?? "");
  await expect(other.getByRole("textbox", { name: "Command" })).toHaveValue("python3 /arc/home/a.py --n=2");
  expect(address(other).search).toBe(address(page).search);
  await other.context().close();
});

test("a link of the present portal fills the form in", async ({ page }) => {
  await page.goto(
    "/launch?tab=standard&type=headless&project=skaha&image=terminal%3Alatest&name=mysess&memory=2&cores=1&gpus=0",
  );
  await expect(page.getByRole("radio", { name: /^Batch/ })).toBeChecked();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("mysess");
  await expect(review(page)).toContainText("fixed resources (1 core, 2 GiB), named mysess");
  await expect(page.getByText("Some of what was asked for")).toBeHidden();
  expect((await (await page.request.get("/skaha/v1/session")).json()).length).toBe(0);
});

test("what a link asks for in vain is listed with the reason", async ({ page }) => {
  await page.goto("/launch?v=2&type=notebook&colour=red&cores=9999&image=desktop%3Alatest&mode=both&mode=fixed");
  const parts = page.getByRole("status").filter({ hasText: "Some of what was asked for" });
  await expect(parts.getByRole("listitem")).toHaveText([
    "v=2 is for a later version of this portal",
    "colour=red is not known to this portal",
    "mode=both is not known to this portal",
    "mode=fixed does not fit the rest",
    /^image=desktop:latest (does not fit the rest|is not on offer here)$/,
    "cores=9999 is not on offer here",
  ]);
  await expect(page.getByRole("radio", { name: /^Notebook/ })).toBeChecked();
  await expect(page.getByRole("button", { name: "Launch", exact: true })).toBeEnabled();
});

test("an image that the platform does not list is the user's own", async ({ page }) => {
  await page.goto("/launch?v=1&type=headless&image=images.canfar.net%2Fmine%2Fprivate%3A2");
  await expect(review(page)).toContainText("Batch with private:2");
  await expect.poll(() => address(page).searchParams.get("image")).toBe("images.canfar.net/mine/private:2");
});

test.describe("with a clipboard", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("the link that is copied opens the same form, and says the type that goes without saying here", async ({
    page,
    portal,
  }) => {
    await page.goto("/launch");
    await page.getByRole("textbox", { name: "Name" }).fill("shared-form");
    await page.getByRole("button", { name: "Copy a link" }).click();
    await expect(page.getByText("The link is copied.")).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${portal.url}/launch?v=1&type=notebook&name=shared-form`);
    await page.goto(link);
    await expect(review(page)).toContainText("named shared-form");
  });
});

test.describe("after a launch", () => {
  test("the session is what the link said", async ({ page }) => {
    await page.unroute(/\/skaha\/v1\/session$/);
    await control(page, { faults: [{ on: LAUNCH, delay_ms: 1 }] });
    await page.goto("/launch?v=1&type=headless&cores=1&memory=2&name=Linked&command=echo%20a%20b");
    await page.getByRole("button", { name: "Launch", exact: true }).click();
    await expect(card(page, "linked")).toContainText("fixed, 1 core, 2 GiB");
    const [row] = await (await page.request.get("/skaha/v1/session")).json();
    expect(row).toMatchObject({ image: TERMINAL, type: "headless", name: "linked" });
    await expect
      .poll(async () => await (await page.request.get(`/skaha/v1/session/${row.id}?view=logs`)).text())
      .toContain("a b");
  });
});
