import { contractionsOf } from "./contractions.ts";
import { findMasks, type Mask } from "./mask.ts";
import { type Sentences, splitSentences } from "./sentences.ts";
import { CAPITAL, GLUED, LINE_START, NUMBER, OPAQUE, PUNCTUATION, type Tokens, tokenise, WORD } from "./tokens.ts";
import type { Message } from "./types.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Words that stand before the sentence proper and are looked through by `^`. */
const LEAD_WORDS = [
  ..."and but so also then plus still yet or unfortunately sadly regrettably however therefore thus ok okay well yes no oh right".split(
    " ",
  ),
  ..."hi hello hey dear morning afternoon evening good greetings thanks sorry again please first second next finally lastly".split(
    " ",
  ),
];
/** Of these, the ones after which the sentence may begin without a comma. */
const LEAD_WITHOUT_COMMA = new Set("and but so also then unfortunately sadly".split(" "));
const CLAUSE_STOPS = "because but although though unless whereas".split(" ");
const JOINERS = ["and", "or", "so"];
const SUBJECT_PRONOUNS =
  "i we you he she it they there this that i'm i'll i've we're we'll we've you're you'll it's they're that's".split(
    " ",
  );
const NEGATORS =
  "not no never without don't doesn't didn't won't wouldn't can't cannot couldn't isn't aren't wasn't weren't haven't hasn't hadn't shouldn't needn't dont doesnt didnt wont cant isnt wasnt havent nor nobody nothing hardly".split(
    " ",
  );

/** Words that hardly any other language has, and hardly any English text does without. */
const TELLING =
  "the and you your our with this that what when which would could should please thanks thank not but because there their they from been were if just only any".split(
    " ",
  );

/** Words that are followed by "that" and a sentence: "please note that …", "we'd like to inform you that …". */
const TELLERS = "note noted advised aware informed you confirm remember remind afraid means reminded".split(" ");
/** What a lead-in begins with: "At this point,", "With that said,", "For now,". */
const PREPOSITIONS = "at with for in as on from under given that currently until after before due because".split(" ");

/** The small grammar of English that matching needs, as ids of one vocabulary. */
export class Grammar {
  readonly vocabulary: Vocabulary;
  readonly halves: Halves;
  /** Roles by word id. */
  private readonly roles: Uint16Array;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    for (const mark of [",", ".", "?", "!", ":", ";", "...", "(", ")", "-"]) vocabulary.intern(mark);
    this.halves = halvesIn(vocabulary);
    const known = [
      LEAD_WORDS,
      CLAUSE_STOPS,
      JOINERS,
      SUBJECT_PRONOUNS,
      NEGATORS,
      TELLING,
      TELLERS,
      PREPOSITIONS,
      ["that"],
    ];
    for (const word of known.flat()) vocabulary.intern(word);
    this.roles = new Uint16Array(vocabulary.size);
    for (const word of LEAD_WORDS) this.add(word, LEAD_WITHOUT_COMMA.has(word) ? LEAD | LEADS_ALONE : LEAD);
    for (const word of CLAUSE_STOPS) this.add(word, CLAUSE_STOP);
    for (const word of JOINERS) this.add(word, JOINER);
    for (const word of SUBJECT_PRONOUNS) this.add(word, SUBJECT);
    for (const word of NEGATORS) this.add(word, NEGATOR);
    for (const word of TELLING) this.add(word, TELLS);
    for (const word of TELLERS) this.add(word, TELLER);
    for (const word of PREPOSITIONS) this.add(word, PREPOSITION);
    this.add("that", THAT);
  }

  has(id: number, role: number): boolean {
    return ((this.roles[id] ?? 0) & role) !== 0;
  }

  /** Whether the word tells that a text is English. */
  isEnglish(id: number): boolean {
    return this.has(id, TELLS);
  }

  private add(word: string, role: number): void {
    const id = this.vocabulary.intern(word);
    this.roles[id] = (this.roles[id] ?? 0) | role;
  }
}

/** The words that contractions stand for, by the id of the contraction; 0 for a word that is none. */
export interface Halves {
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** "It's" is "it is" or "it has". */
  readonly other: Int32Array;
}

function halvesIn(vocabulary: Vocabulary): Halves {
  const all = contractionsOf();
  const ids = all.map(({ short }) => vocabulary.intern(short));
  for (const { first, second } of all) {
    vocabulary.intern(first);
    vocabulary.intern(second);
  }
  const { size } = vocabulary;
  const halves = { first: new Int32Array(size), second: new Int32Array(size), other: new Int32Array(size) };
  for (const [index, { first, second }] of all.entries()) {
    const id = ids[index] as number;
    halves.first[id] = vocabulary.intern(first);
    if (halves.second[id] === 0) halves.second[id] = vocabulary.intern(second);
    else halves.other[id] = vocabulary.intern(second);
  }
  return halves;
}

const LEAD = 1;
const LEADS_ALONE = 2;
const CLAUSE_STOP = 4;
const JOINER = 8;
const SUBJECT = 16;
const NEGATOR = 32;
const TELLS = 64;
const THAT = 128;
const TELLER = 256;
const PREPOSITION = 512;
/** What a sentence begins like, and a clause within it. */
const CLAUSE = 2;
/** The same behind "note that": what is told there is no sentence of its own. */
const TOLD = 3;
/** "At this point in time," and no more. */
const LONGEST_LEAD = 5;

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
        leadsIn = false;
      } else if (grammar.has(word, LEADS_ALONE) && grammar.has(id[at] as number, SUBJECT)) clause = CLAUSE;
      else if (grammar.has(word, THAT) && grammar.has(id[before - 1] ?? 0, TELLER)) clause = TOLD;
      if (clause !== 0 && this.starts[at] === 0) this.starts[at] = clause;
    }
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
      else if (this.grammar.has(word, LEADS_ALONE)) at++;
      // "Dan, please send it": a name, or any one word, before a comma only leads in.
      else if (kind[at] === WORD && ((flags[at] as number) & CAPITAL) !== 0 && this.isComma(at + 1, past)) at += 2;
      else return;
    }
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
