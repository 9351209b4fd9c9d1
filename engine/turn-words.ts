import { isCapitalLetter } from "./letters.ts";
import { WE } from "./trimmed.ts";

/** The company as an object, kept apart from the writer's own "us" until the words are turned. */
export const US = "\u0001";

const TURNED: Readonly<Record<string, string>> = {
  i: "you",
  im: "you're",
  noone: "no one",
  ive: "you've",
  hasnt: "hasn't",
  havent: "haven't",
  didnt: "didn't",
  doesnt: "doesn't",
  wont: "won't",
  cant: "can't",
  couldnt: "couldn't",
  wasnt: "wasn't",
  isnt: "isn't",
  arent: "aren't",
  theres: "there's",
  "i'm": "you're",
  "i've": "you've",
  "i'd": "you'd",
  "i'll": "you'll",
  we: "you",
  "we're": "you're",
  "we've": "you've",
  "we'd": "you'd",
  me: "you",
  us: "you",
  my: "your",
  our: "your",
  mine: "yours",
  ours: "yours",
  myself: "yourself",
  ourselves: "yourselves",
  your: "our",
};

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const MONTH = /^(?:january|february|april|june|july|august|september|october|november|december)(?:['’]s)?$/;
/** Words and names of months: "for may", "since march". */
const MONTH_OR_VERB = /^(?:march|may)$/;
const IN_A_MONTH = /^(?:by|during|for|from|in|last|of|since|until)$/;

/** The words of a clause with their pronouns turned, as one who answers says them: "my lamp" becomes "your lamp". Where the company acts, its "you" is "we". */
export function turnWords(words: readonly string[], company: boolean): string {
  return words
    .map((word, index) => turnWord(word, index, words, company))
    .join(" ")
    .replaceAll(US, "us")
    .replaceAll(WE, "we");
}

/** One of them, at its place. */
export function turnWord(word: string, index: number, words: readonly string[], company: boolean): string {
  const folded = word.toLowerCase();
  const before = words[index - 1]?.toLowerCase();
  if (company && index === 0) return folded === "you've" ? "we've" : "we";
  if (folded === "its" && words[index + 1]?.toLowerCase() === "not") return "it's";
  if (before === "i" || before === "we") {
    if (folded === "am") return "are";
    if (folded === "was") return "were";
    if (folded === "wasn't") return "weren't";
  }
  const named = WEEKDAY.test(word) || MONTH.test(word) || (MONTH_OR_VERB.test(word) && IN_A_MONTH.test(before ?? ""));
  if (named) return word.charAt(0).toUpperCase() + word.slice(1);
  const turned = Object.hasOwn(TURNED, folded) ? TURNED[folded] : undefined;
  if (turned !== undefined) return turned;
  // The first word began a sentence; a word that is a name or all capitals keeps them.
  return index === 0 && isCapitalLetter(word.charAt(0)) && word.slice(1) === folded.slice(1) ? folded : word;
}
