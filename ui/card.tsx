import type { Finding, Suggestion } from "../engine/types.ts";
import { Diff, heard } from "./diff.tsx";
import { previewOf } from "./diff-words.ts";
import { Icon } from "./icon.tsx";
import { trusted } from "./trusted.ts";
import type { CoachView } from "./view.ts";
import { PRINCIPLE_NAMES, SEVERITY_NAMES, WORDS } from "./words.ts";

export interface CardProps {
  readonly view: CoachView;
  readonly finding: Finding;
  /** True while an apply is under way: nothing may be clicked twice. */
  readonly busy: boolean;
  /** Why the last try did not work, for people. */
  readonly notice: string | null;
  /** Which suggestion was just copied. */
  readonly copied: number | null;
  readonly onApply: (suggestion: Suggestion) => void;
  readonly onCopy: (suggestion: Suggestion, index: number) => void;
  readonly onDismiss: () => void;
  readonly onTurnOff: () => void;
  readonly onLearnMore: () => void;
  readonly onClose: () => void;
  /** Back to the panel, when the card was opened from there. */
  readonly onBack: ((byKey: boolean) => void) | null;
}

/** One finding: what reads cold, why, and what to say instead. */
export function Card(props: CardProps) {
  const { finding, onBack } = props;
  return (
    <div class="popup card" role="dialog" aria-label={`${WORDS.suggestion}: ${finding.message}`} tabIndex={-1}>
      <header class="card-head">
        {onBack && (
          <button
            type="button"
            class="round"
            aria-label={WORDS.back}
            onClick={trusted((event: MouseEvent) => onBack(event.detail === 0))}
          >
            <Icon name="back" />
          </button>
        )}
        <span class={`severity severity-${finding.severity}`}>
          <span class="spoken">{`${SEVERITY_NAMES[finding.severity]}. `}</span>
        </span>
        <span class="principle">{PRINCIPLE_NAMES[finding.principle]}</span>
        <button type="button" class="round" aria-label={WORDS.close} onClick={trusted(props.onClose)}>
          <Icon name="close" />
        </button>
      </header>
      <h2>{finding.message}</h2>
      <p class="why">{finding.why}</p>
      {finding.suggestions.length === 0 ? <p class="own-words">{WORDS.noRewrite}</p> : <Rewrites {...props} />}
      {props.notice && (
        <p class="notice" role="alert">
          {props.notice}
        </p>
      )}
      <footer class="card-foot">
        <button type="button" class="link" onClick={trusted(props.onDismiss)}>
          {WORDS.dismiss}
        </button>
        <button type="button" class="link" onClick={trusted(props.onTurnOff)}>
          {WORDS.turnOff}
        </button>
        <button type="button" class="link" onClick={trusted(props.onLearnMore)}>
          {WORDS.learnMore}
        </button>
      </footer>
    </div>
  );
}

function Rewrites({ view, finding, busy, copied, onApply, onCopy }: CardProps) {
  const around = view.shape?.sentences.find((s) => s.start <= finding.start && finding.start < s.end) ?? finding;
  return (
    <ul class="rewrites">
      {finding.suggestions.slice(0, 3).map((suggestion, index) => {
        const parts = previewOf(view.text, suggestion, around);
        // Several rewrites have buttons of the same names: whoever hears them is told what each would change.
        const words = `rewrite-${index}`;
        return (
          <li key={suggestion.label} class="rewrite">
            <Diff parts={parts} />
            <span hidden id={words}>
              {heard(parts)}
            </span>
            <div class="actions">
              <button
                type="button"
                class={index === 0 ? "button primary" : "button"}
                aria-describedby={words}
                aria-disabled={busy}
                onClick={trusted(() => onApply(suggestion))}
              >
                {WORDS.apply}
              </button>
              <button
                type="button"
                class="button plain"
                aria-describedby={words}
                onClick={trusted(() => onCopy(suggestion, index))}
              >
                {copied === index ? WORDS.copied : WORDS.copy}
              </button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
