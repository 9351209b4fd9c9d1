import type { Finding, MissingPart, Question, ScorePoint, Shape, Span, Suggestion } from "../engine/types.ts";
import type { WarmUp } from "../engine/warm-up.ts";

/**
 * How a composer stands. `ready`: there is a report; `empty`: nothing written yet; `paused`: for this message;
 * `unsure`: it could not be read or checked; `foreign`: it is not in English; `long`: it is longer than can be checked while somebody writes;
 * `reload`: the extension was updated and the tab must be reloaded.
 */
export type CoachState = "ready" | "empty" | "paused" | "unsure" | "foreign" | "long" | "reload";

/** All that is shown about one composer: plain data, of no particular host. */
export interface CoachView {
  readonly state: CoachState;
  /** The text everything below points into. */
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly missing: readonly MissingPart[];
  /** 0 to 100; null while there is nothing to score. */
  readonly score: number | null;
  readonly points: readonly ScorePoint[];
  readonly shape: Shape | null;
  /** How the customer's last message sounds; null where that asks for nothing. */
  readonly sounds: Sounds | null;
  /** What the customer asked and the draft does not seem to answer yet. */
  readonly unanswered: readonly Question[];
  /** Facts the page did not tell, for people: "the customer's name". */
  readonly unknown: readonly string[];
  /** What is being written, as people call it: "internal note". */
  readonly kind?: string | undefined;
  /** True when it goes to colleagues: worth saying at a glance, as other rules hold and the customer must not get it. */
  readonly internal?: boolean | undefined;
}

/** How a customer's message sounds, and those of its own words that say so. */
export interface Sounds {
  readonly label: "upset" | "uneasy";
  readonly words: readonly string[];
}

/** How the attempt to apply a suggestion ended. */
export type ApplyOutcome =
  | { readonly status: "applied"; readonly undoSteps: number }
  | { readonly status: "stale" }
  | { readonly status: "refused"; readonly reason: string };

/** What a person can ask for. The UI calls these on trusted events only. */
export interface CoachActions {
  apply(suggestion: Suggestion, of: Finding | MissingPart): Promise<ApplyOutcome>;
  /** Works out the whole rewrite of the draft as it is now; null when there is nothing to do or no draft. Costs more than a check. */
  warmUp(): WarmUp | null;
  /** Makes all changes of a rewrite of `text` at once. */
  applyAll(warm: WarmUp, text: string): Promise<ApplyOutcome>;
  /** Puts text on the clipboard: what a suggestion says, or the whole rewrite (`of` is null). False when the browser refuses. */
  copy(text: string, of: Finding | MissingPart | null): Promise<boolean>;
  /** What is returned takes the dismissal back. */
  dismiss(of: Finding | MissingPart): () => void;
  turnOff(ruleId: string): void;
  learnMore(ruleId?: string): void;
  pause(paused: boolean): void;
  /** Gives the focus back to the draft, its caret as it was. */
  focusDraft(): void;
}

/** Where things are on the page, in CSS pixels of the viewport. Read afresh at each call. */
export interface Anchors {
  /** The box beside which the chip sits, and the boxes it must not cover. */
  chipPlace(): { readonly box: Box; readonly avoid: readonly Box[] };
  /** The lines of text near the chip, so that it can keep off them where there is room. */
  lines(): readonly Box[];
  /** The visible boxes of a span of `text`, one a line. Empty when it is scrolled out of sight. */
  boxes(span: Span): readonly Box[];
}

/** A rectangle in CSS pixels of the viewport. A DOMRect is one. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A finding's name that survives the next check: the rule, the words, and which of several alike. */
export function findingKey(view: Pick<CoachView, "text" | "findings">, finding: Finding): string {
  const words = (f: Finding) => view.text.slice(f.start, f.end).toLowerCase();
  const alike = view.findings.filter(
    (other) => other.start < finding.start && other.ruleId === finding.ruleId && words(other) === words(finding),
  );
  return `${finding.ruleId}|${words(finding)}|${alike.length}`;
}

/** True for an absent part, false for words that read cold. */
export function isMissingPart(of: Finding | MissingPart): of is MissingPart {
  return "part" in of;
}
