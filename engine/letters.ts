/**
 * Letters of the scripts that names are written in, with their accents, to stand inside a character class. What `\p{…}` costs is getting an
 * expression ready, once when its script is read and once more when it is used, and the first check of a draft waits for all of them. Of a
 * category (`L`, `Lu`, `Ll`, `M`) it is 0.03 ms each time, of a binary property (`Alpha`, `Uppercase`, `Lowercase`, `Grapheme_Extend`), which
 * says the same of all that is written in mails, 0.008 ms (measured in V8 13), and of these ranges nothing that can be measured. They stand in
 * expressions that are put together of parts, the properties in those that are written down.
 */
export const LETTERS =
  "A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0300-\\u037d\\u0386-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3040-\\ud7ff\\uf900-\\ufdff";

/** Whether a UTF-16 unit is a letter or a mark that belongs to one. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return /[\p{Alpha}\p{Grapheme_Extend}]/u.test(String.fromCharCode(code));
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
