import { firstName } from "./first-name.ts";
import type { Reading } from "./reading.ts";
import type { Context, Shape, Span, Suggestion } from "./types.ts";

/** What a template leaves behind when nobody filled it. `{{…}}` is filled by some pages when the message is sent. */
const FILLED_BY_PAGE = /(?<![{=])\{{2,3}[^{}\n]{1,80}\}{2,3}(?!\})|\{%[^%\n]{1,80}%\}/g;
const LEFTOVER =
  /\[(?:(?:insert|add|enter|your|their|customer|client|first|last|agent|company|order|ticket|product|recipient)[ _-]?[\w -]{2,30}|name|date|amount|link)\]|(?<![\dX=-][ .-]?)\bX{3,}\b(?![ .-]?[-\dX])|<(?:(?:first|last|your|customer|agent|company) ?name|name(?!>[^<>\n]*<\/name)|insert [^<>\n]{1,30})>|(?<![{$])\{(?:first_?name|last_?name|name|customer[\w.]{0,20}|user[\w.]{0,20})\}(?!\})|(?<!\w)%(?!(?:APPDATA|COMPUTERNAME|COMSPEC|HOMEPATH|LOCALAPPDATA|PATH|PROGRAMDATA|PROGRAMFILES|SYSTEMROOT|TEMP|TMP|USERNAME|USERPROFILE|WINDIR)%)[A-Z][A-Z_]{2,30}%(?![\\/])|(?<![\w"'=<>(/-])\$\{[\w.]{1,40}\}(?![\w"'<)/-])|\blorem ipsum\b/gi;

/** The same in the templates of other tools: "{!Contact.Name}", "*|FNAME|*", "@@name@@", "$NAME$", and dates left open. */
const OF_A_TOOL =
  /\{![\w.$]{2,60}\}|\*\|[\w:]{2,40}\|\*|@@\w{2,40}@@|(?<![#\w])##[a-z_]\w{1,38}##(?![#\w])|(?<![\w$])\$[A-Z][A-Z_]{2,30}\$(?!\w)|\(insert (?:[\w-]+ ){0,3}(?:address|amount|date|details|link|name|number|price|reason|time)\)|\[(?:company|order ?#|todo)\]|\bX{2}([/.-])X{2}\1X{2,4}\b/gi;

/** Kisses, and the numbers that a writer hides: "xxx". */
const NO_GAP = /^x+$/;
/** Kisses too, where they are all of the last line. */
const BIG_KISSES = /^X+$/;

/** The placeholders that nobody filled, in the order of the text. */
export function leftovers(reading: Reading, context: Context): Span[] {
  const spans: Span[] = [];
  const blocks = reading.masks.filter(({ kind }) => kind === "block");
  const expressions = [LEFTOVER, OF_A_TOOL, ...(context.fillsPlaceholders === true ? [] : [FILLED_BY_PAGE])];
  for (const expression of expressions) {
    let ahead = 0;
    for (const match of reading.text.matchAll(expression)) {
      const span = { start: match.index, end: match.index + match[0].length };
      while ((blocks[ahead]?.end ?? Number.POSITIVE_INFINITY) <= span.start) ahead++;
      const isOwn = (blocks[ahead]?.start ?? Number.POSITIVE_INFINITY) >= span.end;
      if (isOwn && !NO_GAP.test(match[0]) && !(BIG_KISSES.test(match[0]) && isLastLine(reading.text, span)))
        spans.push(span);
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

function isLastLine(text: string, { start, end }: Span): boolean {
  return text.slice(end).trim() === "" && /\S\s*\n[ \t]*$/.test(text.slice(Math.max(0, start - 40), start));
}

/** What a placeholder for a name says of whose it is: a thing's or a surname, the writer's, the customer's. */
const NO_FIRST_NAME = /last|company|product|brand|store|file/i;
/** "[NAME] has called" tells of somebody; "[NAME]," greets. */
const ENDS_GREETING = /^[ \t\u00a0]*(?:[,!:;–—-]|[\r\n]|$)/;
const WRITERS = /agent|assignee|current|sender|staff|owner|your|my_/i;
const THEIRS = /customer|client|recipient|user/i;

/**
 * A placeholder for a name can be filled where it is plain whose: the customer's in the greeting, the writer's below the last words. In
 * the middle of a message somebody else may be meant. Any other is the writer's to fill. `name` is the customer's.
 */
export function filled(
  text: string,
  span: Span,
  { parts }: Shape,
  context: Context,
  name: string | null,
): Suggestion[] {
  const placeholder = text.slice(span.start, span.end);
  if (!/name/i.test(placeholder) || NO_FIRST_NAME.test(placeholder)) return [];
  const greetingEnd = parts.greeting?.end ?? 0;
  const greets =
    span.start < greetingEnd ||
    (text.slice(greetingEnd, span.start).trim() === "" && ENDS_GREETING.test(text.slice(span.end)));
  const signs = parts.closing !== null && span.start >= parts.closing.end;
  const theirs = THEIRS.test(placeholder) || (greets && !WRITERS.test(placeholder));
  const meant = theirs ? name : signs ? firstName(context.agent) : null;
  return meant === null ? [] : [{ label: meant, edits: [{ ...span, text: meant }] }];
}
