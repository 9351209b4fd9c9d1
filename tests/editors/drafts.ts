import type { Edit } from "../../engine/types.ts";

/** The draft that every editor holds: bold, a link, a list, a table, blank lines. */
export const DRAFT =
  "<p>Hi Dana,</p><p></p>" +
  "<p>You <strong>should have read</strong> the manual. As I already said, it is not our fault.</p>" +
  '<p>Please see <a href="https://example.com/guide">the guide</a> and just follow it.</p>' +
  "<ul><li>You must <em>restart</em> it</li><li>You must wait</li></ul>" +
  "<p></p><p>Regards,</p>";

export const TABLE =
  "<p>Hi Dana,</p><table><tbody><tr><td>You must pay</td><td>now, obviously, in <strong>full</strong></td></tr></tbody></table><p>Regards,</p>";

/** A draft that ends in its list of steps. */
export const STEPS =
  "<p>Hi Dana,</p><p></p><p>You must do this:</p><ul><li>You must <em>restart</em> it</li><li>You must wait</li></ul>";

/** As most mail is: paragraphs with blank lines between them and nothing else. */
export const PLAIN =
  "<p>Hi Dana,</p><p></p><p>You should have read the manual. As I already said, it is not our fault.</p><p></p>" +
  "<p>Please see the guide and just follow it.</p><p></p><p>Regards,</p>";

/** Words to replace, in order of the text. `""` before stands for the end of what precedes. */
export type Change = readonly [before: string, after: string];

export function edits(text: string, changes: readonly Change[]): Edit[] {
  return changes.map(([before, after]) => {
    const start = text.indexOf(before);
    if (start < 0) throw new Error(`the draft has no “${before}”: ${JSON.stringify(text)}`);
    return { start, end: start + before.length, text: after };
  });
}

export const GREETING = "Thank you for writing to us.\n\n";
export const CLOSING = "\n\nHave a good week,\nSam";

export const warmUp = (text: string): readonly Edit[] => {
  const body = edits(text, [
    ["You should have read", "Could you please read"],
    ["As I already said, it is not our fault", "I'm sorry this was unclear"],
    ["just follow", "follow"],
  ]);
  const at = text.indexOf("You should");
  return [{ start: at, end: at, text: GREETING }, ...body, { start: text.length, end: text.length, text: CLOSING }];
};
