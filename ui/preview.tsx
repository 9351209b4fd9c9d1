import { Diff } from "./diff.tsx";
import { wholeDiff } from "./diff-words.ts";
import { Icon } from "./icon.tsx";
import type { Warmer } from "./prospect.ts";
import { Ring } from "./ring.tsx";
import { Steps } from "./steps.tsx";
import { trusted } from "./trusted.ts";
import { changesOf, leftOver, scoreChange, stillAsked, WORDS } from "./words.ts";

export interface PreviewProps {
  readonly warmer: Warmer;
  readonly busy: boolean;
  readonly notice: string | null;
  readonly copied: boolean;
  readonly onApply: () => void;
  readonly onCopy: () => void;
  readonly onBack: (byKey: boolean) => void;
  readonly onClose: () => void;
}

/** A region that scrolls must be reachable by key. */
const BY_KEY = { tabIndex: 0 } as const;

/** The whole message as it would be, as one difference, before anything is touched. */
export function Preview(props: PreviewProps) {
  const { text, warm } = props.warmer;
  const left = warm.after.findings.length;
  const [asked, ...more] = warm.after.questions.filter(({ answered }) => !answered);
  return (
    <div class="popup preview" role="dialog" aria-label={WORDS.warmUp} tabIndex={-1}>
      <header class="preview-head">
        <button
          type="button"
          class="round"
          aria-label={WORDS.back}
          onClick={trusted((event: MouseEvent) => props.onBack(event.detail === 0))}
        >
          <Icon name="back" />
        </button>
        <div class="panel-title">
          <h2>{WORDS.warmUp}</h2>
          <p class="quiet">
            <span class="spoken">{`${scoreChange(warm.before.score, warm.after.score)} `}</span>
            {changesOf(warm.steps)}
          </p>
        </div>
        <span class="rise" aria-hidden="true">
          <Ring score={warm.before.score} size={36} />
          <Icon name="forward" />
          <Ring score={warm.after.score} size={44} />
        </span>
        <button type="button" class="round" aria-label={WORDS.close} onClick={trusted(props.onClose)}>
          <Icon name="close" />
        </button>
      </header>
      <section class="preview-body" aria-label={WORDS.warmUpText} {...BY_KEY}>
        <Diff parts={wholeDiff(text, warm.edits)} />
        <Steps steps={warm.steps} />
        {left > 0 && <p class="quiet">{leftOver(left)}</p>}
      </section>
      {asked && (
        <p class="still-asked">
          <Icon name="question" />
          <span>
            {`${WORDS.theyAsked} `}
            <q>{asked.text}</q>
            {` ${stillAsked(more.length)}`}
          </span>
        </p>
      )}
      {props.notice && (
        <p class="notice" role="alert">
          {props.notice}
        </p>
      )}
      <footer class="preview-foot">
        <button type="button" class="button primary" aria-disabled={props.busy} onClick={trusted(props.onApply)}>
          {props.busy ? WORDS.applying : WORDS.apply}
        </button>
        <button type="button" class="button" onClick={trusted(props.onCopy)}>
          {props.copied ? WORDS.copied : WORDS.copy}
        </button>
        <button
          type="button"
          class="button plain"
          onClick={trusted((event: MouseEvent) => props.onBack(event.detail === 0))}
        >
          {WORDS.back}
        </button>
      </footer>
    </div>
  );
}
