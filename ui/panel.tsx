import type { Finding, MissingPart, Part, Suggestion } from "../engine/types.ts";
import { Asked } from "./asked.tsx";
import { Icon } from "./icon.tsx";
import { MissingList } from "./missing-list.tsx";
import type { Warmer } from "./prospect.ts";
import { Ribbon } from "./ribbon-view.tsx";
import { Ring } from "./ring.tsx";
import type { Said } from "./scene.tsx";
import { Sounds } from "./sounds.tsx";
import { trusted } from "./trusted.ts";
import type { CoachView } from "./view.ts";
import { WarmUpButton } from "./warm-up-button.tsx";
import {
  allWell,
  capitalised,
  countOf,
  headline,
  notKnown,
  SEVERITY_NAMES,
  STATE_SENTENCES,
  STATE_WORDS,
  signed,
  WORDS,
} from "./words.ts";

export interface PanelProps {
  readonly view: CoachView;
  /** The rewrite of the whole. Null: nothing to do. Undefined: not worked out yet. */
  readonly warmer: Warmer | null | undefined;
  /** The missing part whose lines are shown. */
  readonly part: Part | null;
  readonly busy: boolean;
  readonly notice: string | null;
  /** What was just done, for people. */
  readonly done: Said | null;
  readonly onWarmUp: (byKey: boolean) => void;
  readonly onFinding: (finding: Finding, byKey: boolean) => void;
  readonly onPart: (part: Part | null) => void;
  readonly onInsert: (suggestion: Suggestion, missing: MissingPart) => void;
  readonly onDismiss: (missing: MissingPart) => void;
  readonly onPause: (paused: boolean) => void;
  readonly onSettings: () => void;
  readonly onClose: () => void;
}

/** Everything the coach has to say about one message. */
export function Panel(props: PanelProps) {
  const { view } = props;
  const suggestions = view.findings.length + view.missing.length;
  return (
    <div class="popup panel" role="dialog" aria-label={WORDS.panel} tabIndex={-1}>
      <header class="panel-head">
        {view.state === "ready" && <Ring score={view.score} size={56} />}
        <div class="panel-title">
          <h2>
            {view.state === "ready" ? headline(view.score ?? 0, suggestions) : STATE_WORDS[view.state] || WORDS.brand}
          </h2>
          {view.state === "ready" && (
            <p class="quiet">
              {/* The ring is decoration, so the score is said here for those who cannot see it. */}
              <span class="spoken">{`Score ${view.score ?? 0} of 100. `}</span>
              {capitalised(countOf(suggestions))}
              {view.kind ? ` · ${view.kind}` : ""}
            </p>
          )}
        </div>
        <button type="button" class="round" aria-label={WORDS.close} onClick={trusted(props.onClose)}>
          <Icon name="close" />
        </button>
      </header>
      <div class="panel-body">
        {view.state === "ready" ? <Ready {...props} /> : <p>{STATE_SENTENCES[view.state]}</p>}
        {view.state === "paused" && (
          <button type="button" class="button primary resume" onClick={trusted(() => props.onPause(false))}>
            {WORDS.resume}
          </button>
        )}
      </div>
      {props.notice && (
        <p class="notice" role="alert">
          {props.notice}
        </p>
      )}
      {props.done && <Done said={props.done} />}
      <footer class="panel-foot">
        {view.state !== "reload" && view.state !== "paused" && (
          <button type="button" class="link" onClick={trusted(() => props.onPause(true))}>
            {WORDS.pause}
          </button>
        )}
        <button type="button" class="link" onClick={trusted(props.onSettings)}>
          {WORDS.settings}
        </button>
      </footer>
    </div>
  );
}

/** What was just done, where nothing else has to move for it. */
function Done({ said: { text, also } }: { said: Said }) {
  return (
    <p class="done">
      <span>{text}</span>
      {also && (
        <button type="button" class="link" onClick={trusted(also.act)}>
          {also.words}
        </button>
      )}
    </p>
  );
}

function Ready(props: PanelProps) {
  const { view } = props;
  return (
    <>
      <Ribbon view={view} onFinding={props.onFinding} onMissing={({ part }) => props.onPart(part)} />
      <WarmUpButton {...props} />
      {view.findings.length + view.missing.length === 0 && <p class="all-well">{allWell(view.score ?? 0)}</p>}
      <Sounds sounds={view.sounds} />
      <Asked questions={view.unanswered} />
      <MissingList {...props} />
      <Findings {...props} />
      {view.points.length > 0 && (
        <details class="points">
          <summary>
            <Icon name="forward" />
            {WORDS.scoreAddsUp}
          </summary>
          <ul>
            {view.points.map((point) => (
              <li key={`${point.reason}|${point.span?.start ?? ""}`}>
                <span>{point.reason}</span>
                <b>{signed(point.points)}</b>
              </li>
            ))}
          </ul>
        </details>
      )}
      {view.unknown.length > 0 && <p class="unknown">{notKnown(view.unknown)}</p>}
    </>
  );
}

function Findings({ view, onFinding }: PanelProps) {
  if (view.findings.length === 0) return null;
  return (
    <section>
      <h3>{WORDS.readsCold}</h3>
      <ul class="rows">
        {view.findings.map((finding) => (
          <li key={`${finding.start}${finding.ruleId}`}>
            <button
              type="button"
              class="row"
              onClick={trusted((event: MouseEvent) => onFinding(finding, event.detail === 0))}
            >
              <span class={`severity severity-${finding.severity}`}>
                <span class="spoken">{`${SEVERITY_NAMES[finding.severity]}: `}</span>
              </span>
              <span class="row-words">
                <span class={`excerpt excerpt-${finding.severity}`}>{view.text.slice(finding.start, finding.end)}</span>
                <span class="quiet">{finding.message}</span>
              </span>
              <Icon name="forward" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
