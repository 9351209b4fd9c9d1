import { LETTERS } from "./letters.ts";

/** What a question is about, as stems of words, and whether a text speaks of it. */

const WORD = new RegExp(`[${LETTERS}0-9'’]+`, "g");
const COMMON = new Set(
  `the and for are was were been being have has had does did will would could should can may might must shall with from this that
  these those there here what when where which who whose why how any some all our your yours mine ours you they them their his her
  its not but also just only very much more most than then now about into onto over under again please thanks thank hello dear
  know tell like want need get got give take make made let say said see look think possible idea wondering wonder hope still back
  mean someone anyone something anything everything nothing way thing things else ever even soon long many able ask asking question
  help send come going goes done doing questions later grateful appreciate curious sure confirm happen happens`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** What nearly every reply to a customer names, whatever was asked. */
const WEAK = new Set(
  "order account parcel packag item product custom email messag case ticket team company servic website page".split(
    " ",
  ),
);

/** Stems that mean the same thing where something is asked and answered. */
const MEANINGS: readonly (readonly string[])[] = [
  "buy bought purchas",
  "call phone ring",
  "cost price pric fee charg",
  "deliver delivery",
  "book reserv",
  "repair fix mend",
  "invoic bill",
  "guarante warranty",
  "swap exchang replac",
  "delet eras",
  "begin start",
  "rain waterproof wet",
  "child kid childr children",
].map((line) => line.split(" "));

const MEANING_OF: ReadonlyMap<string, readonly string[]> = new Map(
  MEANINGS.flatMap((stems) => stems.map((each) => [each, stems] as const)),
);

/** The stems of the words that a question is about, each once. */
export function topicsOf(question: string): string[] {
  return [...new Set((question.match(WORD) ?? []).map(stem).filter((word) => word.length > 2 && !COMMON.has(word)))];
}

/** Those among topics that tell this question from others and from any other mail; all of them where none does. */
export function ownTopics(topics: readonly string[], others: ReadonlySet<string>): readonly string[] {
  const own = topics.filter((topic) => !others.has(topic));
  const strong = own.filter((topic) => !WEAK.has(topic));
  return strong.length > 0 ? strong : own.length > 0 ? own : topics;
}

/** Whether a text in lower case has a word of this meaning. It is searched, not cut up: it is read at every key. */
export function speaksOf(folded: string, topic: string): boolean {
  const meaning = MEANING_OF.get(topic);
  return meaning === undefined ? hasStem(folded, topic) : meaning.some((each) => hasStem(folded, each));
}

function hasStem(folded: string, topic: string): boolean {
  // A stem that ends in "y" may have been written with "ies".
  const beginning = topic.endsWith("y") ? topic.slice(0, -1) : topic;
  for (let at = folded.indexOf(beginning); at >= 0; at = folded.indexOf(beginning, at + 1)) {
    if (at > 0 && LETTER.test(folded.charAt(at - 1))) continue;
    const rest = WHOLE_WORD.exec(folded.slice(at, at + beginning.length + LONGEST_ENDING + 1));
    if (rest !== null && stem(rest[0]) === topic) return true;
  }
  return false;
}

const LETTER = new RegExp(`[${LETTERS}0-9]`);
const WHOLE_WORD = new RegExp(`^[${LETTERS}0-9'’]+`);
const LONGEST_ENDING = 4;

/** A word without its commonest endings, so that "refunds" meets "refunded". */
function stem(word: string): string {
  const folded = word.toLowerCase().replaceAll("’", "'").replace(/'s$/, "");
  if (COMMON.has(folded)) return folded;
  return folded.length > 4
    ? folded.replace(/(?:ies|ied)$/, "y").replace(/(?<=.{3})(?:ing|ed|es|s|e)$/, "")
    : folded.replace(/s$/, "");
}
