import type { RuleSet } from "../engine/rule-set.ts";

/** How long the rules may be read at a stretch, in milliseconds: half a frame, so that typing never waits for the coach to arrive. */
const STRETCH = 8;
const RULES_AT_A_TIME = 4;

/** Chromium lets a script step aside for what the person does and go on right after; elsewhere a timer does nearly the same. */
interface SteppingAside {
  readonly scheduler?: { yield?(): Promise<void> };
}

/** Reads all rules of a set a few at a time, before the first check needs them. Ends early when the signal says so. */
export async function prepareRules(rules: RuleSet, signal: AbortSignal): Promise<void> {
  for (let more = true; more && !signal.aborted; ) {
    const until = performance.now() + STRETCH;
    do more = rules.automaton.prepareSome(RULES_AT_A_TIME);
    while (more && performance.now() < until);
    if (more) await stepAside();
  }
}

function stepAside(): Promise<void> {
  const { scheduler } = globalThis as SteppingAside;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
