import type { WarmUp } from "../engine/warm-up.ts";

/** Nobody types any more after so much quiet, in milliseconds. */
const QUIET = 400;

/** A longer draft is worked out only when somebody asks for it: it takes a noticeable moment. In UTF-16 units. */
const LONG = 8000;

/** A rewrite, and the draft it is of. */
export interface Warmer {
  readonly text: string;
  readonly warm: WarmUp;
}

/** The whole rewrite of the draft, worked out while somebody may look at it and never while they type. */
export interface Prospect {
  /** What is known. Null: nothing to do. Undefined: not worked out yet. */
  readonly known: Warmer | null | undefined;
  /** Works it out now. */
  ask(): Warmer | null;
  /** Works it out once nobody types, and says so. */
  later(): void;
  /** Nobody looks any more. */
  forget(): void;
}

export interface ProspectNeeds {
  /** The draft as it was last read. */
  readonly text: () => string;
  readonly warmUp: () => WarmUp | null;
  readonly changed: () => void;
  readonly signal: AbortSignal;
}

export function createProspect({ text, warmUp, changed, signal }: ProspectNeeds): Prospect {
  let known: Warmer | null | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    clearTimeout(timer);
    const warm = warmUp();
    known = warm && { text: text(), warm };
    return known;
  };
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  return {
    get known() {
      return known;
    },
    ask,
    later() {
      clearTimeout(timer);
      if (text().length > LONG) {
        // What was found for other words must not be shown beside these.
        if (known?.text !== text()) known = undefined;
        return;
      }
      timer = setTimeout(
        () => {
          ask();
          changed();
        },
        known === undefined ? 0 : QUIET,
      );
    },
    forget() {
      clearTimeout(timer);
      known = undefined;
    },
  };
}
