import { isLetter } from "./letters.ts";

/** What a character is for the reader of words. */
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;
export const NEWLINE = 4;
export const APOSTROPHE = 5;
export const HYPHEN = 6;
export const MARK = 7;
export const OTHER = 8;

export const ASCII = new Uint8Array(128).fill(OTHER);
for (let code = 0; code < 128; code++) {
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) ASCII[code] = LETTER;
  else if (code >= 48 && code <= 57) ASCII[code] = DIGIT;
  else if (code === 32 || code === 9 || code === 13 || code === 12 || code === 11) ASCII[code] = SPACE;
}
ASCII[10] = NEWLINE;
ASCII[39] = APOSTROPHE;
ASCII[45] = HYPHEN;
for (const mark of '.,;:!?()"/&%') ASCII[mark.charCodeAt(0)] = MARK;

/** Folded ASCII letters by code; 0 for what is no letter. */
export const FOLDED_LETTER = new Uint8Array(128);
for (let code = 0; code < 128; code++) if (ASCII[code] === LETTER) FOLDED_LETTER[code] = code | 32;

/** The class of a UTF-16 unit. */
export function classOf(code: number): number {
  if (code < 128) return ASCII[code] as number;
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc) return APOSTROPHE;
  if (code === 0xa0 || code === 0x202f || code === 0xfeff || (code >= 0x2000 && code <= 0x200d) || code === 0x3000)
    return SPACE;
  if (code === 0x2028 || code === 0x2029) return NEWLINE;
  if (code === 0x2010 || code === 0x2011) return HYPHEN;
  if (code >= 0xfe00 && code <= 0xfe0f) return OTHER;
  if (code === 0x2026 || code === 0x2013 || code === 0x2014 || code === 0x201c || code === 0x201d) return MARK;
  return isLetter(code) ? LETTER : OTHER;
}

/** Whether a letter is a capital one. */
export function isUpper(code: number): boolean {
  const character = String.fromCharCode(code);
  return character !== character.toLowerCase();
}
