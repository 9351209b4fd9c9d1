import type { CompiledCapture, Step } from "./program.ts";
import type { Reading } from "./reading.ts";
import { CAPITAL, LINE_START, NUMBER, OPAQUE, PUNCTUATION, SHOUTED, WORD } from "./tokens.ts";

/** Words that a capture holds, as a range of tokens. */
export interface Captured {
  readonly first: number;
  readonly past: number;
  /** False when the words went on beyond what the capture may hold. */
  readonly whole: boolean;
}

export type Captures = Record<string, Captured>;

/** Steps that verifying one candidate may take. Real rules need a few dozen. */
const BUDGET = 3000;

/** No capture holds as many tokens, so looking further for the end of a clause would tell nothing. */
const LONGEST_CLAUSE = 80;

/** Matches the rest of a pattern from a token on. Returns the token after the match, or -1. */
export class Verifier {
  private budget = BUDGET;
  private readonly reading: Reading;
  private readonly limit: number;
  private readonly target: number;
  captures: Captures = {};

  /**
   * `limit` is the token after the last that may be used: the end of the sentence. A `target` is the token at which the
   * match must end.
   */
  constructor(reading: Reading, limit: number, target = -1) {
    this.reading = reading;
    this.limit = limit;
    this.target = target;
  }

  match(step: Step, at: number, atEnd: boolean): number {
    if (this.budget-- <= 0) return -1;
    const { kind, id, flags } = this.reading.tokens;
    const inside = at < this.limit;
    switch (step.op) {
      case "end":
        if (this.target >= 0 && at !== this.target) return -1;
        return !atEnd || this.reading.isSentenceEnd(at) ? at : -1;
      case "word":
        return inside && id[at] === step.id ? this.match(step.next, at + 1, atEnd) : -1;
      case "any":
        return inside && kind[at] !== PUNCTUATION ? this.match(step.next, at + 1, atEnd) : -1;
      case "number":
        return inside && kind[at] === NUMBER ? this.match(step.next, at + 1, atEnd) : -1;
      case "capital":
        return inside && this.isName(at) ? this.match(step.next, at + 1, atEnd) : -1;
      case "upper":
        return inside && ((flags[at] as number) & SHOUTED) !== 0 ? this.match(step.next, at + 1, atEnd) : -1;
      case "gap":
        return this.gap(step.max, step.next, at, atEnd);
      case "either": {
        const words = inside ? step.words.get(id[at] as number) : undefined;
        const end = words === undefined ? -1 : this.first(words, at, atEnd);
        return end >= 0 ? end : this.first(step.others, at, atEnd);
      }
      case "capture":
        return this.capture(step.name, step.spec, step.next, at, atEnd);
    }
  }

  private first(ways: readonly Step[], at: number, atEnd: boolean): number {
    for (const way of ways) {
      const end = this.match(way, at, atEnd);
      if (end >= 0) return end;
    }
    return -1;
  }

  private isName(at: number): boolean {
    const { flags } = this.reading.tokens;
    return (
      ((flags[at] as number) & CAPITAL) !== 0 &&
      ((flags[at] as number) & SHOUTED) === 0 &&
      !this.reading.isSentenceStart(at)
    );
  }

  private gap(max: number, next: Step, at: number, atEnd: boolean): number {
    const { kind } = this.reading.tokens;
    for (let length = 0; length <= max; length++) {
      const end = this.match(next, at + length, atEnd);
      if (end >= 0) return end;
      if (at + length >= this.limit || kind[at + length] === PUNCTUATION) return -1;
    }
    return -1;
  }

  private capture(name: string, spec: CompiledCapture, next: Step, at: number, atEnd: boolean): number {
    if (at >= this.limit) return -1;
    if (spec.not.some((step) => this.begins(step, at))) return -1;
    if (spec.only.length > 0 && !spec.only.some((step) => this.begins(step, at))) return -1;
    if (spec.kind === "number") {
      if (this.reading.tokens.kind[at] !== NUMBER) return -1;
      return this.take(name, { first: at, past: at + 1, whole: true }, next, atEnd);
    }
    const bound = spec.kind === "clause" ? this.clauseEnd(at) : this.wordsEnd(at);
    if (bound === at) return -1;
    const reach = Math.min(bound, at + spec.max);
    for (let past = at + 1; past <= reach; past++) {
      // Words may be left only for what the pattern asks for; with nothing more to ask, the capture takes them all.
      const last = past === reach;
      if (!last && next.op === "end") continue;
      const whole = !last || reach === bound;
      // Too long to be taken whole: what ends the sentence is then the clause, not the capture.
      const ends = atEnd && !(next.op === "end" && !whole && this.reading.isSentenceEnd(bound));
      const end = this.take(name, { first: at, past, whole }, next, ends, last ? -1 : past);
      if (end >= 0) return end;
    }
    return -1;
  }

  private begins(step: Step, at: number): boolean {
    return new Verifier(this.reading, this.limit).match(step, at, false) >= 0;
  }

  /** Goes on after a capture. A match that ends at `refused` has found nothing after it and does not count. */
  private take(name: string, captured: Captured, next: Step, atEnd: boolean, refused = -1): number {
    const before = this.captures;
    this.captures = { ...before, [name]: captured };
    const end = this.match(next, captured.past, atEnd);
    if (end >= 0 && end !== refused) return end;
    this.captures = before;
    return -1;
  }

  /** The token at which the clause that begins at `at` ends. */
  private clauseEnd(at: number): number {
    let past = at;
    const limit = Math.min(this.limit, at + LONGEST_CLAUSE);
    while (past < limit && !this.reading.endsClause(past, past === at)) past++;
    // An emoji at its end says something of the sentence, not of the clause.
    while (past > at + 1 && this.reading.isSymbol(past - 1)) past--;
    return past;
  }

  private wordsEnd(at: number): number {
    const { kind, flags } = this.reading.tokens;
    let past = at;
    const limit = Math.min(this.limit, at + LONGEST_CLAUSE);
    while (past < limit && (kind[past] === WORD || kind[past] === NUMBER || kind[past] === OPAQUE)) {
      if (past > at && ((flags[past] as number) & LINE_START) !== 0 && this.reading.isListLine(past)) break;
      past++;
    }
    return past;
  }
}
