import type { Cell } from "./acting.ts";
import { changing } from "./changing.ts";
import { CLOSING, edits, GREETING, PLAIN, STEPS, TABLE, warmUp } from "./drafts.ts";

/** A closing that has become one more step. */
const BULLET = /<li[^>]*>(?:(?!<\/li>).)*good week/s;

/** What is changed: the edits that suggestions make, taken back and made again by keys. */
export const CHANGE_CELLS: readonly Cell[] = [
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
  changing("lines after a list", (text) => [{ start: text.length, end: text.length, text: CLOSING }], {
    html: STEPS,
    never: [BULLET],
  }),
  changing(
    "a word in a list, and lines after it",
    (text) => [
      ...edits(text, [["You must wait", "Please wait"]]),
      { start: text.length, end: text.length, text: CLOSING },
    ],
    { html: STEPS, never: [BULLET] },
  ),
  changing("whole warm-up", warmUp, { keeps: [/href="https:\/\/example\.com\/guide"/] }),
  changing("whole warm-up, plain words", warmUp, { html: PLAIN }),
  {
    name: "into an empty draft",
    run: (subject) =>
      changing("", () => [{ start: 0, end: 0, text: "Hi Dana,\n\nThank you for writing." }], { html: "<p></p>" }).run(
        subject,
      ),
  },
];
