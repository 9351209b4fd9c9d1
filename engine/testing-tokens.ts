import { findMasks } from "./mask.ts";
import { type Tokens, tokenise } from "./tokens.ts";
import { Vocabulary } from "./vocabulary.ts";

/** What the tests of tokens read them by. */

const NAMES = ["word", "number", "mark", "opaque", "break"];

/** The tokens of a text whose words no rule knows. */
export function tokensOf(text: string): Tokens {
  return tokenise(text, findMasks({ text }), new Vocabulary());
}

/** Each token as its kind and its words: "word Hi", "mark !". */
export function listed(text: string): string[] {
  const { kind, start, end } = tokensOf(text);
  return Array.from(kind, (of, i) => `${NAMES[of]} ${text.slice(start[i], end[i])}`);
}

/** The flags of one token, by its number. */
export function flagsOf(text: string, token: number): number {
  return tokensOf(text).flags[token] ?? 0;
}
