import { SentimentIntensityAnalyzer } from "vader-sentiment";
import writeGood from "write-good";

/** VADER's compound sentiment, −1 to 1. */
export function vaderOf(text: string): number {
  return SentimentIntensityAnalyzer.polarity_scores(text).compound;
}

/** How many things write-good would change. */
export function writeGoodHits(text: string): number {
  return writeGood(text).length;
}

/** The length in characters: what a model would score that has only learned that long texts differ. */
export function lengthOf(text: string): number {
  return text.length;
}

const GREETING = /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|greetings)\b/i;
const CLOSING =
  /\b(?:regards|sincerely|best|cheers|thanks|thank you|bye|goodbye|take care|have a (?:nice|good|great) \w+)[\s,.!]*(?:\n.{0,40})?\s*$/i;

/** What one line of regular expression finds. */
export function regexGreets(text: string): boolean {
  return GREETING.test(text);
}

export function regexCloses(text: string): boolean {
  return CLOSING.test(text);
}
