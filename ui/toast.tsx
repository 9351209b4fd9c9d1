import { Icon } from "./icon.tsx";
import { trusted } from "./trusted.ts";
import { WORDS } from "./words.ts";

/** A word after an act, with the way on. It goes by itself. */
export function Toast({ text, onNext }: { text: string; onNext: ((byKey: boolean) => void) | null }) {
  return (
    <div class="toast">
      <span>{text}</span>
      {onNext && (
        <button
          type="button"
          class="toast-next"
          aria-label={WORDS.nextSuggestion}
          onClick={trusted((event: MouseEvent) => onNext(event.detail === 0))}
        >
          {WORDS.next}
          <Icon name="forward" />
        </button>
      )}
    </div>
  );
}
