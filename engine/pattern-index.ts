import type { CompiledCapture, Units } from "./compiled.ts";
import { eachHead } from "./heads.ts";
import { type Coded, Program, type Source } from "./program.ts";
import { Ways } from "./ways.ts";

/** A pattern that a text may meet. */
export interface Pattern extends Coded {
  /** The number under which its owner was added. */
  readonly owner: number;
  /** Which of the owner's patterns it is. */
  readonly number: number;
  /** The kinds of text that are searched for it. */
  readonly texts: number;
}

/** The kinds of text. A message breaks no rule, and no draft tells how upset its writer is. */
export const DRAFTS = 1;
export const MESSAGES = 2;

/** The patterns of all rules and signals. */
export class PatternIndex {
  readonly program = new Program();
  readonly drafts: Ways;
  readonly messages: Ways;
  private readonly byFirstWord: ByFirstWord;

  /** `size` is one more than the highest word id. */
  constructor(size: number) {
    this.byFirstWord = new ByFirstWord(size);
    this.drafts = new Ways(this.program, this.byFirstWord, DRAFTS);
    this.messages = new Ways(this.program, this.byFirstWord, MESSAGES);
  }

  /** Adds the patterns of a rule or signal, which some kinds of text are searched for. */
  add(owner: number, match: Units, source: Source, captures: readonly CompiledCapture[], texts: number): void {
    const { program, byFirstWord } = this;
    const ready = captures.map((capture) => program.addCapture(capture, source));
    for (const [number, { entry, atStart, atEnd }] of program.add(match, source, ready).entries())
      byFirstWord.add({ owner, number, texts, entry, atStart, atEnd }, program.code);
  }
}

/** Patterns by the words they begin with. */
export class ByFirstWord {
  private readonly patterns: Pattern[] = [];
  /** For each word the last of the entries of patterns that begin with it, 0 for none; and before each entry the one before. */
  private readonly lastEntry: Int32Array;
  private before = new Int32Array(1 << 14);
  private patternAt = new Int32Array(1 << 14);
  private entries = 1;

  constructor(size: number) {
    this.lastEntry = new Int32Array(size);
  }

  get size(): number {
    return this.lastEntry.length;
  }

  add(pattern: Pattern, code: Int32Array): void {
    const number = this.patterns.push(pattern) - 1;
    eachHead(code, pattern.entry, (word) => this.enter(word, number));
  }

  /** The patterns of some texts that begin with a word, the last added first; null for none. */
  with(word: number, texts: number): Pattern[] | null {
    let found: Pattern[] | null = null;
    for (let entry = this.lastEntry[word] ?? 0; entry !== 0; entry = this.before[entry] as number) {
      const pattern = this.patterns[this.patternAt[entry] as number] as Pattern;
      if ((pattern.texts & texts) === 0) continue;
      if (found === null) found = [pattern];
      else found.push(pattern);
    }
    return found;
  }

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
}

function doubled(entries: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(entries.length * 2);
  grown.set(entries);
  return grown;
}
