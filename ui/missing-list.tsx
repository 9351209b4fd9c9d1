import type { Suggestion } from "../engine/types.ts";
import { Icon } from "./icon.tsx";
import type { PanelProps } from "./panel.tsx";
import { trusted } from "./trusted.ts";
import { noLine, PART_NAMES, WORDS } from "./words.ts";

/** The parts a reader would miss, each with lines to put in. */
export function MissingList(props: Pick<PanelProps, "view" | "part" | "busy" | "onPart" | "onInsert" | "onDismiss">) {
  const { missing } = props.view;
  if (missing.length === 0) return null;
  return (
    <section>
      <h3>{WORDS.missing}</h3>
      <ul class="rows">
        {missing.map((absent) => {
          const open = props.part === absent.part;
          return (
            <li key={absent.part}>
              <button
                type="button"
                class="row"
                aria-expanded={open}
                onClick={trusted(() => props.onPart(open ? null : absent.part))}
              >
                <span class="hollow">
                  <Icon name="plus" />
                </span>
                <span class="row-words">
                  <span class="part-name">{PART_NAMES[absent.part]}</span>
                  <span class="quiet">{absent.message}</span>
                </span>
                <Icon name="forward" />
              </button>
              {open && (
                <div class="lines">
                  <p class="quiet">{absent.why}</p>
                  {absent.suggestions.length === 0 && <p class="quiet">{noLine(absent.part)}</p>}
                  <ul>
                    {absent.suggestions.map((suggestion) => (
                      <li key={suggestion.label} class="line">
                        <span>{wordsOf(suggestion)}</span>
                        <button
                          type="button"
                          class="button"
                          aria-label={`${WORDS.insert}: ${wordsOf(suggestion)}`}
                          aria-disabled={props.busy}
                          onClick={trusted(() => props.onInsert(suggestion, absent))}
                        >
                          {WORDS.insert}
                        </button>
                      </li>
                    ))}
                  </ul>
                  <button type="button" class="link" onClick={trusted(() => props.onDismiss(absent))}>
                    {WORDS.notNeeded}
                  </button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function wordsOf(suggestion: Suggestion): string {
  return suggestion.edits.map((edit) => edit.text.trim()).join(" ");
}
