import { CLAUSE, Clauses, SENTENCE_START, TOLD } from "./clauses.ts";
import type { Otherwise } from "./floating.ts";
import { CLAUSE_STOP, type Grammar, JOINER, LINK, NEGATOR, PREPOSITION, SUBJECT } from "./grammar.ts";
import { findMasks, type Mask } from "./mask.ts";
import { type Sentences, splitSentences } from "./sentences.ts";
import { LINE_START, NUMBER, OPAQUE, PUNCTUATION, type Tokens, tokenise } from "./tokens.ts";
import type { Message, Span } from "./types.ts";

/** So many tokens behind its bullet a word still belongs to an item; a line that goes on is no step. */
const LONGEST_ITEM = 40;

/** A text read once: masks, tokens, sentences, and the questions that rules ask of them. */
export class Reading {
  readonly text: string;
  readonly masks: readonly Mask[];
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly grammar: Grammar;
  /** Which tokens may be looked past, and which are as good as "not". */
  readonly otherwise: Otherwise;
  private readonly clauses: Clauses;

  constructor(message: Message, grammar: Grammar) {
    this.text = message.text;
    this.grammar = grammar;
    this.masks = findMasks(message);
    this.tokens = tokenise(message.text, this.masks, grammar.vocabulary);
    this.sentences = splitSentences(this.tokens);
    this.otherwise = grammar.floating.in(this.tokens.id, {
      links: (word) => grammar.has(word, LINK),
      negates: (word) => grammar.has(word, NEGATOR),
      leads: (word) => grammar.has(word, PREPOSITION),
      contracts: (word) => (grammar.halves.first[word] ?? 0) !== 0,
    });
    this.clauses = new Clauses(this.tokens, this.sentences, grammar);
  }

  /** The number of words and numbers that are the writer's own. */
  get words(): number {
    return this.tokens.words;
  }

  /** The token after the last of the sentence that token `at` belongs to. */
  limitOf(at: number): number {
    return this.sentences.past[this.sentences.of[at] as number] ?? at;
  }

  /** From the first letter of a sentence, by its number, to the end of its last. */
  sentenceSpan(sentence: number): Span {
    const { start, end } = this.tokens;
    const { first, past } = this.sentences;
    return { start: start[first[sentence] as number] as number, end: end[(past[sentence] as number) - 1] as number };
  }

  /** Whether a sentence, or a clause after a mere lead-in, begins at this token. */
  isSentenceStart(at: number): boolean {
    return this.clauses.kinds[at] === SENTENCE_START;
  }

  /** Whether a sentence or a clause of its own begins at this token: "I looked, and *we* …", "Please note that *the* …". */
  isClauseStart(at: number): boolean {
    return this.clauses.kinds[at] !== 0;
  }

  /** Whether a clause begins at this token that does not open its sentence. */
  isInnerClause(at: number): boolean {
    return (this.clauses.kinds[at] as number) >= CLAUSE;
  }

  /** Whether what is told of begins at this token: "Please note that *we* …". It cannot be a question or a wish. */
  isTold(at: number): boolean {
    return this.clauses.kinds[at] === TOLD;
  }

  /** Whether token `at` is the first word of its sentence: only marks, emoji, a bullet or a number stand before it. */
  opensSentence(at: number): boolean {
    const sentence = this.sentences.of[at] as number;
    const first = this.sentences.first[sentence] as number;
    return first === at || this.clauses.pastMarks(first, this.sentences.past[sentence] as number, true) === at;
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

  /** The same, also where only an adverb that changes nothing stands before that end: "Not possible at the moment." "Bye now" is another. */
  isNearlySentenceEnd(at: number): boolean {
    const { floats } = this.otherwise;
    const length = this.tokens.id[at] === this.grammar.floating.now ? 0 : (floats[at] ?? 0);
    return this.isSentenceEnd(at) || (length !== 0 && at < this.limitOf(at - 1) && this.isSentenceEnd(at + length));
  }

  /** Whether the token is an emoji or another sign: not a link, a placeholder or "a.m.", which say something. */
  isSymbol(at: number): boolean {
    if (this.tokens.kind[at] !== OPAQUE) return false;
    const start = this.tokens.start[at] as number;
    return !/[\p{Alpha}\d]/u.test(this.text.slice(start, this.tokens.end[at]));
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
    return this.isListLine(line) || (kind[line] === NUMBER && this.clauses.closesNumber(line + 1, kind.length));
  }
}
