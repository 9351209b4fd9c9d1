import { applyEdits } from "../../engine/edits.ts";
import type { Edit } from "../../engine/types.ts";
import type { LabPage } from "./lab.ts";

/** What came of one cell: it did what was meant, or refused and left the draft as it was, or did harm. */
export interface Outcome {
  readonly result: "pass" | "refused" | "harmed";
  /** What went wrong, or how many steps of undo it took when more than one. */
  readonly note: string;
}

/** One hazard. */
export interface Cell {
  readonly name: string;
  run(subject: LabPage): Promise<Outcome>;
}

/** The draft that every editor holds: bold, a link, a list, a table, blank lines. */
const DRAFT =
  "<p>Hi Dana,</p><p></p>" +
  "<p>You <strong>should have read</strong> the manual. As I already said, it is not our fault.</p>" +
  '<p>Please see <a href="https://example.com/guide">the guide</a> and just follow it.</p>' +
  "<ul><li>You must <em>restart</em> it</li><li>You must wait</li></ul>" +
  "<p></p><p>Regards,</p>";

const TABLE =
  "<p>Hi Dana,</p><table><tbody><tr><td>You must pay</td><td>now, obviously, in <strong>full</strong></td></tr></tbody></table><p>Regards,</p>";

/** Words to replace, in order of the text. `""` before stands for the end of what precedes. */
type Change = readonly [before: string, after: string];

function edits(text: string, changes: readonly Change[]): Edit[] {
  return changes.map(([before, after]) => {
    const start = text.indexOf(before);
    if (start < 0) throw new Error(`the draft has no “${before}”: ${JSON.stringify(text)}`);
    return { start, end: start + before.length, text: after };
  });
}

const GREETING = "Thank you for writing to us.\n\n";
const CLOSING = "\n\nHave a good week,\nSam";

/** Applies changes, then takes them back and makes them again by the keys a person would press. */
function changing(
  name: string,
  change: (text: string) => readonly Edit[],
  options: { readonly html?: string; readonly keeps?: readonly RegExp[] } = {},
): Cell {
  return {
    name,
    async run(subject) {
      const id = await begin(subject, options.html ?? DRAFT);
      const before = await subject.content();
      const { text } = await subject.ours("read", id);
      const wanted = change(text);
      const result = await subject.ours("apply", id, [...wanted]);
      await settle();
      if (result.status !== "applied") return refusal(subject, before, JSON.stringify(result));
      const expected = applyEdits(text, wanted);
      const now = await subject.ours("read", id);
      if (spaced(now.text) !== spaced(expected)) return harmed(`says ${JSON.stringify(now.text)}`);
      const after = await subject.content();
      for (const kept of options.keeps ?? []) {
        if (kept.test(before) && !kept.test(after)) return harmed(`lost ${kept}: ${after}`);
      }
      for (let step = 0; step < result.undoSteps; step++) await press(subject, "z");
      const undone = await subject.content();
      if (spaced(undone) !== spaced(before)) return harmed(`undo left ${undone}`);
      for (let step = 0; step < result.undoSteps; step++) await press(subject, "y");
      const redone = await subject.content();
      if (spaced(redone) !== spaced(after)) return harmed(`redo left ${redone}`);
      return passed(result.undoSteps);
    },
  };
}

const warmUp = (text: string): readonly Edit[] => {
  const body = edits(text, [
    ["You should have read", "Could you please read"],
    ["As I already said, it is not our fault", "I'm sorry this was unclear"],
    ["just follow", "follow"],
  ]);
  const at = text.indexOf("You should");
  return [{ start: at, end: at, text: GREETING }, ...body, { start: text.length, end: text.length, text: CLOSING }];
};

