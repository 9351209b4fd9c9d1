import {
  CONTRAST,
  type Grammar,
  LEAD,
  LEADS_ALONE,
  LINK,
  OPENS,
  PREPOSITION,
  SUBJECT,
  TELLER,
  THAT,
  WHEN,
  YOU,
} from "./grammar.ts";
import type { Sentences } from "./sentences.ts";
import { CAPITAL, GLUED, LINE_START, NUMBER, OPAQUE, PUNCTUATION, type Tokens, WORD } from "./tokens.ts";

/** What begins at a token: nothing, a sentence, or a clause within one. */
export const SENTENCE_START = 1;
export const CLAUSE = 2;
/** The same behind "note that": what is told there is no sentence of its own. */
export const TOLD = 3;
/** "At this point in time," and no more, where no pronoun shows that a clause begins behind it. */
const LONGEST_LEAD = 5;
/** "Having", "Checking", but "Going forward," says only when. */
const PARTICIPLE = /^(?!going)\p{Alpha}{2,}ing$/iu;
/** A colon and dashes. */
const PAUSES: ReadonlySet<number> = new Set([58, 45, 0x2013, 0x2014]);
/** Where sentences and clauses begin: behind what only leads in, behind "and" and "but", behind "note that". */
export class Clauses {
  /** What begins at each token, as the numbers above; 0 for nothing. */
  readonly kinds: Uint8Array;
  private readonly tokens: Tokens;
  private readonly grammar: Grammar;

  constructor(tokens: Tokens, { first, past }: Sentences, grammar: Grammar) {
    this.tokens = tokens;
    this.grammar = grammar;
    this.kinds = new Uint8Array(tokens.kind.length);
    for (let s = 0; s < first.length; s++) {
      this.markStart(first[s] as number, past[s] as number);
      this.markClauses(first[s] as number, past[s] as number);
    }
  }

  /** Marks the clauses within a sentence: behind a lead-in, a semicolon, "and" or "note that". */
  private markClauses(from: number, past: number): void {
    const { kind, id } = this.tokens;
    const { grammar } = this;
    let leadsIn = grammar.has(id[from] as number, PREPOSITION) || this.isParticiple(from);
    for (let at = from + 1; at < past; at++) {
      const before = at - 1;
      const word = id[before] as number;
      let clause = 0;
      if (kind[before] === PUNCTUATION) {
        const mark = this.tokens.text.charCodeAt(this.tokens.start[before] as number);
        if (mark === 44) {
          const led = leadsIn && (before - from <= LONGEST_LEAD || this.hasOpener(at));
          if (led || this.linksAlone(before - 1, from)) clause = CLAUSE;
        } else if (mark === 59 || (PAUSES.has(mark) && this.hasOpener(at) && this.isApart(before))) clause = CLAUSE;
        leadsIn = false;
      } else if (this.isLink(before, from) && this.beginsClause(at, from)) clause = CLAUSE;
      else if (grammar.has(word, THAT) && grammar.has(id[before - 1] ?? 0, TELLER)) clause = TOLD;
      if (clause !== 0 && this.kinds[at] === 0) this.kinds[at] = clause;
    }
  }

  /** Whether a pronoun or another word stands here that mostly begins a clause. */
  private hasOpener(at: number): boolean {
    const word = this.tokens.id[at] ?? 0;
    return this.grammar.has(word, SUBJECT) || this.grammar.has(word, OPENS);
  }

  /** "Having looked into it, we …" */
  private isParticiple(at: number): boolean {
    const { start, end, kind } = this.tokens;
    return kind[at] === WORD && PARTICIPLE.test(this.tokens.text.slice(start[at], end[at]));
  }

  /** A dash between clauses has a space before it, or is a long one. */
  private isApart(at: number): boolean {
    const { start, flags } = this.tokens;
    return this.tokens.text.charCodeAt(start[at] as number) !== 45 || ((flags[at] as number) & GLUED) === 0;
  }

  /** Whether this word leads to a clause of its own: "but we …", ", however we …". */
  private isLink(at: number, from: number): boolean {
    const word = this.tokens.id[at] as number;
    return (
      this.grammar.has(word, LEADS_ALONE) || (this.grammar.has(word, CONTRAST) && this.isComma(at - 1, at) && at > from)
    );
  }

