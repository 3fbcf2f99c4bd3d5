import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { play } from "../support/seen/play.ts";
import type { Row } from "../support/seen/row.ts";
import { asMarkdown, GROUPS } from "../support/seen/table.ts";
import { test as onSharedServer } from "../support/seen/test.ts";
import { expect, test as onOwnServer } from "../support/test.ts";

const DOCUMENT = join(import.meta.dirname, "..", "..", "..", "docs", "what-users-see.md");

for (const group of GROUPS) {
  for (const row of group.rows) {
    // Only a server of its own can be of another release.
    const test = row.dialect ? onOwnServer : onSharedServer;
    test.describe(group.title, () => {
      test.use(settings(row));
      test(row.when, async ({ page }) => {
        await play(page, group, row);
      });
    });
  }
}

function settings({ language = "en", dialect, isOffline }: Row) {
  // The browser prints each answer that is an error, and without a network the program a part that is due.
  const expectedConsoleErrors = [isOffline ? /Failed to (load resource|fetch)/ : /Failed to load resource/];
  return { locale: `${language}-CA`, dialect, expectedConsoleErrors };
}

onSharedServer("docs/what-users-see.md has these rows and no others", async () => {
  const table = asMarkdown(GROUPS);
  if (process.env.WRITE_DOCS) await writeFile(DOCUMENT, table);
  expect(await readFile(DOCUMENT, "utf8")).toBe(table);
});
