import {
  CLAUSE_STOP,
  CONTRAST,
  type Grammar,
  JOINER,
  LEAD,
  LEADS_ALONE,
  LINK,
  NEGATOR,
  OPENS,
  PREPOSITION,
  SUBJECT,
  TELLER,
  THAT,
  YOU,
} from "./grammar.ts";
import { findMasks, type Mask } from "./mask.ts";
import { type Sentences, splitSentences } from "./sentences.ts";
import { CAPITAL, GLUED, LINE_START, NUMBER, OPAQUE, PUNCTUATION, type Tokens, tokenise, WORD } from "./tokens.ts";
import type { Message } from "./types.ts";

/** What a sentence begins like, and a clause within it. */
const CLAUSE = 2;
/** The same behind "note that": what is told there is no sentence of its own. */
const TOLD = 3;
/** "At this point in time," and no more. */
const LONGEST_LEAD = 5;
/** So many tokens behind its bullet a word still belongs to an item; a line that goes on is no step. */
const LONGEST_ITEM = 40;

/** A text read once: masks, tokens, sentences, and the questions that rules ask of them. */
export class Reading {
  readonly text: string;
  readonly masks: readonly Mask[];
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly grammar: Grammar;
  private readonly starts: Uint8Array;

  constructor(message: Message, grammar: Grammar) {
    this.text = message.text;
    this.grammar = grammar;
    this.masks = findMasks(message);
    this.tokens = tokenise(message.text, this.masks, grammar.vocabulary);
    this.sentences = splitSentences(this.tokens);
    this.starts = new Uint8Array(this.tokens.kind.length);
    this.markStarts();
  }

  /** The number of words and numbers that are the writer's own. */
  get words(): number {
    return this.tokens.words;
  }

  /** The token after the last of the sentence that token `at` belongs to. */
  limitOf(at: number): number {
    return this.sentences.past[this.sentences.of[at] as number] ?? at;
  }

  /** Whether a sentence, or a clause after a mere lead-in, begins at this token. */
  isSentenceStart(at: number): boolean {
    return this.starts[at] === 1;
  }

  /** Whether a sentence or a clause of its own begins at this token: "I looked, and *we* …", "Please note that *the* …". */
  isClauseStart(at: number): boolean {
    return this.starts[at] !== 0;
  }

  /** Whether a clause begins at this token that does not open its sentence. */
  isInnerClause(at: number): boolean {
    return (this.starts[at] as number) >= CLAUSE;
  }

  /** Whether what is told of begins at this token: "Please note that *we* …". It cannot be a question or a wish. */
  isTold(at: number): boolean {
    return this.starts[at] === TOLD;
  }

  /** Whether token `at` is the first word of its sentence: only marks, emoji, a bullet or a number stand before it. */
  opensSentence(at: number): boolean {
    const sentence = this.sentences.of[at] as number;
    const first = this.sentences.first[sentence] as number;
    return first === at || this.pastMarks(first, this.sentences.past[sentence] as number, true) === at;
  }

  /** Whether nothing but closing marks and emoji stands between this token and the end of its sentence. */
  isSentenceEnd(at: number): boolean {
    const { kind } = this.tokens;
    const sentence = this.sentences.of[at - 1] ?? -1;
    for (let i = at; i < kind.length && this.sentences.of[i] === sentence; i++) {
      if (kind[i] !== PUNCTUATION && !this.isSymbol(i)) return false;
    }
    return true;
  }

  /** Whether the token is an emoji or another sign: not a link, a placeholder or "a.m.", which say something. */
  isSymbol(at: number): boolean {
    if (this.tokens.kind[at] !== OPAQUE) return false;
    const start = this.tokens.start[at] as number;
    return !/[\p{L}\p{N}]/u.test(this.text.slice(start, this.tokens.end[at]));
  }

  /** Whether the clause before token `at` ends there. A clause has at least one word. */
  endsClause(at: number, first: boolean): boolean {
    const { kind, id } = this.tokens;
    if (kind[at] === PUNCTUATION) {
      const mark = this.text.charCodeAt(this.tokens.start[at] as number);
      // "24/7", "R&D", "100%" go on; everything else ends the clause.
      return mark !== 47 && mark !== 38 && mark !== 37;
    }
    if (first) return false;
    const word = id[at] as number;
    if (this.grammar.has(word, CLAUSE_STOP)) return true;
    return this.grammar.has(word, JOINER) && this.grammar.has(id[at + 1] ?? 0, SUBJECT);
  }

