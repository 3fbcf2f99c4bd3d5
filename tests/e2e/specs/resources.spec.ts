import { control } from "../support/control.ts";
import { CONTIGUOUS, playPlatform, SPARSE } from "../support/platform.ts";
import { button, cores, FIXED, gpus, line, memory, warnings } from "../support/resources.ts";
import { expect, test } from "../support/test.ts";

test.describe("amounts are those on offer", () => {
  test("contiguous, without GPUs: the defaults are taken, the buttons go one by one", async ({ page }) => {
    await playPlatform(page, CONTIGUOUS);
    await page.goto(FIXED);
    await expect(cores(page)).toHaveValue("1");
    await expect(memory(page)).toHaveValue("4");
    await expect(gpus(page)).toHaveCount(0);
    await expect(button(page, "Fewer cores")).toHaveAttribute("aria-disabled", "true");
    await button(page, "More cores").click();
    await expect(cores(page)).toHaveValue("2");
    await expect(page.getByRole("complementary")).toContainText("fixed resources (2 cores, 4 GiB)");
    await expect(line(page)).toContainText("Asks for 2 cores and 4 GiB; 37 cores and 310 GiB are free now (read ");
    await expect(line(page)).toContainText(/\d\ss ago\)\.$/);
    await button(page, "Less memory").press("Enter");
    await expect(memory(page)).toHaveValue("3");
  });

  test("sparse, with many GPUs: the buttons jump from one to the next", async ({ page }) => {
    await playPlatform(page, SPARSE);
    await page.goto(FIXED);
    await button(page, "More memory").click();
    await expect(memory(page)).toHaveValue("16");
    await memory(page).selectOption("192");
    await expect(button(page, "More memory")).toHaveAttribute("aria-disabled", "true");
    await button(page, "More memory").click({ force: true });
    await expect(memory(page)).toHaveValue("192");
    await expect(gpus(page).getByRole("option")).toHaveCount(29);
    await expect(gpus(page)).toHaveValue("0");
    await button(page, "More GPUs").click();
    await expect(page.getByRole("complementary")).toContainText("1 GPU");
  });

  test("of one amount there is nothing to choose", async ({ page }) => {
    await playPlatform(page, { cores: { default: 2, options: [2] }, memoryGB: { default: 1, options: [8] } });
    await page.goto(FIXED);
    await expect(page.getByText("the only amount on offer")).toHaveCount(2);
    await expect(page.getByRole("button", { name: /cores|memory/ })).toHaveCount(0);
    await expect(page.getByRole("complementary")).toContainText("fixed resources (2 cores, 8 GiB)");
  });

  test("no fixed amounts at all: flexible is what there is", async ({ page }) => {
    await playPlatform(page, { cores: { options: [] }, memoryGB: { options: [] } });
    await page.goto(FIXED);
    await expect(page.getByRole("radio", { name: /^Fixed/ })).toBeDisabled();
    await expect(page.getByRole("radio", { name: /^Flexible/ })).toBeChecked();
    await expect(line(page)).toHaveText("");
  });

  test.use({ expectedConsoleErrors: [/503.*view=stats/] });
});

test("flexible says where it starts and where it may grow to", async ({ page }) => {
  await playPlatform(page, CONTIGUOUS);
  await page.goto("/launch?type=notebook");
  await expect(line(page)).toContainText("Starts with 1 core and 4 GiB and may grow to 8 cores and 32 GiB; 37 cores and 310 GiB are free now");
  await page.getByRole("radio", { name: /^Desktop/ }).check();
  await expect(page.getByText("The platform sizes this type itself")).toBeVisible();
  await expect(line(page)).toHaveCount(0);
});

test("the load is read again every minute, and forgotten when it is old", async ({ page }) => {
  await page.clock.install();
  await playPlatform(page, CONTIGUOUS);
  await page.goto(FIXED);
  await expect(line(page)).toContainText("37 cores");
  await playPlatform(page, { ...CONTIGUOUS, free: { cores: 5, gib: 9 } });
  await page.clock.runFor(66_000);
  await expect(line(page)).toContainText("5 cores and 9 GiB are free now");
  await page.route(/view=stats$/, (route) => route.fulfill({ body: "[]" }));
  await page.clock.runFor(180_000);
  await expect(line(page)).toContainText("5 cores and 9 GiB are free now (read 3 min ago)");
  await page.clock.runFor(150_000);
  await expect(line(page)).toHaveText("Asks for 1 core and 4 GiB.");
});

test.describe("a platform that does not tell its load", () => {
  test.use({ expectedConsoleErrors: [/503.*view=stats/] });

  test("is not taken for a full one", async ({ page }) => {
    await control(page, { faults: [{ on: { view: "stats" }, effect: { answer: { status: 503 } } }] });
    const asked = page.waitForResponse(/view=stats/);
    await page.goto(FIXED);
    expect((await asked).status()).toBe(503);
    await expect(line(page)).toContainText(/^Asks for .*\.$/);
    await expect(line(page)).not.toContainText("free");
    await expect(warnings(page)).toHaveText("");
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
});
