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

export const MOOD_WORDS: Readonly<Record<Mood["label"], string>> = {
  upset: "upset",
  uneasy: "uneasy",
  neutral: "calm",
  happy: "happy",
};
