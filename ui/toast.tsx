import { Icon } from "./icon.tsx";
import type { Said } from "./scene.tsx";
import { trusted } from "./trusted.ts";
import { WORDS } from "./words.ts";

/** A word after an act, with the ways on. It goes by itself. */
export function Toast({ said, onNext }: { said: Said; onNext: (byKey: boolean) => void }) {
  const { text, next, also } = said;
  return (
    <div class="toast">
      <span>{text}</span>
      {also && (
        <button type="button" class="toast-way" onClick={trusted(also.act)}>
          {also.words}
        </button>
      )}
      {next && (
        <button
          type="button"
          class="toast-way"
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
