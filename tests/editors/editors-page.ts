import { readFileSync, writeFileSync } from "node:fs";
import { MOST_UNDERLINES } from "../../ui/most-underlines.ts";
import type { Outcome } from "./acting.ts";
import { CELLS } from "./matrix.ts";
import { SUBJECTS } from "./subjects.ts";

/** What came of each cell, by subject and name: `plain/one word`. */
export type Results = ReadonlyMap<string, Outcome>;

const KEPT = new URL("results.json", import.meta.url);

/** What is known from the last runs. */
export function keptResults(): Map<string, Outcome> {
  const kept: Record<string, string> = JSON.parse(readFileSync(KEPT, "utf8"));
  return new Map(Object.entries(kept).map(([key, said]) => [key, outcomeOf(said)]));
}

/** Keeps them for the next, in the order of the page. */
export function keepResults(results: Results): void {
  const known = SUBJECTS.flatMap(({ id }) => CELLS.map(({ name }) => `${id}/${name}`));
  const ordered = known.flatMap((key) => {
    const outcome = results.get(key);
    return outcome ? [[key, `${outcome.result} ${outcome.note}`.trim()]] : [];
  });
  writeFileSync(KEPT, `${JSON.stringify(Object.fromEntries(ordered), null, 2)}\n`);
}

function outcomeOf(said: string): Outcome {
  const [result, ...note] = said.split(" ");
  return { result: result === "pass" || result === "refused" ? result : "harmed", note: note.join(" ") };
}

/** The page that tells people what happens to a draft in each editor. */
export function editorsPage(results: Results): string {
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

${declined(results).join("\n")}

## Editors of unknown make

An editable that no entry of the table fits is written in by the browser's own command. It may keep a history of its own, so it is told
first, by the keys that end a word and begin the next, that a change comes, and after it that the key is up again, when some copy the
draft to where it is sent from; only the editable hears of that, and only at the start of a line, where no word is taken for a link or a
name. What is written is one step of its history or is not written. The draft is read again
two frames later, and taken back where the editor has put in something else, or where the browser wrote the look of the page into the
mail. What is taken back is that one change: what was typed before it, and what the page has added meanwhile, stays. An editable that
calls itself read-only is left alone.

A page may keep a copy of the draft and put it back a second later. For five seconds after a change the coach looks whether the earlier
words have come back without a key or a click of the person; then it says so, and offers the words to copy.

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
function declined(results: Results): readonly string[] {
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
