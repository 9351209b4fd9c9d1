import type { CompiledCapture, Units } from "./compiled.ts";
import { EITHER, holds, JUMP, SET as OP_SET, Program, type Source } from "./program.ts";
import {
  AT_END,
  AT_START,
  BAR,
  BETWEEN,
  CLOSE,
  characterOf,
  FIRST_WORD,
  LAST,
  LIST,
  OPEN,
  SET,
  unitsOf,
} from "./units.ts";

/** What the patterns of one rule share. */
interface Shared {
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

/** A pattern to be tried at a place that a match has led to. */
export interface Probe {
  readonly entry: number;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/**
 * A place that a text has come to on its way through the patterns: what all of them are waiting for. Places are made when a text first
 * comes there, so the way through ten thousand patterns costs one look-up a word, and nothing is paid for ways that nobody goes.
 */
export interface Place {
  /** Patterns that wait for a word, and where in their code. */
  readonly waiting: readonly Pattern[];
  readonly waitingAt: readonly number[];
  /** Patterns that may end here or go on with something that is no word of theirs: a verifier tells. */
  readonly open: readonly Pattern[];
  readonly openAt: readonly number[];
  /** The places that words lead to, null where a word leads nowhere. */
  readonly next: Map<number, Place | null>;
}

/** So few patterns are asked as quickly as a word that leads nowhere is looked up. */
const FEW = 4;

/** So many ways are remembered before all are forgotten: a page may stay open for a week. */
const MOST_WAYS = 40_000;

/** The patterns of all rules, by the words they begin with. */
export class PatternIndex {
  readonly program = new Program();
  private readonly all: Pattern[] = [];
  /** For each word the last of the entries of patterns that begin with it, 0 for none; and before each entry the one before. */
  private readonly lastEntry: Int32Array;
  private before = new Int32Array(1 << 14);
  private patternAt = new Int32Array(1 << 14);
  private entries = 1;
  /** The place after a first word, at the start of a sentence and elsewhere. */
  private starts: (Place | undefined)[];
  private elsewhere: (Place | undefined)[];
  private ways = 0;

  /** `size` is one more than the highest word id. */
  constructor(size: number) {
    this.lastEntry = new Int32Array(size);
    this.starts = noPlaces(size);
    this.elsewhere = noPlaces(size);
  }

  /** Adds the patterns of a rule or signal. `listHeads` tells the words that a list of the source begins with. */
  add(
    owner: number,
    match: Units,
    source: Source,
    listHeads: (list: number) => readonly number[],
    captures: readonly CompiledCapture[],
  ): void {
    const shared: Shared = { source, captures, ready: null };
    for (const [number, anchored] of patternsOf(match).entries()) {
      const place = this.all.push(new Pattern(owner, number, anchored, this.program, shared)) - 1;
      eachHead(unitsOf(anchored.units), source, listHeads, (word) => this.enter(word, place));
    }
  }

  /** Notes that a pattern begins with a word. */
  private enter(word: number, pattern: number): void {
    const last = this.lastEntry[word] as number;
    if (last !== 0 && this.patternAt[last] === pattern) return;
    if (this.entries === this.before.length) {
      this.before = doubled(this.before);
      this.patternAt = doubled(this.patternAt);
    }
    this.before[this.entries] = last;
    this.patternAt[this.entries] = pattern;
    this.lastEntry[word] = this.entries++;
  }

  /** Makes patterns ready that are tried at a place, not looked for. */
  probes(units: Units, source: Source): Probe[] {
    return patternsOf(units).map(({ units: each, atStart, atEnd }) => ({
      entry: this.program.add(each, source),
      atStart,
      atEnd,
    }));
  }

  /** The place that a first word leads to, null when no pattern begins with it. */
  first(word: number, startsSentence: boolean): Place | null {
    let entry = this.lastEntry[word] ?? 0;
    if (entry === 0) return null;
    const places = startsSentence ? this.starts : this.elsewhere;
    const known = places[word];
    if (known !== undefined) return known;
    const patterns: Pattern[] = [];
    for (; entry !== 0; entry = this.before[entry] as number) {
      const pattern = this.all[this.patternAt[entry] as number] as Pattern;
      if (startsSentence || !pattern.atStart) patterns.push(pattern);
    }
    const entries = patterns.map((pattern) => pattern.entry);
    const place = placeAfter(this.program.code, patterns, entries, word, true);
    places[word] = place;
    return place;
  }

  /** The place that a next word leads to, null when it leads nowhere. */
  after(place: Place, word: number): Place | null {
    const known = place.next.get(word);
    if (known !== undefined) return known;
    const { waiting, waitingAt } = place;
    if (waiting.length === 0) return null;
    const found = placeAfter(this.program.code, waiting, waitingAt, word, false);
    const next = found.waiting.length + found.open.length === 0 ? null : found;
    if (next !== null || waiting.length > FEW) {
      if (this.ways++ > MOST_WAYS) this.forget();
      place.next.set(word, next);
    }
    return next;
  }

