/**
 * English contractions, so that a rule written with one form matches the others. Long forms are what patterns are
 * normalised to; short forms are the extra edges from word to word.
 */

const PRONOUNS_ARE = ["you", "we", "they"];
const SUBJECTS = ["i", "you", "he", "she", "it", "we", "they", "that", "there", "who", "what"];
const NEGATABLE = [
  "are",
  "could",
  "did",
  "do",
  "does",
  "had",
  "has",
  "have",
  "is",
  "might",
  "must",
  "need",
  "should",
  "was",
  "were",
  "would",
];
/** Without an apostrophe these would be other words ("well", "were", "ill", "id", "shed", "its", "hell"). */
const NEEDS_APOSTROPHE = new Set([
  "we'll",
  "we're",
  "i'll",
  "i'd",
  "she'd",
  "she'll",
  "he'll",
  "he'd",
  "we'd",
  "it's",
  "who're",
]);

/** First word, then second word of the long form → the short forms that mean the same, as written with a straight apostrophe. */
const SHORT = new Map<string, Map<string, string[]>>();
/** Short form → its long form, for the short forms that have just one. */
const LONG = new Map<string, readonly [string, string]>();

function add(first: string, second: string, short: string, unfold = true): void {
  const seconds = SHORT.get(first) ?? new Map<string, string[]>();
  const forms = seconds.get(second) ?? [];
  forms.push(short);
  const bare = short.replace("'", "");
  if (bare !== short && !NEEDS_APOSTROPHE.has(short)) forms.push(bare);
  SHORT.set(first, seconds.set(second, forms));
  if (unfold) LONG.set(short, [first, second]);
}

for (const word of NEGATABLE) add(word, "not", `${word}n't`);
add("can", "not", "can't");
add("can", "not", "cannot");
add("will", "not", "won't");
add("shall", "not", "shan't");
add("i", "am", "i'm");
add("let", "us", "let's");
for (const word of PRONOUNS_ARE) add(word, "are", `${word}'re`);
for (const word of SUBJECTS) {
  add(word, "will", `${word}'ll`);
  add(word, "would", `${word}'d`);
  add(word, "had", `${word}'d`, false);
}
for (const word of ["i", "you", "we", "they"]) add(word, "have", `${word}'ve`);
for (const word of ["could", "might", "must", "should", "would"]) add(word, "have", `${word}'ve`);
for (const word of ["he", "she", "it", "that", "there", "who", "what", "here", "where", "how"]) {
  add(word, "is", `${word}'s`);
  add(word, "has", `${word}'s`, false);
}

/** The long form of a contraction, or null when the word is none. */
export function unfolded(word: string): readonly [string, string] | null {
  return LONG.get(word) ?? null;
}

/** A contraction and what it stands for. */
export interface Contraction {
  readonly short: string;
  readonly first: string;
  readonly second: string;
}

/** Every contraction there is, with and without apostrophe. One that stands for two things is there twice. */
export function contractionsOf(): Contraction[] {
  const all: Contraction[] = [];
  for (const [first, seconds] of SHORT)
    for (const [second, shorts] of seconds) for (const short of shorts) all.push({ short, first, second });
  return all;
}
