import type { Mood, Part } from "../engine/types.ts";

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

export const MOOD_WORDS: Readonly<Record<Mood["label"], string>> = {
  upset: "upset",
  uneasy: "uneasy",
  neutral: "calm",
  happy: "happy",
};

export const NOT_ENGLISH = "not in English: looked through for open gaps of templates only";
