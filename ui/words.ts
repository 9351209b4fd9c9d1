import type { Part, Principle, Severity } from "../engine/types.ts";
import type { CoachState, Sounds } from "./view.ts";

/** All words of the in-page coach that do not come from the rules, in one place to read, weigh and translate. */

export const PRINCIPLE_NAMES: Readonly<Record<Principle, string>> = {
  "open-human": "Open on a human level",
  acknowledge: "Acknowledge the person",
  "human-aside": "Say something human",
  "close-human": "Close on a human level",
  recognise: "Remember the person",
  abundance: "Be generous",
  "customer-wins": "Let the customer win",
  "own-it": "Own it",
  "extra-mile": "Go one step further",
  "take-time": "Take a moment",
  "kind-word": "A kind word",
  "public-safe": "Fit for anyone to read",
};

export const PART_NAMES: Readonly<Record<Part, string>> = {
  greeting: "Greeting",
  opening: "Warm opening",
  acknowledgement: "Acknowledgement",
  aside: "Human aside",
  offer: "Offer to help",
  closing: "Warm closing",
  signOff: "Sign-off",
};

/** What stands where a part is missing and there is no line to put in: signing needs a name, and the rest is better said by the writer. */
export function noLine(part: Part): string {
  return part === "signOff"
    ? "I don’t know your name. Write it in the Settings, under “How you sign”, and I’ll have a line for you."
    : "Only you know what fits here: a sentence of your own is better than one of mine.";
}

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  suggestion: "Could be warmer",
  warning: "Reads cold",
  strong: "Likely to hurt",
};

/** What the chip says in words when it has no score to show. */
export const STATE_WORDS: Readonly<Record<Exclude<CoachState, "ready">, string>> = {
  empty: "",
  paused: "Paused",
  unsure: "Not sure",
  foreign: "Not English",
  long: "Too long",
  reload: "Reload this tab",
};

/** What the panel says about a state, under its heading. */
export const STATE_SENTENCES: Readonly<Record<Exclude<CoachState, "ready">, string>> = {
  empty: "Nothing written yet. Start wherever you like, and I’ll read along.",
  paused: "I’m not reading this message.",
  unsure: "I couldn’t read this message just now. Your words are untouched, and I’ll try again as you write.",
  foreign:
    "This message isn’t in English, and English is all I can judge. I only look out for gaps that a template left open.",
  long: "This message is longer than I can read along with. Your words are untouched, and I’ll be back when it is shorter.",
  reload: "Human Level was updated. Reload this tab when your draft is saved, and I’ll be back.",
};

/** How the customer sounds, as a heading. */
export const SOUNDS: Readonly<Record<Sounds["label"], string>> = {
  upset: "They sound upset",
  uneasy: "They sound uneasy",
};

export const WORDS = {
  brand: "Human Level",
  panel: "Human Level coach",
  suggestion: "Suggestion",
  apply: "Apply",
  applying: "Applying…",
  insert: "Insert",
  copy: "Copy",
  copied: "Copied",
  copyRefused: "The browser did not allow copying. Click into your draft, open this again and try once more.",
  dismiss: "Dismiss",
  turnOff: "Turn off this rule",
  learnMore: "Learn more",
  close: "Close",
  back: "Back",
  next: "Next",
  nextSuggestion: "Next suggestion",
  notNeeded: "Not needed in this message",
  pause: "Pause for this message",
  resume: "Resume",
  settings: "Settings",
  readsCold: "What reads cold",
  missing: "What is missing",
  scoreAddsUp: "How the score adds up",
  warmUp: "Warm it up",
  warmUpText: "The whole message with its changes",
  put: "Added",
  reworded: "Reworded",
  personFirst: "A word for the person comes first.",
  toneOfAll: "Not by one word, but all in all. A word for the person comes first.",
  theyAsked: "They asked",
  seemsUnanswered: "Your reply doesn’t seem to answer this yet.",
  notKnown: "What I don’t know",
  noRewrite: "This one is best said in your own words.",
  stale: "The words have changed since. I’ve read them again.",
  reverted: "This page has put the earlier words back. Copy mine, and paste them where you want them.",
  unseen: "This had only just come into view, so I changed nothing. Please look once more, then click.",
  covered: "Something on this page keeps lying over this, so I change nothing here.",
  turnedOff: "Rule turned off everywhere.",
  seeRule: "See the rule",
  dismissed: "Dismissed for this message.",
  undo: "Undo",
  takenBack: "Taken back.",
  nothingToWarm: "I have no changes to offer. The rest is best in your own words.",
  ribbon: "The shape of your message",
  human: "Human",
  business: "Business",
  hollow: "Missing",
  removed: "removed",
  added: "added",
} as const;

