import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { play } from "../support/seen/play.ts";
import { asMarkdown, GROUPS } from "../support/seen/table.ts";
import { expect, test } from "../support/seen/test.ts";

// The browser prints each answer that is an error.
test.use({ expectedConsoleErrors: [/Failed to load resource/] });

const DOCUMENT = join(import.meta.dirname, "..", "..", "..", "docs", "what-users-see.md");

for (const group of GROUPS) {
  test.describe(group.title, () => {
    for (const language of ["en", "fr"] as const) {
      test.describe(() => {
        test.use({ locale: `${language}-CA` });
        for (const row of group.rows.filter((row) => (row.language ?? "en") === language)) {
          test(row.when, async ({ page }) => {
            await play(page, group, row);
          });
        }
      });
    }
  });
}

test("docs/what-users-see.md has these rows and no others", async () => {
  const table = asMarkdown(GROUPS);
  if (process.env.WRITE_DOCS) await writeFile(DOCUMENT, table);
  expect(await readFile(DOCUMENT, "utf8")).toBe(table);
});
