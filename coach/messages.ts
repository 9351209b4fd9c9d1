import type { RuleChoice } from "../engine/rule.ts";
import type { CoachState } from "../ui/view.ts";

export type { CoachState };

/**
 * Every message that travels between the contexts of the extension, typed once. Messages are plain JSON; the receiver
 * narrows an unknown value with `messageOf` and ignores what it does not know.
 *
 *   watcher → background   bring-coach
 *   watcher, coach → background   may-stay
 *   coach   → background   choose-rule, learn-more, note, renew-team-rules
 *   popup   → coach        status, pause   (by `tabs.sendMessage`; no answer means that no coach is in the tab)
 */

/** A composer exists in the sender's tab: inject `coach.js` into the sender's frame. Answer: true once it is there. */
export interface BringCoach {
  readonly type: "bring-coach";
}

/** May the sender's page still be worked in? Answer: false when the person has taken the permission for it back. */
export interface MayStay {
  readonly type: "may-stay";
}

/** Store a choice about one rule ("Turn off this rule" in the card). Open tabs learn of it through settings. Answer: none. */
export interface ChooseRule {
  readonly type: "choose-rule";
  readonly ruleId: string;
  readonly choice: RuleChoice;
}

/** Open the options page, at a rule when one is named. Answer: none. */
export interface LearnMore {
  readonly type: "learn-more";
  readonly ruleId?: string | undefined;
}

/** What happened to a suggestion, for the statistics on this device. Holds no words of the draft. Answer: none. */
export interface Note {
  readonly type: "note";
  readonly event: "shown" | "applied" | "inserted" | "dismissed" | "copied";
  readonly ruleId: string;
  /** The surface the message was written in, e.g. "gmail". */
  readonly surface: string;
}

/** Asks the coach in a tab how its composers stand. Answer: `CoachStatus`. */
export interface AskStatus {
  readonly type: "status";
}

/** Pauses or resumes the coach for the message being written. Answer: `CoachStatus` as it is afterwards. */
export interface PauseMessage {
  readonly type: "pause";
  readonly paused: boolean;
  /** Which composer; the current one when absent. */
  readonly composer?: number | undefined;
}

/** The team's rules were compiled on the rules of another version: compile them anew. Open tabs learn of it through settings. Answer: none. */
export interface RenewTeamRules {
  readonly type: "renew-team-rules";
}

export type ToBackground = BringCoach | MayStay | ChooseRule | LearnMore | Note | RenewTeamRules;
export type ToCoach = AskStatus | PauseMessage;
export type AnyMessage = ToBackground | ToCoach;

export interface ComposerStatus {
  /** Names the composer in a later `pause`. */
  readonly id: number;
  /** Id of its surface, e.g. "gmail". */
  readonly surface: string;
  /** What is written there, as people call it ("internal note"), when the page tells. */
  readonly kind?: string | undefined;
  readonly state: CoachState;
  /** 0 to 100; null unless `ready`. */
  readonly score: number | null;
  /** Findings and missing parts together: the number on the chip. */
  readonly suggestions: number;
}

export interface CoachStatus {
  readonly composers: readonly ComposerStatus[];
  /** The composer that has, or last had, the focus; null when there is none. */
  readonly current: number | null;
}

type Fields = Readonly<Record<string, unknown>>;

const anything = () => true;
const isText = (value: unknown): value is string => typeof value === "string" && value.length <= 200;
const hasRule = ({ ruleId }: Fields) => isText(ruleId);

/** What each message must carry. */
const CARRIES: Readonly<Record<AnyMessage["type"], (message: Fields) => boolean>> = {
  "bring-coach": anything,
  "may-stay": anything,
  // All that a page's coach ever chooses; the rest is chosen in the studio.
  "choose-rule": (message) => hasRule(message) && isOff(message.choice),
  "learn-more": ({ ruleId }) => ruleId === undefined || isText(ruleId),
  note: (message) =>
    hasRule(message) &&
    isText(message.surface) &&
    /^(shown|applied|inserted|dismissed|copied)$/.test(`${message.event}`),
  "renew-team-rules": anything,
  status: anything,
  pause: ({ paused, composer }) =>
    typeof paused === "boolean" && (composer === undefined || typeof composer === "number"),
};

function isOff(choice: unknown): boolean {
  return (
    typeof choice === "object" &&
    choice !== null &&
    "off" in choice &&
    choice.off === true &&
    Object.keys(choice).length === 1
  );
}

/**
 * Narrows what arrived to one of our messages, or null. Only our own contexts can send to us (no `externally_connectable`), yet a
 * page that has broken out of its world could speak in the name of the script beside it: what is not exactly ours is not heard.
 */
export function messageOf(value: unknown): AnyMessage | null {
  if (typeof value !== "object" || value === null || !("type" in value)) return null;
  const { type } = value;
  if (typeof type !== "string" || !Object.hasOwn(CARRIES, type)) return null;
  return CARRIES[type as AnyMessage["type"]](value as Fields) ? (value as AnyMessage) : null;
}
