import { Icon, type IconName } from "./icon.tsx";
import { Ring } from "./ring.tsx";
import { trusted } from "./trusted.ts";
import type { CoachState, CoachView } from "./view.ts";
import { capitalised, chipName, STATE_WORDS } from "./words.ts";

const STATE_ICONS: Readonly<Record<Exclude<CoachState, "ready">, IconName>> = {
  empty: "pen",
  paused: "pause",
  unsure: "question",
  foreign: "question",
  long: "pause",
  reload: "reload",
};

/** The coach beside the composer: the score, how many suggestions there are, or in words why there is none. */
export function Chip({ view, open, onOpen }: { view: CoachView; open: boolean; onOpen: (byKey: boolean) => void }) {
  const { state, score, kind } = view;
  const suggestions = view.findings.length + view.missing.length;
  return (
    <button
      type="button"
      class={`chip chip-${state}`}
      aria-label={chipName(state, score, suggestions, kind)}
      aria-haspopup="dialog"
      aria-expanded={open}
      // A click that came from the keyboard has no pointer behind it, and `detail` is then 0.
      onClick={trusted((event: MouseEvent) => onOpen(event.detail === 0))}
    >
      {state === "ready" ? <Ring score={score} size={28} /> : <Icon name={STATE_ICONS[state]} />}
      <Words text={state === "ready" || state === "empty" ? internalWords(view) : STATE_WORDS[state]} />
      {state === "ready" && <Count suggestions={suggestions} />}
    </button>
  );
}

/** Seen before the words are read: whoever writes to a colleague must be able to trust that it stays inside. */
function internalWords({ internal, kind }: CoachView): string {
  return internal && kind ? capitalised(kind) : "";
}

function Count({ suggestions }: { suggestions: number }) {
  return suggestions > 0 ? (
    <span class="chip-count">{suggestions > 99 ? "99+" : suggestions}</span>
  ) : (
    <span class="chip-well">
      <Icon name="check" />
    </span>
  );
}

function Words({ text }: { text: string }) {
  return text === "" ? null : <span class="chip-words">{text}</span>;
}
