/**
 * Runs the editor matrix and writes docs/editors.md. With ids of subjects it runs only those and prints; with `--only TEXT` only
 * the cells whose name has it.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Outcome } from "./acting.ts";
import { openLab } from "./lab.ts";
import { CELLS } from "./matrix.ts";
import { SUBJECTS } from "./subjects.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: "string" } } });
const subjects = SUBJECTS.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
const cells = CELLS.filter(({ name }) => values.only === undefined || name.includes(values.only));
const lab = await openLab();
const results = new Map<string, Outcome>();
try {
  for (const { id, name } of subjects) {
    const page = await lab.openHost(id);
    for (const cell of cells) {
      const outcome = await cell
        .run(page)
        .catch((problem): Outcome => ({ result: "harmed", note: problem instanceof Error ? problem.message : "" }));
      results.set(`${id}/${cell.name}`, outcome);
      process.stdout.write(`${name} · ${cell.name} · ${outcome.result} ${outcome.note}\n`);
    }
    await page.close();
  }
} finally {
  await lab.close();
}
if (positionals.length === 0 && values.only === undefined) writeFileSync("docs/editors.md", table());
const bad = subjects.flatMap(({ id, name, mayRefuse }) =>
  cells.flatMap((cell) => {
    const result = results.get(`${id}/${cell.name}`)?.result;
    return result === "pass" || (result === "refused" && mayRefuse.includes(cell.name)) ? [] : `${name}: ${cell.name}`;
  }),
);
for (const line of bad) process.stderr.write(`not as expected: ${line}\n`);
process.exitCode = bad.length > 0 ? 1 : 0;

function table(): string {
  const rows = cells.map(({ name }) => {
    const marks = subjects.map(({ id }) => mark(results.get(`${id}/${name}`)));
    return `| ${name} | ${marks.join(" | ")} |`;
  });
  return `# Editors

What happens to a draft in each editor, as measured in real Chromium with the real editors by \`npm run matrix\`. Do not edit this
file by hand.

✓ done as meant, and taken back by one undo · ✓ *n* it took *n* undos, and the coach says so · – declined, draft unchanged, Copy
offered · ✗ harmed

| | ${subjects.map(({ name }) => name).join(" | ")} |
|---|${subjects.map(() => ":-:").join("|")}|
${rows.join("\n")}

Every edit is made on the editor's own way in, by a click's worth of code in a world apart from the page's; caret, clicks, typing, undo
and redo are real mouse and key events. What each row does is in [tests/editors/](../tests/editors/), the quirks of each editor are in
[editors/kinds.ts](../editors/kinds.ts).

## Declined

${declined().join("\n")}

## Underlines

Rich text is underlined by the CSS Custom Highlight API: nothing is added to the draft. The words of a text area or an input have no
place in the page, so the coach lays them out again over the field, unseen, in a root of its own that is closed to the page, and draws
the lines there; before it draws one it asks the browser which character stands at its place, and draws none where the answer is
another word. At most 100 lines are drawn in one draft, those in sight. In shadow roots, closed ones too, and in frames that editors
make for themselves all of this is the same.
`;
}

/** What is declined in which editor, and what the person is told. */
function declined(): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const { id, name } of subjects) {
    for (const cell of cells) {
      const outcome = results.get(`${id}/${cell.name}`);
      if (outcome?.result !== "refused") continue;
      const said = /"reason":"([^"]*)"/.exec(outcome.note)?.[1] ?? "";
      const key = `${name}: “${said}”`;
      lines.set(key, [...(lines.get(key) ?? []), cell.name]);
    }
  }
  if (lines.size === 0) return ["Nothing."];
  return [...lines].map(([key, names]) => `- ${key} (${names.join(" · ")})`);
}

function mark(outcome: Outcome | undefined): string {
  if (!outcome) return "";
  if (outcome.result === "pass") return outcome.note === "" ? "✓" : `✓ ${Number.parseInt(outcome.note, 10)}`;
  return outcome.result === "refused" ? "–" : "✗";
}
