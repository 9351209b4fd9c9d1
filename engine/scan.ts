import type { Automaton, Terminal } from "./automaton.ts";
import type { Reading } from "./reading.ts";
import { BREAK, QUOTED } from "./tokens.ts";
import { type Captures, Verifier } from "./verify.ts";

/** A pattern met in a text, as a range of tokens. */
export interface Match {
  readonly owner: number;
  readonly pattern: number;
  readonly first: number;
  readonly past: number;
  readonly captures: Captures;
}

const NONE: Captures = {};

/**
 * Every match of every pattern, in the order of the text; of one owner's matches at one token only the longest is kept.
 * One walk of the trie from each token that begins a pattern; the cost does not grow with the number of rules.
 */
export function scan(reading: Reading, automaton: Automaton): Match[] {
  const { kind, id, flags } = reading.tokens;
  const matches: Match[] = [];
  if (automaton.prepare(id)) reading.knowWords();
  for (let from = 0; from < kind.length; from++) {
    if (kind[from] === BREAK || !automaton.beginsWith(id[from] as number)) continue;
    if (((flags[from] as number) & QUOTED) !== 0) continue;
    const limit = reading.limitOf(from);
    const firstHere = matches.length;
    let node = 0;
    for (let at = from; at < limit; at++) {
      node = automaton.step(node, id[at] as number);
      if (node === 0) break;
      if (!automaton.endsAt(node)) continue;
      for (const terminal of automaton.at(node, at + 1 < limit ? (id[at + 1] as number) : 0)) {
        const match = verify(reading, terminal, from, at + 1, limit);
        if (match !== null) keepLongest(matches, firstHere, match);
      }
    }
    // Rules enter the automaton as texts call for them; what a text says must not depend on the texts before it.
    if (matches.length - firstHere > 1) sortFrom(matches, firstHere);
  }
  return matches;
}

function verify(reading: Reading, terminal: Terminal, first: number, at: number, limit: number): Match | null {
  const { owner, pattern, rest, atStart, atEnd } = terminal;
  if (atStart && !reading.isSentenceStart(first)) return null;
  if (rest.op === "end") {
    if (atEnd && !reading.isSentenceEnd(at)) return null;
    return { owner, pattern, first, past: at, captures: NONE };
  }
  const verifier = new Verifier(reading, limit);
  const past = verifier.match(rest, at, atEnd);
  return past < 0 ? null : { owner, pattern, first, past, captures: verifier.captures };
}

function keepLongest(matches: Match[], firstHere: number, match: Match): void {
  for (let i = firstHere; i < matches.length; i++) {
    const other = matches[i] as Match;
    if (other.owner !== match.owner) continue;
    if (match.past > other.past) matches[i] = match;
    return;
  }
  matches.push(match);
}

function sortFrom(matches: Match[], from: number): void {
  matches.push(...matches.splice(from).sort((a, b) => a.owner - b.owner));
}