  private forget(): void {
    this.starts = noPlaces(this.lastEntry.length);
    this.elsewhere = noPlaces(this.lastEntry.length);
    this.ways = 0;
  }
}

/** Follows a word from where patterns wait for one. At their beginning they may wait for a choice among several. */
function placeAfter(
  code: Int32Array,
  patterns: readonly Pattern[],
  entries: readonly number[],
  word: number,
  beginning: boolean,
): Place {
  const waiting: Pattern[] = [];
  const waitingAt: number[] = [];
  const open: Pattern[] = [];
  const openAt: number[] = [];
  /** The choices of the pattern at hand that were entered. Several ways may lead to one, and each would lead to several others. */
  let entered: number[] = [];
  for (let i = 0; i < patterns.length; i++) {
    const pattern = patterns[i] as Pattern;
    const from = entries[i] as number;
    if (i === 0 || patterns[i - 1] !== pattern) entered = [];
    if (beginning) enter(pattern, from);
    else take(pattern, from);
  }
  return { waiting, waitingAt, open, openAt, next: new Map() };

  /** Takes the word at each of the ways that a pattern may begin. */
  function enter(pattern: Pattern, from: number): void {
    let pc = from;
    for (;;) {
      const op = code[pc] as number;
      if (op === EITHER) {
        enter(pattern, pc + 2);
        pc += 2 + (code[pc + 1] as number);
      } else if (op === JUMP) pc += 2 + (code[pc + 1] as number);
      else {
        take(pattern, pc);
        return;
      }
    }
  }

  function take(pattern: Pattern, pc: number): void {
    const op = code[pc] as number;
    if (op >= FIRST_WORD) {
      if (op === word) arrive(pattern, pc + 1);
    } else if (op === OP_SET) {
      const past = pc + 2 + (code[pc + 1] as number);
      if (holds(code, pc + 2, past, word)) arrive(pattern, past);
    }
  }

  /** Goes on to all that a pattern may be waiting for. */
  function arrive(pattern: Pattern, from: number): void {
    let pc = from;
    for (;;) {
      const op = code[pc] as number;
      if (op === EITHER) {
        if (entered.includes(pc)) return;
        entered.push(pc);
        arrive(pattern, pc + 2);
        pc += 2 + (code[pc + 1] as number);
      } else if (op === JUMP) pc += 2 + (code[pc + 1] as number);
      else {
        if (op >= FIRST_WORD || op === OP_SET) note(waiting, waitingAt, pattern, pc);
        else note(open, openAt, pattern, pc);
        return;
      }
    }
  }
}

/** Two ways may lead to one place in a pattern. The ways of one pattern stand together. */
function note(patterns: Pattern[], places: number[], pattern: Pattern, pc: number): void {
  for (let i = patterns.length - 1; i >= 0 && patterns[i] === pattern; i--) if (places[i] === pc) return;
  patterns.push(pattern);
  places.push(pc);
}

/** A pattern without its anchors, and which it has. */
interface Anchored {
  readonly units: Units;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

const BETWEEN_CHARACTER = characterOf(BETWEEN);
const START_CHARACTER = characterOf(AT_START);
const END_CHARACTER = characterOf(AT_END);

/** Divides the patterns of a rule. */
function patternsOf(match: Units): Anchored[] {
  return match.split(BETWEEN_CHARACTER).map((units) => {
    const atStart = units.startsWith(START_CHARACTER);
    const from = atStart ? 1 : 0;
    const atEnd = units.startsWith(END_CHARACTER, from);
    return { units: units.slice(atEnd ? from + 1 : from), atStart, atEnd };
  });
}

function assemble(units: Units, program: Program, shared: Shared): number {
  const { source, captures } = shared;
  shared.ready ??= captures.map((capture) =>
    program.addCapture(capture, (beginning) => patternsOf(beginning).map((each) => program.add(each.units, source))),
  );
  return program.add(units, source, shared.ready);
}

/**
 * Finds the words that units may begin with, without reading the rest of them. `found` is given each, maybe several times.
 */
export function eachHead(
  units: Int32Array,
  source: Source,
  listHeads: (list: number) => readonly number[],
  found: (word: number) => void,
): void {
  const { words } = source;
  /** For each choice that is open: whether one of its ways so far may be passed without a word. */
  const passable: boolean[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as number;
    if (unit === OPEN) {
      passable.push(false);
      continue;
    }
    if (unit === BAR || unit === LAST) {
      // The way ended before any word of its own.
      passable[passable.length - 1] = true;
      continue;
    }
    if (unit === CLOSE) {
      passable.pop();
      continue;
    }
    if (unit >= FIRST_WORD) found(words[unit - FIRST_WORD] ?? 0);
    else if (unit === SET) {
      const past = at + 1 + (units[at + 1] as number) - FIRST_WORD;
      for (let i = at + 2; i <= past; i++) found(words[(units[i] ?? 0) - FIRST_WORD] ?? 0);
      at = past;
    } else if (unit === LIST) {
      for (const word of listHeads((units[++at] ?? 0) - FIRST_WORD)) found(word);
    }
    // On to the next way of a choice that is open, or to what follows one that may be passed.
    for (let depth = 0; ; ) {
      const next = units[++at];
      if (next === undefined) return;
      if (next === OPEN) depth++;
      else if (next === CLOSE && depth > 0) depth--;
      else if (depth > 0) continue;
      else if (next === BAR || next === LAST) break;
      else if (next === CLOSE) {
        if (passable.pop() === true) break;
        if (passable.length === 0) return;
      }
    }
  }
}

/** Filled, because an array with holes is looked up slowly. */
function noPlaces(size: number): (Place | undefined)[] {
  return new Array<Place | undefined>(size).fill(undefined);
}

function doubled(entries: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(entries.length * 2);
  grown.set(entries);
  return grown;
}
