import type { CatalogueRule } from "./catalogue.ts";
import { type Checker, EXAMPLE_CONTEXT, type ExampleFailure, type ExampleResults, runExamples } from "./examples.ts";
import type { Overlay } from "./overlay.ts";
import type { OverlayReading } from "./read-overlay.ts";
import type { SourceFile } from "./source-file.ts";

/** What an overlay does to examples: its own, and those of the rules below it. */
export interface OverlayEffects {
  /** Its own examples, run on the whole set with the overlay on top. */
  readonly own: ExampleResults;
  /** Lines that are fine without the overlay and are flagged with it: somebody meant them to be left alone. */
  readonly breaks: readonly ExampleFailure[];
  /** Examples that say something else now, because the overlay changed their rule. That is what it is for. */
  readonly changes: readonly ExampleFailure[];
}

/** A whole set of rules without and with the overlay. */
interface Sets {
  readonly before: Checker;
  readonly after: Checker;
}

/**
 * Runs the examples of an overlay, and those of the rules below it with and without the overlay. `below` are the rules that it lies on, with
 * their sources as far as they are known.
 */
export function overlayEffects(
  { overlay, rules, signals, sources }: OverlayReading & { readonly overlay: Overlay },
  below: readonly CatalogueRule[],
  { before, after }: Sets,
  belowSources: ReadonlyMap<string, SourceFile> = new Map(),
): OverlayEffects {
  const context = { ...EXAMPLE_CONTEXT, ...overlay.for };
  const own = runExamples({ catalogue: { rules, signals }, sources }, after, context);
  const off = new Set(overlay.off);
  const examined = {
    catalogue: { rules: below.filter(({ id }) => !off.has(id)), signals: [] },
    sources: belowSources,
  };
  const known = new Set(runExamples(examined, before, context).failures.map(nameOf));
  const fresh = runExamples(examined, after, context).failures.filter((failure) => !known.has(nameOf(failure)));
  const isBreak = ({ about }: ExampleFailure) => about === "stranger" || about === "allow" || about === "rewrite";
  return { own, breaks: fresh.filter(isBreak), changes: fresh.filter((failure) => !isBreak(failure)) };
}

function nameOf({ ruleId, about, message }: ExampleFailure): string {
  return `${ruleId} ${about} ${message}`;
}
