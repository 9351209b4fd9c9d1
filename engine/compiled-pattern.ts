import type { CompiledCapture, Units } from "./compiled.ts";
import type { Program, Source } from "./program.ts";
import { AT_END, AT_START, BETWEEN, characterOf } from "./units.ts";

/** A pattern without its anchors, and which it has. */
export interface Anchored {
  readonly units: Units;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

const BETWEEN_CHARACTER = characterOf(BETWEEN);
const START_CHARACTER = characterOf(AT_START);
const END_CHARACTER = characterOf(AT_END);

/** Divides the patterns of a rule. */
export function patternsOf(match: Units): Anchored[] {
  return match.split(BETWEEN_CHARACTER).map((units) => {
    const atStart = units.startsWith(START_CHARACTER);
    const from = atStart ? 1 : 0;
    const atEnd = units.startsWith(END_CHARACTER, from);
    return { units: units.slice(atEnd ? from + 1 : from), atStart, atEnd };
  });
}

/** What the patterns of one rule share. */
export interface Shared {
  readonly source: Source;
  readonly captures: readonly CompiledCapture[];
  /** The numbers of the captures in the program, once one of the patterns was needed. */
  ready: readonly number[] | null;
}

/** A pattern that a text may meet. It is assembled when a text first comes near it: most are never met in a draft. */
export class Pattern {
  /** The number under which its owner was added. */
  readonly owner: number;
  /** Which of the owner's patterns it is. */
  readonly number: number;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  private readonly program: Program;
  private readonly shared: Shared;
  private readonly units: Units;
  private at = -1;

  constructor(owner: number, number: number, { units, atStart, atEnd }: Anchored, program: Program, shared: Shared) {
    this.owner = owner;
    this.number = number;
    this.atStart = atStart;
    this.atEnd = atEnd;
    this.units = units;
    this.program = program;
    this.shared = shared;
  }

  /** Where its code begins. */
  get entry(): number {
    if (this.at < 0) this.at = assemble(this.units, this.program, this.shared);
    return this.at;
  }
}

function assemble(units: Units, program: Program, shared: Shared): number {
  const { source, captures } = shared;
  shared.ready ??= captures.map((capture) =>
    program.addCapture(capture, (beginning) => patternsOf(beginning).map((each) => program.add(each.units, source))),
  );
  return program.add(units, source, shared.ready);
}

/** A pattern to be tried at a place that a match has led to. */
export interface Probe {
  readonly entry: number;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}
