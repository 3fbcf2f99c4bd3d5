import { EVERYBODY, ODD_EVERYBODY } from "./admin.ts";
import { DELETIONS } from "./deletions.ts";
import { EXTENDING } from "./extending.ts";
import { FAILURES } from "./failures.ts";
import { GONE } from "./gone.ts";
import { HOMES, LOADS } from "./home.ts";
import { HISTORY } from "./history.ts";
import { INTERFACES } from "./interfaces.ts";
import { AFTER_A_GOOD_READING, AT_FIRST, ODD_LISTS } from "./list.ts";
import { RELEASES } from "./releases.ts";
import type { Group, Row } from "./row.ts";
import { SANDBOX } from "./sandbox.ts";
import { SESSION_PAGE } from "./session-page.ts";
import { STARTS } from "./starts.ts";
import { STATUSES } from "./statuses.ts";
import { TEXTS } from "./texts.ts";

/** All that can go wrong, by where it is seen. */
export const GROUPS: readonly Group[] = [
  AFTER_A_GOOD_READING,
  AT_FIRST,
  ODD_LISTS,
  STATUSES,
  STARTS,
  FAILURES,
  INTERFACES,
  TEXTS,
  SESSION_PAGE,
  DELETIONS,
  GONE,
  EXTENDING,
  HISTORY,
  HOMES,
  LOADS,
  EVERYBODY,
  ODD_EVERYBODY,
  SANDBOX,
  RELEASES,
];

const INTRODUCTION = `# What users see when something goes wrong

Each row is a test that has the words of its first column as its name and is run by
\`cargo xtask e2e "the words"\`, with a dot in the place of each bracket.
Its sentences are compared, word by word, with those on the page. A word in braces stands for what is
different each time, and one with a question mark may be missing. The rows stand in \`tests/e2e/support/seen/\`; this file is written from them by
\`WRITE_DOCS=1 cargo xtask e2e what-users-see\`, and a test holds the two together.
`;

/** The document. */
export function asMarkdown(groups: readonly Group[]): string {
  const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
  const line = ({ when, sees }: Row) => `| ${cell(when)} | ${sees.map(cell).join("<br>")} |`;
  const table = ({ title, rows }: Group) =>
    [`## ${title}`, "", "| when (the test’s name) | the user reads |", "|---|---|", ...rows.map(line), ""].join("\n");
  return [INTRODUCTION, ...groups.map(table)].join("\n");
}
