import { expectAccessible } from "../support/axe.ts";
import { launchBash, linesOf, logOf, openNumbers, playLog } from "../support/logs.ts";
import { playScene } from "../support/scene.ts";
import { reaches } from "../support/sessions.ts";
import { expect, test } from "../support/test.ts";

const ESC = "\u001B";

// The whole area of a log is in view.
test.use({ viewport: { width: 1280, height: 2000 } });

test("100,000 lines of a real job are there, of which few are drawn", async ({ page }) => {
  test.setTimeout(120_000);
  await openNumbers(page, 100_000);
  await expect(page.getByText("100,000 lines.")).toBeVisible();
  expect(await linesOf(page).count()).toBeLessThan(200);
  for (const [share, number] of [
    [0, 1],
    [0.5, 50_000],
    [1, 100_000],
  ] as const) {
    await logOf(page).evaluate((area, share) => area.scrollTo(0, share * (area.scrollHeight - area.clientHeight)), share);
    const near = new RegExp(`^${String(number).slice(0, 2)}\\d*$`);
    await expect(linesOf(page).filter({ hasText: near }).first()).toBeVisible();
  }
  await page.getByRole("searchbox").fill("77777");
  await expect(page.getByText(/^1 of 1, line 77,777: 77777$/)).toBeVisible();
});

test("more lines than are kept: the last are shown, and that is said", async ({ page }) => {
  test.setTimeout(120_000);
  await playScene(page, { isTimeFixed: false });
  await playLog(page, Array.from({ length: 300_000 }, (_, n) => `${n + 1}\n`).join(""));
  await page.goto("/sessions/reduce-night-11?view=log");
  await expect(
    page.getByText(/^Shown and searched are the last 2[01]\d,\d{3} of 300,000 lines\. The download has them all\.$/),
  ).toBeVisible({ timeout: 30_000 });
  await expect(linesOf(page).last()).toHaveText("300000");
});

test("markup, control, turning and invisible characters are text", async ({ page }) => {
  await playScene(page, { isTimeFixed: false });
  const lines = [
    "<img src=x onerror=alert(1)><b>bold</b> &amp;",
    "\u0000\u0007\u007F\u0085",
    "user\u202Egpj.exe\u2066\u200B\uFEFF",
    `${ESC}]0;title${"\u0007"}after${ESC}[2J${ESC}[10;10H${ESC}c`,
    `${ESC}]never ended`,
    `e${"\u0301".repeat(5_000)}`,
  ];
  await playLog(page, lines.join("\n"));
  await page.goto("/sessions/reduce-night-11?view=log");
  await expect(linesOf(page)).toHaveText([
    "<img src=x onerror=alert(1)><b>bold</b> &amp;",
    "␀␇␡[U+0085]",
    "user[U+202E]gpj.exe[U+2066][U+200B][U+FEFF]",
    "after",
    "␛]never ended",
    /^e/,
  ]);
  await expect(page.locator("main img")).toHaveCount(0);
  await expect(page).toHaveTitle(/^Session reduce-night-11/);
  // Marks on marks stay within their line.
  const height = await linesOf(page).last().evaluate((node) => node.getBoundingClientRect().height);
  expect(height).toBeLessThan(24);
});

test("colours are the portal's own, and can be read in both themes", async ({ page }) => {
  await playScene(page, { isTimeFixed: false });
  const codes = [30, 31, 32, 33, 34, 35, 36, 37, 90, 91, 92, 93, 94, 95, 96, 97];
  const lines = codes.map((code) => `${ESC}[${code}mink ${code}${ESC}[${code < 90 ? 44 : 103}mon paper${ESC}[0m`);
  lines.push(`${ESC}[38;2;255;0;0mtrue red${ESC}[38;5;21m blue${ESC}[1;4;7mmarks${ESC}[0m`);
  await playLog(page, lines.join("\n"));
  await page.goto("/sessions/reduce-night-11?view=log");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(logOf(page).locator(".ink-9").first()).toHaveText("ink 91");
    await expectAccessible(page);
  }
});

test("a line of a megabyte is cut, lengthened by keyboard, and downloaded whole", async ({ page }) => {
  await playScene(page, { isTimeFixed: false });
  await playLog(page, `before\n${"0123456789".repeat(100_000)}\nafter\n`);
  await page.goto("/sessions/reduce-night-11?view=log");
  for (const wraps of [true, false]) {
    await page.getByRole("checkbox", { name: "Wrap lines" }).setChecked(wraps);
    await logOf(page).focus();
    await page.keyboard.press("Home");
    const line = linesOf(page).nth(1);
    const more = line.getByRole("button", { name: "Show more of this line" });
    const drawn = async () => (await line.textContent())!.length;
    const before = await drawn();
    await more.focus();
    await page.keyboard.press("Enter");
    await expect.poll(drawn).toBeGreaterThan(before + 10_000);
    await expect(logOf(page)).toBeFocused();
  }
  await page.getByRole("checkbox", { name: "Wrap lines" }).setChecked(true);
  for (let press = 0; press < 2; press += 1) await page.getByRole("button", { name: "Show more of this line" }).click();
  await expect(page.getByText("The download has the rest of this line.")).toBeAttached();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

test("a bar of progress shows as it stood last", async ({ page }) => {
  const id = await launchBash(page, "bar", "for((i=0;i<=100;i++));do printf \\\\r%s-percent $i; done;echo;echo done");
  await reaches(page, id, "Completed");
  await page.goto("/sessions/bar?view=log");
  await expect(linesOf(page)).toHaveText(["100-percent", "done"]);
});
