import type { CountFacts, PhraseFacts, SignalFacts } from "./compiled.ts";
import type { PatternIndex } from "./pattern-index.ts";
import type { Coded } from "./program.ts";
import type { Piece } from "./rewrite.ts";

/** Neighbours that make a match harmless, ready to be tried. */
export interface Guard {
  readonly before: readonly Coded[];
  readonly after: readonly Coded[];
  readonly sentence: readonly Coded[];
  readonly next: readonly Coded[];
  readonly negated: boolean;
}

/** A rule or signal that looks for phrases. Its place in `owners` is the number its matches carry. */
export type Owner =
  | {
      readonly kind: "phrase";
      readonly rule: PhraseFacts;
      readonly guard: Guard | null;
      readonly rewrites: readonly (readonly Piece[])[];
    }
  | { readonly kind: "count"; readonly rule: CountFacts; readonly guard: Guard | null }
  | { readonly kind: "signal"; readonly signal: SignalFacts; readonly guard: Guard | null };

/** What a text is searched for, and whose each pattern is. */
export interface Search {
  readonly patterns: PatternIndex;
  readonly owners: readonly Owner[];
}
