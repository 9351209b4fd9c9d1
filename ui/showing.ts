import type { Finding } from "../engine/types.ts";
import type { Popup, Scene } from "./scene.tsx";
import { type Box, type CoachView, findingKey } from "./view.ts";

/** What is shown beside one composer, as it changes. */
export interface Showing {
  view: CoachView | null;
  popup: Popup | null;
  /** Where the words of the open card are, when the pointer told. */
  at: Box | null;
  /** The draft is being changed. */
  busy: boolean;
  notice: string | null;
  copied: number | null;
  toast: Scene["toast"];
  /** Where the draft was changed last, as an offset: the next suggestion is behind it. */
  lastEdited: number;
  /** How many clicks in a row did not count because what was clicked could not be seen. */
  unseen: number;
}

export function nothingShown(): Showing {
  return {
    view: null,
    popup: null,
    at: null,
    busy: false,
    notice: null,
    copied: null,
    toast: null,
    lastEdited: 0,
    unseen: 0,
  };
}

/** The finding whose card is open. */
export function openFinding({ popup, view }: Showing): Finding | null {
  if (popup?.kind !== "card" || !view) return null;
  const { key, start } = popup;
  return (
    view.findings.find((finding) => findingKey(view, finding) === key) ??
    // Words may come to be judged by another rule as the sentence grows: what stands at the place is what was meant.
    view.findings.find((finding) => finding.start === start) ??
    null
  );
}
