import { NOT_A_NAME } from "./name-words.ts";

const NAME = String.raw`(\p{Uppercase}[\p{Alpha}'’-]{1,30}(?: \p{Uppercase}[\p{Alpha}'’-]{1,30}){0,2})`;
/** "My name is Xiomara", "This is Fatima from Oakwood Dental", "Sven Holm here": each with a capital, so that "my name is wrong" is none. */
const INTRODUCTIONS: readonly RegExp[] = [
  new RegExp(String.raw`\b[Mm]y (?:full )?name(?:['’]s| is) ${NAME}(?![\p{Alpha}\d])`, "u"),
  new RegExp(String.raw`(?:^|[\n,.!] ?)[Tt]his is ${NAME} (?:again|at|calling|from|here|speaking|writing)\b`, "u"),
  new RegExp(String.raw`(?:^|\n)-- ?\n${NAME} *(?:\n|$)`, "u"),
  // "Gary Tull, 8 Beech Court", "Karen W, The Bread Oven", "Margaret Ellis (dob 4/2/51)" on the last line of all.
  /\n(\p{Uppercase}\p{Lowercase}[\p{Alpha}'’-]{0,20} (?!(?:Corp|GmbH|Inc|LLC|Limited|Ltd|PLC|Team)\b)\p{Uppercase}[\p{Alpha}'’-]{0,20})(?:, (?=[\p{Uppercase}\d])| \()[^\n.!?:]{2,40}\s*$/u,
  // "Thank you! Clara & Jim"
  /[.!?)] +(\p{Uppercase}\p{Lowercase}{2,11} (?:&|and) \p{Uppercase}\p{Lowercase}{1,11})(?: x{1,3})?\s*$/u,
  // "Help! Trish x", "Please take me off. P. Vaughan"
  /[.!?)] +(\p{Uppercase}\p{Lowercase}{2,11}(?= x{1,3}\s*$)|\p{Uppercase}\. \p{Uppercase}\p{Lowercase}{2,15})(?: x{1,3})?\s*$/u,
];
/** A message says who writes it at its beginning or below its end. In UTF-16 units. */
const LONGEST_READ = 5000;

/** The name by which somebody introduces themselves in a message, or signs below two dashes; null where none is told. */
export function introducedAs(text: string): string | null {
  const read = text.slice(0, LONGEST_READ);
  for (const introduction of INTRODUCTIONS) {
    const name = introduction.exec(read)?.[1];
    if (name !== undefined && !name.split(/ (?:&|and) | /).some((word) => NOT_A_NAME.has(word.toLowerCase())))
      return name;
  }
  return null;
}
