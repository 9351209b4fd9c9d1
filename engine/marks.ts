import { excuses } from "./guard.ts";
import type { Search } from "./owners.ts";
import type { Reading } from "./reading.ts";
import type { SignalName } from "./rule.ts";
import type { Match } from "./scan.ts";
import { Verifier } from "./verify.ts";

/** A signal met in a text, as a range of tokens. */
export interface Mark {
  readonly signal: SignalName;
  /** The id of the signal's file. */
  readonly id: string;
  readonly weight: number;
  readonly first: number;
  readonly past: number;
}

/** The signals among the matches of a text, in order. */
export function findMarks(reading: Reading, matches: readonly Match[], { owners, patterns }: Search): Mark[] {
  const verifier = new Verifier(reading, patterns.program);
  const marks: Mark[] = [];
  for (const match of matches) {
    const owner = owners[match.owner];
    if (owner?.kind !== "signal" || excuses(reading, verifier, match, owner.guard)) continue;
    marks.push({
      signal: owner.signal.signal,
      id: owner.signal.id,
      weight: owner.signal.weight ?? 1,
      first: match.first,
      past: match.past,
    });
  }
  return marks;
}
