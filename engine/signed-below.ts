import { firstName } from "./first-name.ts";
import type { Reading } from "./reading.ts";
import type { Context, Span } from "./types.ts";

/** "-- " and a line below it. */
const SIGNATURE = /^(?:--|—|-- |- --)[ \t]*\r?\n\s*(\S[^\r\n]{0,60})/;
const LONGEST_SIGNATURE_HEAD = 80;
const FULL_NAME =
  /^\p{Uppercase}[\p{Alpha}'’.-]*(?: \p{Uppercase}[\p{Alpha}'’.-]*){1,3}(?<! (?:Support|Team|Service|Services|Ltd|Inc|Limited|Care|Desk)\.?)\s*(?:$|[,|(–-])/u;

/** Whether a signature that is set off by dashes names who wrote. */
export function isSignedBelow({ text, masks }: Reading, { agent }: Context): boolean {
  return masks.some(({ kind, start }) => {
    const line = kind === "block" ? SIGNATURE.exec(text.slice(start, start + LONGEST_SIGNATURE_HEAD))?.[1] : undefined;
    if (line === undefined) return false;
    const own = firstName(agent);
    return FULL_NAME.test(line) || (own !== null && line.toLowerCase().startsWith(own.toLowerCase()));
  });
}

/** A telephone number, an address or a page, at most so many lines below. */
const CONTACT =
  /^[,.]?[ \t]*\r?\n(?:[^\r\n]{0,120}\r?\n){0,6}?[^\r\n]{0,120}(?:\+?\d[\d(). /-]{6,}\d|[\w.+-]@[\w-]+\.|https?:\/\/|www\.)/;
/** So much is read below a name, in UTF-16 units. */
const LONGEST_BLOCK = 800;

/** Whether somebody's full name heads their contact details: so does whoever never signs, since a mail program puts it there. */
export function headsContacts(text: string, { start, end }: Span): boolean {
  return FULL_NAME.test(text.slice(start, end)) && CONTACT.test(text.slice(end, end + LONGEST_BLOCK));
}