  /** Whether one of the three words before token `at`, in its sentence, negates. */
  isNegated(at: number): boolean {
    const first = this.sentences.first[this.sentences.of[at] as number] ?? at;
    for (let i = Math.max(first, at - 3); i < at; i++) {
      if (this.grammar.has(this.tokens.id[i] as number, NEGATOR)) return true;
    }
    return false;
  }

  /** Whether the line that begins at this token is an item of a list. */
  isListLine(at: number): boolean {
    const mark = this.text.charCodeAt(this.tokens.start[at] as number);
    return mark === 45 || mark === 42 || mark === 0x2022;
  }

  /** Whether token `at` stands on a line that begins with a bullet or a number: an item of a list, a step of instructions. */
  isInList(at: number): boolean {
    const { flags, kind } = this.tokens;
    let line = at;
    const reach = Math.max(0, at - LONGEST_ITEM);
    while (line > reach && ((flags[line] as number) & LINE_START) === 0) line--;
    if (((flags[line] as number) & LINE_START) === 0) return false;
    return this.isListLine(line) || (kind[line] === NUMBER && this.closesNumber(line + 1, kind.length));
  }

  private markStarts(): void {
    const { first, past } = this.sentences;
    for (let s = 0; s < first.length; s++) {
      this.markStart(first[s] as number, past[s] as number);
      this.markClauses(first[s] as number, past[s] as number);
    }
  }

  /** Marks the clauses within a sentence: behind a lead-in, a semicolon, "and" or "note that". */
  private markClauses(from: number, past: number): void {
    const { kind, id } = this.tokens;
    const { grammar } = this;
    let leadsIn = grammar.has(id[from] as number, PREPOSITION);
    for (let at = from + 1; at < past; at++) {
      const before = at - 1;
      const word = id[before] as number;
      let clause = 0;
      if (kind[before] === PUNCTUATION) {
        const mark = this.text.charCodeAt(this.tokens.start[before] as number);
        if (mark === 59 || (mark === 44 && leadsIn && before - from <= LONGEST_LEAD)) clause = CLAUSE;
        else if (mark === 44 && this.linksAlone(before - 1, from)) clause = CLAUSE;
        leadsIn = false;
      } else if (this.isLink(before, from) && this.beginsClause(at, from)) clause = CLAUSE;
      else if (grammar.has(word, THAT) && grammar.has(id[before - 1] ?? 0, TELLER)) clause = TOLD;
      if (clause !== 0 && this.starts[at] === 0) this.starts[at] = clause;
    }
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
      this.starts[at] = 1;
      const word = id[at] as number;
      const comma = this.commaWithin(at + 1, Math.min(past, at + 5), this.grammar.has(word, LEAD));
      if (comma > 0) at = comma + 1;
      else if (this.grammar.has(word, LEADS_ALONE) || this.turnsAlone(at)) at++;
      // "Dan, please send it": a name, or any one word, before a comma only leads in.
      else if (kind[at] === WORD && ((flags[at] as number) & CAPITAL) !== 0 && this.isComma(at + 1, past)) at += 2;
      else return;
    }
  }

  /** "However we can't": many leave out the comma. "However you look at it" is no clause of its own. */
  private turnsAlone(at: number): boolean {
    const { grammar, tokens } = this;
    const word = tokens.id[at] as number;
    const next = tokens.id[at + 1] ?? 0;
    const turns = grammar.has(word, LEAD) && grammar.has(word, CONTRAST);
    return turns && (grammar.has(next, SUBJECT) || grammar.has(next, OPENS)) && !grammar.has(next, YOU);
  }

  /** The first token that is a word: after marks, emoji and, at the beginning of a line, the number of an item. */
  private pastMarks(from: number, past: number, opens: boolean): number {
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
    return glued && this.text.charCodeAt(start[at] as number) === 64;
  }

  private closesNumber(at: number, past: number): boolean {
    const mark =
      at < past && this.tokens.kind[at] === PUNCTUATION ? this.text.charAt(this.tokens.start[at] as number) : "";
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
      at < past && this.tokens.kind[at] === PUNCTUATION && this.text.charCodeAt(this.tokens.start[at] as number) === 44
    );
  }
}
