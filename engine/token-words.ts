import { NOT_A_NAME } from "./name-words.ts";
import type { Reading } from "./reading.ts";
import { BREAK, CAPITAL, LINE_START, WORD } from "./tokens.ts";

/** What stands at a token, for finding names and greetings. */

/** Whether the token may be a name: a capital, and no word that often begins a line. */
export function isName(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (tokens.kind[at] !== WORD || ((tokens.flags[at] as number) & CAPITAL) === 0) return false;
  const word = wordAt(reading, at);
  return !NOT_A_NAME.has(word) && !SHORT_SENTENCE.test(word);
}

/** "I'm", "that's", "don't": a whole statement begins, and a name nowhere has such an end. */
const SHORT_SENTENCE =
  /^(?:i['’](?:m|ve|ll|d)|(?:he|how|it|let|she|that|there|what|where|who)['’]s|(?:we|you|they)['’](?:re|ve|ll|d)|.+n['’]t)$/;

/** Whether the token begins a line, or the text is over. */
export function opensLine(reading: Reading, at: number): boolean {
  const { kind, flags } = reading.tokens;
  return at >= kind.length || kind[at] === BREAK || ((flags[at] as number) & LINE_START) !== 0;
}

/** The word in lower case, "" when there is none. */
export function wordAt(reading: Reading, at: number): string {
  const { tokens, text } = reading;
  return tokens.kind[at] === WORD ? text.slice(tokens.start[at], tokens.end[at]).toLowerCase() : "";
}

/** The word in lower case, or the mark. */
export function wordOrMark(reading: Reading, at: number): string {
  const { tokens, text } = reading;
  return at < tokens.kind.length ? text.slice(tokens.start[at], tokens.end[at]).toLowerCase() : "";
}
