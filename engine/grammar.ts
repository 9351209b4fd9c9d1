import { contractionsOf } from "./contractions.ts";
import { Floating } from "./floating.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a word does in a sentence, as bits. */
export const LEAD = 1;
export const LEADS_ALONE = 2;
export const CLAUSE_STOP = 4;
export const JOINER = 8;
export const SUBJECT = 16;
export const NEGATOR = 32;
export const TELLS = 64;
export const THAT = 128;
export const TELLER = 256;
export const PREPOSITION = 512;
export const CONTRAST = 1024;
export const OPENS = 2048;
export const LINK = 4096;
export const YOU = 8192;
export const WHEN = 16384;

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
const TELLERS = "note noted say advised aware informed you confirm remember remind afraid means reminded".split(" ");
/** What a lead-in begins with: "At this point,", "With that said,", "For now,". */
const PREPOSITIONS =
  "at with for in as on from under given that currently until after before due because since following based per regarding just".split(
    " ",
  );
/** When something is so: many write no comma behind it, "Currently we …". */
const WHENS = "currently today now presently fyi meanwhile".split(" ");

/** What leads from one clause to its opposite. */
const CONTRASTS = "but however though yet whereas".split(" ");
/** What leads from one clause to another. */
const LINKS = [...CONTRASTS, "and", "so", "therefore"];

/** What besides a pronoun begins a clause behind "but", or behind a comma and "and". */
const OPENERS =
  "the our your my their this these those any all no nothing nobody please kindly if unless until once when only per as unfortunately sadly regrettably according due further not actually frankly".split(
    " ",
  );

const YOUS = "you you'd you'll you're you've".split(" ");

/** The small grammar of English that matching needs, as ids of one vocabulary. */
export class Grammar {
  readonly vocabulary: Vocabulary;
  readonly halves: Halves;
  /** Roles by word id. */
  private readonly roles: Uint16Array;
  readonly floating: Floating;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    for (const mark of [",", ".", "?", "!", ":", ";", "...", "(", ")", "-"]) vocabulary.intern(mark);
    this.halves = halvesIn(vocabulary);
    this.floating = new Floating(vocabulary);
    const known = [
      LEAD_WORDS,
      CLAUSE_STOPS,
      JOINERS,
      SUBJECT_PRONOUNS,
      NEGATORS,
      TELLING,
      TELLERS,
      PREPOSITIONS,
      LINKS,
      OPENERS,
      YOUS,
      WHENS,
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
    for (const word of CONTRASTS) this.add(word, CONTRAST);
    for (const word of LINKS) this.add(word, LINK);
    for (const word of OPENERS) this.add(word, OPENS);
    for (const word of WHENS) this.add(word, WHEN);
    for (const word of YOUS) this.add(word, YOU);
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