  /** Whether this word stands between commas and leads to what follows: "it came, *however*, we …", "but *unfortunately*, we …". */
  private linksAlone(at: number, from: number): boolean {
    const { grammar, tokens } = this;
    if (at <= from || !grammar.has(tokens.id[at] as number, LEAD)) return false;
    return this.isComma(at - 1, at) || grammar.has(tokens.id[at - 1] as number, LINK);
  }

  /** Whether a clause begins at this token behind a word such as "and": "the red one *and your* lamp" is none. */
  private beginsClause(at: number, from: number): boolean {
    const { grammar } = this;
    const { id } = this.tokens;
    const word = id[at] as number;
    if (grammar.has(word, SUBJECT)) return true;
    return (
      grammar.has(word, OPENS) &&
      (grammar.has(id[at - 1] as number, CONTRAST) || (this.isComma(at - 2, at) && at - 2 > from))
    );
  }

  private markStart(from: number, past: number): void {
    const { kind, id, flags } = this.tokens;
    let at = from;
    for (let leads = 0; leads < 4; leads++) {
      at = this.pastMarks(at, past, leads === 0);
      if (at >= past) return;
      this.kinds[at] = SENTENCE_START;
      const word = id[at] as number;
      const comma = this.commaWithin(at + 1, Math.min(past, at + 5), this.grammar.has(word, LEAD));
      if (comma > 0) at = comma + 1;
      else if (this.grammar.has(word, LEADS_ALONE) || this.turnsAlone(at)) at++;
      // "Dan, please send it": a name, or any one word, before a comma only leads in.
      else if (kind[at] === WORD && ((flags[at] as number) & CAPITAL) !== 0 && this.isComma(at + 1, past)) at += 2;
      else return;
    }
  }

  /** "However we can't", "Currently we can't": many leave out the comma. "However you look at it" is no clause of its own. */
  private turnsAlone(at: number): boolean {
    const { grammar, tokens } = this;
    const word = tokens.id[at] as number;
    const next = tokens.id[at + 1] ?? 0;
    const turns = grammar.has(word, LEAD) && grammar.has(word, CONTRAST) && !grammar.has(next, YOU);
    return (turns || grammar.has(word, WHEN)) && this.hasOpener(at + 1);
  }

  /** The first token that is a word: after marks, emoji and, at the beginning of a line, the number of an item. */
  pastMarks(from: number, past: number, opens: boolean): number {
    const { kind, flags } = this.tokens;
    let at = from;
    if (opens && kind[at] === NUMBER && ((flags[at] as number) & LINE_START) !== 0 && this.closesNumber(at + 1, past)) {
      at += 2;
    }
    while (at < past && (kind[at] === PUNCTUATION || kind[at] === OPAQUE)) at += this.isHandle(at) ? 2 : 1;
    return at;
  }

  /** "@acme": who is written to, and no word of the sentence. */
  private isHandle(at: number): boolean {
    const { kind, flags, start } = this.tokens;
    const glued = kind[at + 1] === WORD && ((flags[at + 1] as number) & GLUED) !== 0;
    return glued && this.tokens.text.charCodeAt(start[at] as number) === 64;
  }

  /** Whether what stands at this token makes the number before it that of an item: "1.", "2)". */
  closesNumber(at: number, past: number): boolean {
    const mark =
      at < past && this.tokens.kind[at] === PUNCTUATION ? this.tokens.text.charAt(this.tokens.start[at] as number) : "";
    return mark === "." || mark === ")";
  }

  private commaWithin(from: number, to: number, leads: boolean): number {
    if (!leads) return 0;
    for (let at = from; at < to; at++) {
      if (this.isComma(at, to)) return at;
      if (((this.tokens.flags[at] as number) & CAPITAL) === 0 && this.tokens.kind[at] === WORD && at > from + 1)
        return 0;
    }
    return 0;
  }

  private isComma(at: number, past: number): boolean {
    return (
      at < past &&
      this.tokens.kind[at] === PUNCTUATION &&
      this.tokens.text.charCodeAt(this.tokens.start[at] as number) === 44
    );
  }
}
