import type { Reading } from "./reading.ts";
import type { Shape } from "./types.ts";

const POSTSCRIPT = /^\s*(?:p\.? ?s\b|nb\b)/im;
const CODE = "```";

/**
 * What the writer says between the greeting and the sign-off, and in a postscript: names are no answer, and a question that is quoted
 * below answers itself no better. Code that is shown may be the answer.
 */
export function bodyOf({ text, masks }: Reading, { parts, name }: Shape): string {
  let body = "";
  let from = parts.greeting?.end ?? 0;
  const past = name?.start ?? text.length;
  for (const { kind, start, end } of masks) {
    if (kind !== "block" || start < from || end > past || text.startsWith(CODE, start)) continue;
    body += `${text.slice(from, start)}\n`;
    from = end;
  }
  body += text.slice(from, past);
  const below = name === null ? "" : text.slice(name.end);
  const postscript = POSTSCRIPT.exec(below);
  return postscript === null ? body : `${body}\n${below.slice(postscript.index)}`;
}
