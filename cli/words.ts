import type { Mood, Part } from "../engine/types.ts";
import { averageScore, type Tally } from "./tally.ts";

/** Words that several formats share. */
export const PART_NAMES: Readonly<Record<Part, string>> = {
  greeting: "greeting",
  opening: "warm opening",
  acknowledgement: "acknowledgement",
  aside: "human aside",
  offer: "offer to help",
  closing: "warm closing",
  signOff: "sign-off",
};

/** "1 rule", "2,000 rules". */
export function counted(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

/** What a run has seen, in one line. */
export function summaryOf(tally: Tally): string {
  const average = averageScore(tally);
  return [
    counted(tally.drafts, "draft"),
    counted(tally.findings, "finding"),
    counted(tally.missing, "missing part"),
    ...(tally.foreign > 0 ? [`${tally.foreign.toLocaleString("en")} not in English`] : []),
    ...(average === null ? [] : [`average score ${average}`]),
    ...(tally.bad > 0 ? [`${counted(tally.bad, "row")} could not be read`] : []),
  ].join(" · ");
}

export const MOOD_WORDS: Readonly<Record<Mood["label"], string>> = {
  upset: "upset",
  uneasy: "uneasy",
  neutral: "calm",
  happy: "happy",
};

export const NOT_ENGLISH = "not in English: looked through for open gaps of templates only";
