import { expectAccessible } from "../support/axe.ts";
import { control, REGISTRIES } from "../support/control.ts";
import { offerImages } from "../support/images.ts";
import { expect, test } from "../support/test.ts";

// The platform does not know the images of these tests.
test.use({ expectedConsoleErrors: [/Failed to load resource/] });

test("what is wrong with a reference is told as it is typed", async ({ page }) => {
  await page.goto("/launch?type=notebook");
  await page.getByRole("radio", { name: "Another image" }).check();
  const field = page.getByRole("textbox", { name: "Image reference" });
  for (const [typed, told] of [
    ["https://images.canfar.net/skaha/mine", "Leave “https://” out"],
    ["astroml", "The project is missing"],
    ["Skaha/Mine:1", "Registries know lower case only: skaha/mine."],
    ["skaha/my image", "There is no white space"],
    ["skaha/mine:", "The tag behind the colon is missing"],
    ["docker.io/library/python:3", "does not start images from docker.io, only from images.canfar.net"],
  ] as const) {
    await field.fill(typed);
    await expect(page.getByText(told)).toBeVisible();
    await expect(field).toHaveAttribute("aria-invalid", "true");
  }
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(field).toBeFocused();
  await field.fill("skaha/mine");
  await expect(page.getByText("the latest is meant: images.canfar.net/skaha/mine:latest.")).toBeVisible();
  await expect(field).toHaveAttribute("aria-invalid", "false");
});

test("an empty field says what it waits for once Launch was pressed, or it was left", async ({ page }) => {
  await page.goto("/launch?type=notebook");
  const source = page.getByRole("group", { name: "Where the image comes from" });
  const field = page.getByRole("textbox", { name: "Image reference" });
  const told = page.getByText("Name an image: project/name:tag.");
  const waysToTell = [
    () => page.getByRole("button", { name: "Launch", exact: true }).click(),
    async () => {
      await field.focus();
      await page.keyboard.press("Tab");
    },
  ];
  for (const tell of waysToTell) {
    await source.getByRole("radio", { name: "Another image" }).check();
    await expect(page.getByText("It must be made for the type that you chose.")).toBeVisible();
    await expect(field).toHaveAttribute("aria-invalid", "false");
    await tell();
    await expect(told).toBeVisible();
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(page.locator("#image-help [aria-live=polite]")).toHaveText("Name an image: project/name:tag.");
    await field.fill("skaha/mine:1");
    await expect(told).toHaveCount(0);
    // What is right is told, and not announced.
    await expect(page.locator("#image-help [aria-live=polite]")).toHaveText("");
    await field.fill("");
    await source.getByRole("radio", { name: "From the platform’s list" }).check();
  }
});

test("while the registries cannot be read any may be named", async ({ page }) => {
  await offerImages(page);
  await control(page, { faults: [{ on: REGISTRIES, effect: { answer: { status: 503 } } }] });
  const read = page.waitForResponse(/\/skaha\/v1\/repository$/);
  await page.goto("/launch?type=notebook");
  await page.getByRole("radio", { name: "Another image" }).check();
  expect((await read).status()).toBe(503);
  const field = page.getByRole("textbox", { name: "Image reference" });
  await field.fill("registry.example.org:5000/team/tool:1");
  await expect(page.getByText("Starts registry.example.org:5000/team/tool:1.")).toBeVisible();
  await expect(field).toHaveAttribute("aria-invalid", "false");
});

test("a login that the platform could not read is told beside its field, also when it was folded", async ({ page }) => {
  await page.goto("/launch?type=notebook");
  await page.getByRole("radio", { name: "Another image" }).check();
  await page.getByRole("textbox", { name: "Image reference" }).fill("skaha/mine:1");
  const fold = page.getByText("The image is private");
  const secret = page.getByLabel("Secret", { exact: true });
  await fold.click();
  await page.getByLabel("User name at the registry").fill("astro1");
  await expect(secret).toHaveAttribute("aria-invalid", "false");
  await fold.click();
  await expect(secret).toBeHidden();
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await expect(secret).toBeFocused();
  await expect(secret).toHaveAttribute("aria-invalid", "true");
  await secret.fill("with:colon");
  await expect(page.getByText("The platform takes no secret with a colon.")).toBeVisible();
  await expect(secret).toHaveAttribute("aria-invalid", "true");
});

test("of several registries one is chosen", async ({ page }) => {
  await offerImages(page, ["images.canfar.net", "registry.example.org:5000"]);
  await page.goto("/launch?type=notebook");
  await page.getByRole("radio", { name: "Another image" }).check();
  await page.getByLabel("Registry", { exact: true }).selectOption("registry.example.org:5000");
  await page.getByRole("textbox", { name: "Image reference" }).fill("team/tool:1");
  await expect(page.getByText("Starts registry.example.org:5000/team/tool:1.")).toBeVisible();
  await page.getByRole("textbox", { name: "Image reference" }).fill("images.canfar.net/team/tool:1");
  await expect(page.getByText("Starts images.canfar.net/team/tool:1.")).toBeVisible();
  await expect(page.getByLabel("Registry", { exact: true })).toHaveCount(0);
});

test("the secret of a private image goes into one header of the launch and nowhere else", async ({ page }) => {
  const secret = "s3cret-of-the-registry";
  const encoded = Buffer.from(`astro1:${secret}`).toString("base64");
  const carriers: string[] = [];
  page.on("request", (request) => {
    const { url, method, body } = { url: request.url(), method: request.method(), body: request.postData() ?? "" };
    for (const word of [secret, encoded]) expect(url + body).not.toContain(word);
    if (JSON.stringify(request.headers()).includes(encoded)) carriers.push(`${method} ${new URL(url).pathname}`);
  });
  await page.goto("/launch?type=notebook");
  await page.getByRole("radio", { name: "Another image" }).check();
  await page.getByRole("textbox", { name: "Image reference" }).fill("skaha/mine:1");
  await page.getByText("The image is private").click();
  await page.getByLabel("User name at the registry").fill("astro1");
  const field = page.getByLabel("Secret", { exact: true });
  await expect(field).toHaveAttribute("type", "password");
  await expect(page.getByText("User name and secret are needed together.")).toBeVisible();
  await field.fill(secret);
  const sent = page.waitForRequest((request) => request.method() === "POST");
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  expect((await sent).headers()["x-skaha-registry-auth"]).toBe(encoded);
  await page.waitForLoadState("networkidle");
  expect(carriers).toEqual(["POST /skaha/v1/session"]);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]));
  for (const word of [secret, encoded]) expect(kept).not.toContain(word);
});

for (const language of ["en", "fr"] as const) {
  for (const theme of ["light", "dark"] as const) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ locale: `${language}-CA`, colorScheme: theme });
      test.setTimeout(90_000);

      test("the fields of another image are clean to axe and fit a phone", async ({ page }) => {
        await offerImages(page, ["images.canfar.net", "registry.example.org:5000"]);
        await page.goto("/launch?type=notebook");
        await page.locator("input[name=image-source][value=other]").check();
        await page.locator("summary").filter({ hasText: /priv/ }).click();
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          for (const typed of ["", "Not an image", "skaha/mine"]) {
            await page.locator("#image").fill(typed);
            await expectAccessible(page);
            const overflow = () => document.documentElement.scrollWidth - window.innerWidth;
            expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
          }
        }
      });
    });
  }
}
