/**
 * Letters of the scripts that names are written in, with their accents, to stand inside a character class. `\p{L}` says the same and
 * more, but an expression with it takes a millisecond to get ready, and the first check of a draft would wait for a dozen of them.
 */
export const LETTERS =
  "A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0300-\\u037d\\u0386-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3040-\\ud7ff\\uf900-\\ufdff";

/** Whether a UTF-16 unit is a letter or a mark that belongs to one. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return /[\p{L}\p{M}]/u.test(String.fromCharCode(code));
}

/** Whether a hyphen stands there, of any kind that joins words. */
export function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

/** Whether a hyphen and then a letter stand there: what ends before it is only the first part of a word. */
export function isHyphenated(text: string, end: number): boolean {
  return isHyphen(text.charCodeAt(end)) && isLetter(text.charCodeAt(end + 1));
}

/** Whether a character is a capital letter: one that has a small form. */
export function isCapitalLetter(character: string): boolean {
  return character !== character.toLowerCase();
}