export const CELLS: readonly Cell[] = [
  changing("plain words", (text) => edits(text, [["it is not our fault", "I'm sorry"]])),
  changing("a word deleted", (text) => edits(text, [["just ", ""]])),
  changing("inside bold", (text) => edits(text, [["should", "could"]]), {
    keeps: [/<(b|strong)[^>]*>(<[^>]*>)*could have read/],
  }),
  changing("all of the bold words", (text) => edits(text, [["should have read", "could read"]]), {
    keeps: [/<(b|strong)[^>]*>(<[^>]*>)*could read/],
  }),
  changing("across bold", (text) => edits(text, [["You should have read the manual", "Could you read the guide"]]), {
    keeps: [/<(b|strong)[^>]*>(<[^>]*>)*[^<]*read/],
  }),
  changing(
    "on both sides of a link",
    (text) =>
      edits(text, [
        ["Please see", "Here is"],
        ["just follow", "follow"],
      ]),
    {
      keeps: [/<a[^>]* href="https:\/\/example\.com\/guide"/],
    },
  ),
  changing("several places in one line", (text) =>
    edits(text, [
      ["You should", "You could"],
      ["not our", "all our"],
    ]),
  ),
  changing(
    "several lines at once",
    (text) =>
      edits(text, [
        ["not our", "all our"],
        ["just follow", "follow"],
        ["You must wait", "Please wait"],
      ]),
    {
      keeps: [/<li[^>]*>(<[^>]*>)*Please wait/, /<(em|i)\b[^>]*>(<[^>]*>)*restart/],
    },
  ),
  changing("in a list item", (text) => edits(text, [["You must restart", "Could you restart"]]), {
    keeps: [/<li[^>]*>(<[^>]*>)*Could you/, /<(em|i)\b[^>]*>(<[^>]*>)*restart/],
  }),
  changing("in a table cell", (text) => edits(text, [["now, obviously, in full", "by Friday in full"]]), {
    html: TABLE,
  }),
  changing("lines at the start", () => [{ start: 0, end: 0, text: GREETING }]),
  changing("lines before a paragraph", (text) => {
    const at = text.indexOf("You should");
    return [{ start: at, end: at, text: GREETING }];
  }),
  changing("lines at the end", (text) => [{ start: text.length, end: text.length, text: CLOSING }]),
  changing("whole warm-up", warmUp, { keeps: [/href="https:\/\/example\.com\/guide"/] }),
  {
    name: "into an empty draft",
    run: (subject) =>
      changing("", () => [{ start: 0, end: 0, text: "Hi Dana,\n\nThank you for writing." }], { html: "<p></p>" }).run(
        subject,
      ),
  },
  {
    name: "caret kept",
    async run(subject) {
      const id = await begin(subject, DRAFT);
      const before = await subject.ours("selection", id);
      const { text } = await subject.ours("read", id);
      const wanted = edits(text, [["should", "could very well"]]);
      const result = await subject.ours("apply", id, wanted);
      if (result.status !== "applied") return refusal(subject, null, JSON.stringify(result));
      await settle();
      const after = await subject.ours("selection", id);
      const shift = "could very well".length - "should".length;
      if (!before || !after || after.start !== before.start + shift || after.end !== before.end + shift) {
        return harmed(`caret ${JSON.stringify(before)} became ${JSON.stringify(after)}`);
      }
      return passed(1);
    },
  },
  {
    name: "selection kept",
    async run(subject) {
      const id = await begin(subject, DRAFT);
      for (let count = 0; count < 4; count++) await subject.page.keyboard.press("ArrowLeft");
      await settle();
      await subject.page.keyboard.down("Shift");
      for (let count = 0; count < 3; count++) await subject.page.keyboard.press("ArrowLeft");
      await subject.page.keyboard.up("Shift");
      // CKEditor 34 waits 200 ms before it renders a selection.
      await new Promise((resolve) => setTimeout(resolve, 300));
      const before = await subject.ours("selection", id);
      const mayBeEmpty = await subject.page.evaluate(() => globalThis.hosts[0].dropsSelections ?? false);
      if (!mayBeEmpty && before?.end !== (before?.start ?? 0) + 3) {
        return harmed(`the keys selected ${JSON.stringify(before)}`);
      }
      const { text } = await subject.ours("read", id);
      const result = await subject.ours("apply", id, edits(text, [["should", "may"]]));
      if (result.status !== "applied") return refusal(subject, null, JSON.stringify(result));
      await settle();
      const after = await subject.ours("selection", id);
      if (!before || !after || after.start !== before.start - 3 || after.end !== before.end - 3) {
        return harmed(`selection ${JSON.stringify(before)} became ${JSON.stringify(after)}`);
      }
      return passed(1);
    },
  },
  {
    name: "typing right after",
    async run(subject) {
      const id = await begin(subject, DRAFT);
      const { text } = await subject.ours("read", id);
      const wanted = edits(text, [["should", "could very well"]]);
      const result = await subject.ours("apply", id, wanted);
      if (result.status !== "applied") return refusal(subject, null, JSON.stringify(result));
      const middle = await subject.content();
      await pastHistoryDelay(subject);
      await subject.page.keyboard.type(" and more");
      await settle();
      const now = await subject.ours("read", id);
      const expected = `${applyEdits(text, wanted)} and more`;
      if (spaced(now.text) !== spaced(expected)) return harmed(`says ${JSON.stringify(now.text)}`);
      for (let step = 0; step < 12 && spaced(await subject.content()) !== spaced(middle); step++)
        await press(subject, "z");
      if (spaced(await subject.content()) !== spaced(middle)) return harmed("undoing the typing took our change along");
      return passed(1);
    },
  },
  {
    name: "focus elsewhere",
    async run(subject) {
      const id = await begin(subject, DRAFT);
      await subject.page.focus("#elsewhere");
      const { text } = await subject.ours("read", id);
      const result = await subject.ours("apply", id, edits(text, [["should", "could"]]));
      await settle();
      const focused = await subject.page.evaluate(() => document.activeElement?.id);
      if (focused !== "elsewhere") return harmed(`the focus went to ${focused}`);
      if (result.status !== "applied") return refusal(subject, null, JSON.stringify(result));
      return passed(1);
    },
  },
  {
    name: "stale text",
    async run(subject) {
      const id = await begin(subject, DRAFT);
      const { text } = await subject.ours("read", id);
      await subject.page.keyboard.type(" more");
      await settle();
      const before = await subject.content();
      const result = await subject.ours("apply", id, edits(text, [["should", "could"]]));
      await settle();
      if (result.status !== "stale") return harmed(`was ${JSON.stringify(result)}`);
      return (await subject.content()) === before ? passed(1) : harmed("changed a draft it had not checked");
    },
  },
  {
    name: "input method composing",
    async run(subject) {
      const id = await begin(subject, DRAFT);
      const session = await subject.page.createCDPSession();
      await session.send("Input.imeSetComposition", { text: "ni", selectionStart: 2, selectionEnd: 2 });
      await settle();
      const { text } = await subject.ours("read", id);
      const before = await subject.content();
      const result = await subject.ours("apply", id, edits(text, [["should", "could"]]));
      const unchanged = (await subject.content()) === before;
      await session.send("Input.insertText", { text: "你" });
      await settle();
      if (result.status !== "refused" || !unchanged) return harmed(`was ${JSON.stringify(result)}`);
      const now = await subject.ours("read", id);
      return now.text.endsWith("你") ? passed(1) : harmed(`the composed word was lost: ${JSON.stringify(now.text)}`);
    },
  },
  {
    name: "read-only",
    async run(subject) {
      const id = await begin(subject, DRAFT);
      const { text } = await subject.ours("read", id);
      await subject.page.evaluate(() => globalThis.hosts[0].setReadOnly(true));
      await settle();
      const before = await subject.content();
      const result = await subject.ours("apply", id, edits(text, [["should", "could"]]));
      const same = (await subject.content()) === before;
      await subject.page.evaluate(() => globalThis.hosts[0].setReadOnly(false));
      return result.status === "refused" && same ? passed(1) : harmed(`was ${JSON.stringify(result)}`);
    },
  },
  {
    name: "undo leaves what was typed before",
    async run(subject) {
      // What the writer typed before must need its own undo, and come back whole.
      const id = await begin(subject, DRAFT);
      const typed = await subject.content();
      const { text } = await subject.ours("read", id);
      const result = await subject.ours("apply", id, edits(text, [["should", "could"]]));
      if (result.status !== "applied") return refusal(subject, null, JSON.stringify(result));
      await settle();
      await press(subject, "z");
      const once = await subject.content();
      return spaced(once) === spaced(typed) ? passed(1) : harmed(`undo also took what was typed: ${once}`);
    },
  },
];

