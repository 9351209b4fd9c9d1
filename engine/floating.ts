import type { Vocabulary } from "./vocabulary.ts";

/**
 * Adverbs that may stand between any two words of a pattern. They say that something is so too, so far or so alas, and not how much: what is
 * cold without them is cold with them.
 */
const FLOATING = [
  ..."also already accordingly consequently currently hence now presently regrettably sadly therefore thus unfortunately".split(
    " ",
  ),
  "as such",
  "at present",
  "at the moment",
  "at this point",
  "at this stage",
  "at this time",
  "of course",
  "on this occasion",
  "under any circumstances",
];

/** "We still can't", "you simply must": where no verb stands beside them that helps another, they mean more. */
const BESIDE_HELPERS = "generally however normally simply still temporarily typically usually";
const HELPERS =
  "am are aren't can can't cannot could did didn't do does doesn't don't had has hasn't have haven't is isn't may must need needs not shall was were will won't would arent cant didnt doesnt dont hasnt havent isnt wont";

/** "We just can't": before anything but a no they change more. */
const BEFORE_NO = "honestly just really";

/** Adverbs that are looked past in one place, with commas between them: more of them is no sentence, and would take long to read. */
const MOST_IN_A_ROW = 3;

/** "Under any normal circumstances" and its two commas. */
const LONGEST_ASIDE = 7;

/** What finding adverbs asks of a word: whether it leads from one clause to another, negates, is a contraction, or begins an aside such as "as a rule". */
export interface Words {
  links(word: number): boolean;
  negates(word: number): boolean;
  contracts(word: number): boolean;
  leads(word: number): boolean;
}

/** What may be read otherwise than it stands, by token. */
export interface Otherwise {
  /** How many tokens of an adverb that changes nothing begin here, with the commas around it: what stands around it meets. */
  readonly floats: Uint8Array;
  /** How many tokens here are as good as "not": two for "no longer" behind a helping verb. */
  readonly nots: Uint8Array;
}

/** Finds these adverbs in a text, alone or between commas. */
export class Floating {
  /** The word that "no longer" is as good as. */
  readonly not: number;
  /** The adverb that ends a farewell. */
  readonly now: number;
  /** By the id of its first word, what each goes on with. */
  private readonly byFirst = new Map<number, readonly (readonly number[])[]>();
  private readonly comma: number;
  private readonly no: number;
  private readonly longer: number;
  private readonly besideHelpers: ReadonlySet<number>;
  private readonly beforeNo: ReadonlySet<number>;
  private readonly helpers: ReadonlySet<number>;
  /** By word id, 1 for a word that any of this begins with: most words are none, and need no more than this look. */
  private readonly begins: Uint8Array;

  constructor(vocabulary: Vocabulary) {
    const ids = (words: string): number[] => words.split(" ").map((word) => vocabulary.intern(word));
    [this.comma, this.not, this.no, this.longer, this.now] = ids(", not no longer now") as [
      number,
      number,
      number,
      number,
      number,
    ];
    this.besideHelpers = new Set(ids(BESIDE_HELPERS));
    this.beforeNo = new Set(ids(BEFORE_NO));
    this.helpers = new Set(ids(HELPERS));
    for (const adverb of FLOATING) {
      const [first, ...rest] = ids(adverb) as [number, ...number[]];
      this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), rest]);
    }
    this.begins = new Uint8Array(vocabulary.size);
    for (const word of [this.comma, this.no, ...this.besideHelpers, ...this.beforeNo, ...this.byFirst.keys()])
      this.begins[word] = 1;
  }

  /** Reads a text. No adverb floats behind what links two clauses: "but now it works" is no "but it works". */
  in(id: Int32Array, words: Words): Otherwise {
    const { comma } = this;
    const floats = new Uint8Array(id.length);
    const nots = new Uint8Array(id.length);
    let inARow = 0;
    let end = 0;
    for (let at = 1; at < id.length; at++) {
      if (this.begins[id[at] as number] !== 1) continue;
      const before = id[at - 1] as number;
      const helped = this.helpers.has(before) || words.contracts(before) || floats[at - 1] !== 0;
      if (helped && id[at] === this.no && id[at + 1] === this.longer) nots[at] = 2;
      if (id[at] === comma && floats[at] === 0) floats[at] = this.asideAt(id, at, words);
      const length = words.links(before) ? 0 : this.lengthAt(id, at, words);
      if (length === 0) continue;
      inARow = at <= end + 2 ? inARow + 1 : 1;
      end = at + length;
      if (inARow > MOST_IN_A_ROW) continue;
      floats[at] = length;
      if (before === comma && id[at + length] === comma) floats[at - 1] = length + 2;
    }
    return { floats, nots };
  }

  private lengthAt(id: Int32Array, at: number, { negates }: Words): number {
    const word = id[at] as number;
    const next = id[at + 1] ?? 0;
    if (this.besideHelpers.has(word)) return Number(this.isBesideHelper(id, at));
    if (this.beforeNo.has(word)) return Number(negates(next) || id[at + 2] === this.not);
    const rest = this.byFirst.get(word)?.find((others) => others.every((other, i) => id[at + 1 + i] === other));
    return rest === undefined ? 0 : rest.length + 1;
  }

  private isBesideHelper(id: Int32Array, at: number): boolean {
    const before = id[at - 1] === this.comma ? at - 2 : at - 1;
    const after = id[at + 1] === this.comma ? at + 2 : at + 1;
    return this.helpers.has(id[before] ?? 0) || this.helpers.has(id[after] ?? 0);
  }

  /** How many tokens an aside takes that parts a helping verb from what follows: "we do not, as a rule, refund". */
  private asideAt(id: Int32Array, at: number, { leads }: Words): number {
    if (!this.helpers.has(id[at - 1] as number) || !leads(id[at + 1] ?? 0)) return 0;
    const closing = id.subarray(at + 2, at + LONGEST_ASIDE).indexOf(this.comma);
    return closing < 0 ? 0 : closing + 3;
  }
}
