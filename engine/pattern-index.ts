import type { CompiledCapture, Units } from "./compiled.ts";
import { Pattern, type Probe, patternsOf, type Shared } from "./compiled-pattern.ts";
import { eachHead } from "./heads.ts";
import { Program, type Source } from "./program.ts";
import { FIRST_WORD, firstUnitOf, SET, STEPS, unitsOf } from "./units.ts";
import { Ways } from "./ways.ts";

/** The patterns of all rules and signals. */
export class PatternIndex {
  readonly program = new Program();
  /** The ways of drafts and of customers' messages: a message breaks no rule, and no draft tells how upset its writer is. */
  readonly drafts: Ways;
  readonly messages: Ways;
  private readonly all: Pattern[] = [];

  /** `size` is one more than the highest word id. */
  constructor(size: number) {
    this.drafts = new Ways(this.program, this.all, size);
    this.messages = new Ways(this.program, this.all, size);
  }

  /** Adds the patterns of a rule or signal to the ways of some texts. `listHeads` tells the words that a list of the source begins with. */
  add(
    owner: number,
    match: Units,
    source: Source,
    listHeads: (list: number) => readonly number[],
    captures: readonly CompiledCapture[],
    texts: readonly Ways[],
  ): void {
    const shared: Shared = { source, captures, ready: null };
    for (const [number, anchored] of patternsOf(match).entries()) {
      const pattern = this.all.push(new Pattern(owner, number, anchored, this.program, shared)) - 1;
      const enter = (word: number): void => {
        for (const ways of texts) ways.enter(word, pattern);
      };
      const first = firstUnitOf(anchored.units);
      // Most begin with one word, and need not be read before a text comes near.
      if (first >= FIRST_WORD) enter(source.words[first - FIRST_WORD] ?? 0);
      else {
        const isSet = first === SET || first === STEPS;
        eachHead(isSet ? setOf(anchored.units) : unitsOf(anchored.units), source, listHeads, enter);
      }
    }
  }

  /** Makes patterns ready that are tried at a place, not looked for. */
  probes(units: Units, source: Source): Probe[] {
    return patternsOf(units).map(({ units: each, atStart, atEnd }) => ({
      entry: this.program.add(each, source),
      atStart,
      atEnd,
    }));
  }
}

/** The set that a pattern begins with: nothing behind it needs to be read. */
function setOf(units: Units): Int32Array {
  const count = (unitsOf(units, 2)[1] ?? FIRST_WORD) - FIRST_WORD;
  return unitsOf(units, 2 + Math.max(0, count));
}
