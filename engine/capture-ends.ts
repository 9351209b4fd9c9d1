import type { Reading } from "./reading.ts";
import { LINE_START, NUMBER, OPAQUE, WORD } from "./tokens.ts";

/** No capture holds as many tokens, so looking further for its end would tell nothing. */
const LONGEST_CAPTURE = 80;

/** The token at which the clause that begins at token `at` ends, `limit` at the latest. */
export function clauseEnd(reading: Reading, at: number, limit: number): number {
  let past = at;
  const furthest = Math.min(limit, at + LONGEST_CAPTURE);
  while (past < furthest && !reading.endsClause(past, past === at)) past++;
  // An emoji at its end says something of the sentence, not of the clause.
  while (past > at + 1 && reading.isSymbol(past - 1)) past--;
  return past;
}

/** The token at which a row of words, numbers, links and the like ends that begins at token `at`, `limit` at the latest. */
export function wordsEnd(reading: Reading, at: number, limit: number): number {
  const { kind, flags } = reading.tokens;
  let past = at;
  const furthest = Math.min(limit, at + LONGEST_CAPTURE);
  while (past < furthest && (kind[past] === WORD || kind[past] === NUMBER || kind[past] === OPAQUE)) {
    if (past > at && ((flags[past] as number) & LINE_START) !== 0 && reading.isListLine(past)) break;
    past++;
  }
  return past;
}
