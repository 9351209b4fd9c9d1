import type { Step } from "./program.ts";
import type { Piece } from "./rewrite.ts";
import type { DensityRule, PhraseRule, RepetitionRule, Signal } from "./rule.ts";

/** A pattern to be tried at a place, without the automaton. */
export interface Probe {
  readonly step: Step;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** Neighbours that make a match harmless, ready to be tried. */
export interface Guard {
  readonly before: readonly Probe[];
  readonly after: readonly Probe[];
  readonly sentence: readonly Probe[];
  readonly negated: boolean;
}

/** A rule or signal that looks for phrases. Its place in `owners` is the number its matches carry. */
export type Owner =
  | {
      readonly kind: "phrase";
      readonly rule: PhraseRule;
      readonly guard: Guard | null;
      readonly rewrites: readonly (readonly Piece[])[];
    }
  | { readonly kind: "count"; readonly rule: DensityRule | RepetitionRule; readonly guard: Guard | null }
  | { readonly kind: "signal"; readonly signal: Signal; readonly guard: Guard | null };
