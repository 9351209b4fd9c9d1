/**
 * Runs the editor matrix and writes docs/editors.md. With ids of subjects it runs only those, and takes what is known of the others from
 * results.json beside it; with `--only TEXT` it runs only the cells whose name has it, and only prints.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { MOST_UNDERLINES } from "../../ui/most-underlines.ts";
import type { Outcome } from "./acting.ts";
import { openLab } from "./lab.ts";
import { CELLS } from "./matrix.ts";
import { SUBJECTS } from "./subjects.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: "string" } } });
const subjects = SUBJECTS.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
const cells = CELLS.filter(({ name }) => values.only === undefined || name.includes(values.only));
const lab = await openLab();
const KEPT = new URL("results.json", import.meta.url);
const kept: Record<string, string> = JSON.parse(readFileSync(KEPT, "utf8"));
const results = new Map(Object.entries(kept).map(([key, said]) => [key, outcomeOf(said)]));
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
if (values.only === undefined) {
  const known = SUBJECTS.flatMap(({ id }) => CELLS.map(({ name }) => `${id}/${name}`));
  const ordered = known.flatMap((key) => {
    const outcome = results.get(key);
    return outcome ? [[key, `${outcome.result} ${outcome.note}`.trim()]] : [];
  });
  writeFileSync(KEPT, `${JSON.stringify(Object.fromEntries(ordered), null, 2)}\n`);
  writeFileSync("docs/editors.md", table());
}
const bad = subjects.flatMap(({ id, name, mayRefuse }) =>
  cells.flatMap((cell) => {
    const result = results.get(`${id}/${cell.name}`)?.result;
    return result === "pass" || (result === "refused" && mayRefuse.includes(cell.name)) ? [] : `${name}: ${cell.name}`;
  }),
);
for (const line of bad) process.stderr.write(`not as expected: ${line}\n`);
process.exitCode = bad.length > 0 ? 1 : 0;

function outcomeOf(said: string): Outcome {
  const [result, ...note] = said.split(" ");
  return { result: result === "pass" || result === "refused" ? result : "harmed", note: note.join(" ") };
}

function table(): string {
  const rows = CELLS.map(({ name }) => {
    const marks = SUBJECTS.map(({ id }) => mark(results.get(`${id}/${name}`)));
    return `| ${name} | ${marks.join(" | ")} |`;
  });
  return `# Editors

What happens to a draft in each editor, as measured in real Chromium with the real editors by \`npm run matrix\`. Do not edit this
file by hand.

✓ done as meant, and taken back by one undo · ✓ *n* it took *n* undos, and the coach says so · – declined, draft unchanged, Copy
offered · ✗ harmed

| | ${SUBJECTS.map(({ name }) => name).join(" | ")} |
|---|${SUBJECTS.map(() => ":-:").join("|")}|
${rows.join("\n")}

Every edit is made on the editor's own way in, by a click's worth of code in a world apart from the page's; caret, clicks, typing, undo
and redo are real mouse and key events. What each row does is in [tests/editors/](../tests/editors/), the quirks of each editor are in
[editors/kinds.ts](../editors/kinds.ts).

## Declined

${declined().join("\n")}

## Editors of unknown make

An editable that no entry of the table fits is written in by the browser's own command. It may keep a history of its own, so it is told
first, by the keys that end a word and begin the next, that a change comes, and after it that the key is up again, when some copy the
draft to where it is sent from; only the editable hears of that, and only at the start of a line, where no word is taken for a link or a
name. What is written is one step of its history or is not written. The draft is read again
two frames later, and taken back where the editor has put in something else, or where the browser wrote the look of the page into the
mail. What is taken back is that one change: what was typed before it, and what the page has added meanwhile, stays. An editable that
calls itself read-only is left alone.

## Underlines

Rich text is underlined by the CSS Custom Highlight API: nothing is added to the draft. The words of a text area or an input have no
place in the page, so the coach lays them out again over the field, unseen, in a root of its own that is closed to the page, and draws
the lines there; before it draws one it asks the browser which character stands at its place, and draws none where the answer is
another word. At most ${MOST_UNDERLINES} lines are drawn in one draft, those in sight. In shadow roots, closed ones too, and in frames that editors
make for themselves all of this is the same. Where the system forces its own colours Chromium paints every highlight as selected text;
there the lines of rich text are drawn over it too, in the colour of words, and a frame shows which words the card is about.
`;
}

/** What is declined in which editor, and what the person is told. */
function declined(): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const { id, name } of SUBJECTS) {
    for (const cell of CELLS) {
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