/** The accessible name of the chip. */
export function chipName(state: CoachState, score: number | null, suggestions: number, kind?: string): string {
  const what = kind ? `, ${kind}` : "";
  if (state !== "ready") return `${WORDS.brand}: ${chipState(state)}${what}`;
  return `${WORDS.brand}: score ${score ?? 0}, ${countOf(suggestions)}${what}`;
}

function chipState(state: Exclude<CoachState, "ready">): string {
  if (state === "empty") return "nothing written yet";
  if (state === "paused") return "paused for this message";
  if (state === "unsure") return "could not read this message";
  if (state === "foreign") return "not in English";
  if (state === "long") return "too long to read along";
  return "reload this tab";
}

/** "no suggestions", "1 suggestion", "3 suggestions". */
export function countOf(suggestions: number): string {
  if (suggestions === 0) return "no suggestions";
  return suggestions === 1 ? "1 suggestion" : `${suggestions} suggestions`;
}

/** The heading of the panel: how the message reads as a whole. */
export function headline(score: number, suggestions: number): string {
  if (suggestions === 0) return score >= 80 ? "This reads like a person" : "Nothing stands out";
  if (score >= 80) return "Warm already";
  if (score >= 60) return "Nearly there";
  if (score >= 40) return "A little cool";
  return "This reads cold";
}

/** Shown when nothing is left to suggest. */
export function allWell(score: number): string {
  return score >= 80
    ? "Kind, clear and yours. Send it with an easy heart."
    : "I have nothing to add. The rest is yours.";
}

/** "I couldn’t read the customer’s name or the subject on this page." */
export function notKnown(unknown: readonly string[]): string {
  const last = unknown[unknown.length - 1] ?? "";
  const list = unknown.length > 1 ? `${unknown.slice(0, -1).join(", ")} or ${last}` : last;
  return `I couldn’t read ${list} on this page, so I left it out.`;
}

/** "Applied · Undo with Ctrl+Z". `undoKey` is "Ctrl+Z" or "⌘Z". */
export function applied(undoKey: string, undoSteps: number): string {
  return `Applied · ${undoWith(undoKey, undoSteps)}`;
}

/** "Warmed up · Undo with Ctrl+Z, 3 times". */
export function warmedUp(undoKey: string, undoSteps: number): string {
  return `Warmed up · ${undoWith(undoKey, undoSteps)}`;
}

function undoWith(undoKey: string, undoSteps: number): string {
  return undoSteps > 1 ? `Undo with ${undoKey}, ${undoSteps} times` : `Undo with ${undoKey}`;
}

/** "Score 34 now, 91 with these changes." */
export function scoreChange(before: number, after: number): string {
  return `Score ${before} now, ${after} with these changes.`;
}

/** "3 parts added, 1 phrase reworded". */
export function changesOf(steps: readonly { readonly part?: Part | undefined }[]): string {
  const parts = steps.filter(({ part }) => part).length;
  const phrases = steps.length - parts;
  return [
    ...(parts > 0 ? [parts === 1 ? "1 part added" : `${parts} parts added`] : []),
    ...(phrases > 0 ? [phrases === 1 ? "1 phrase reworded" : `${phrases} phrases reworded`] : []),
  ].join(", ");
}

/** What is left to the writer. */
export function leftOver(count: number): string {
  return count === 1 ? "One more is best said in your own words." : `${count} more are best said in your own words.`;
}

/** Follows the first question that a warm-up seems to leave open; `more` are left open with it. */
export function stillAsked(more: number): string {
  if (more === 0) return "This doesn’t seem to answer it yet.";
  return `${more === 1 ? "and one more thing" : `and ${more} more things`}. This doesn’t seem to answer them yet.`;
}

/** "Internal note": how the chip says what is being written. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "+12", "−8" with a real minus sign. */
export function signed(points: number): string {
  return points < 0 ? `−${Math.abs(points)}` : `+${points}`;
}