/** Mounts a draft and types its last words as a person does, so that there is a history to protect. */
async function begin(subject: LabPage, html: string): Promise<number> {
  await subject.mount(html);
  const box = await subject.box();
  await subject.page.mouse.click(box.x + box.width / 2, box.y + 16);
  await subject.page.keyboard.down("Control");
  await subject.page.keyboard.press("End");
  await subject.page.keyboard.up("Control");
  if (html !== "<p></p>") await subject.page.keyboard.type(" Sam");
  await settle();
  await pastHistoryDelay(subject);
  return subject.openEditable();
}

async function pastHistoryDelay(subject: LabPage): Promise<void> {
  const delay = await subject.page.evaluate(() => globalThis.hosts[0].historyDelay ?? 0);
  if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay + 100));
}

async function press(subject: LabPage, key: "z" | "y"): Promise<void> {
  const { keyboard } = subject.page;
  const shifted = key === "y" && (await subject.page.evaluate(() => globalThis.hosts[0].redo)) !== undefined;
  await keyboard.down("Control");
  if (shifted) await keyboard.down("Shift");
  await keyboard.press(shifted ? "Z" : key);
  if (shifted) await keyboard.up("Shift");
  await keyboard.up("Control");
  await settle();
}

/** Editors render a change in a task of their own; a person would not see it sooner. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 40));
}

function spaced(text: string): string {
  return text.replaceAll("&nbsp;", " ").replaceAll("\u00A0", " ");
}

async function refusal(subject: LabPage, before: string | null, note: string): Promise<Outcome> {
  if (before !== null && spaced(await subject.content()) !== spaced(before)) {
    return harmed(`refused but changed: ${note} ${await subject.content()}`);
  }
  return { result: "refused", note };
}

function harmed(note: string): Outcome {
  return { result: "harmed", note };
}

function passed(undoSteps: number): Outcome {
  return { result: "pass", note: undoSteps > 1 ? `${undoSteps} undos` : "" };
}
