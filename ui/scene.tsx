import type { Finding, MissingPart, Part, Suggestion } from "../engine/types.ts";
import { Card } from "./card.tsx";
import { Chip } from "./chip.tsx";
import { Panel } from "./panel.tsx";
import { Preview } from "./preview.tsx";
import type { Warmer } from "./prospect.ts";
import { Toast } from "./toast.tsx";
import type { CoachActions, CoachView } from "./view.ts";

/** What opened something decides how it closes again. */
export type By = "hover" | "caret" | "click" | "panel" | "key";

/** What is open beside the chip; never two things at once. */
export type Popup =
  | { readonly kind: "panel"; readonly part: Part | null; readonly by: By }
  | { readonly kind: "card"; readonly key: string; readonly start: number | null; readonly by: By }
  | { readonly kind: "preview"; readonly by: By };

/** A word after an act, and what can be done about it while it is there. */
export interface Said {
  readonly text: string;
  /** A way on to the next suggestion. */
  readonly next: boolean;
  /** Another way: to take it back, say. */
  readonly also: { readonly words: string; readonly act: () => void } | null;
}

/** Everything that is shown beside one composer, at one moment. */
export interface Scene {
  readonly view: CoachView;
  readonly popup: Popup | null;
  /** The finding whose card is open. */
  readonly finding: Finding | null;
  /** The rewrite of the whole. Null: nothing to do. Undefined: not worked out yet. */
  readonly warmer: Warmer | null | undefined;
  readonly busy: boolean;
  readonly notice: string | null;
  /** Which suggestion was just copied; 0 in the preview. */
  readonly copied: number | null;
  readonly toast: Said | null;
}

/** What a person can do in it. `byKey` is true when the focus must go along. */
export interface Acts {
  readonly actions: CoachActions;
  toggle(byKey: boolean): void;
  close(): void;
  back(byKey: boolean): void;
  next(byKey: boolean): void;
  warmUp(byKey: boolean): void;
  openFinding(finding: Finding, byKey: boolean): void;
  openPart(part: Part | null): void;
  apply(suggestion: Suggestion, of: Finding | MissingPart): void;
  applyAll(): void;
  copy(suggestion: Suggestion, of: Finding, index: number): void;
  copyAll(): void;
  dismiss(of: Finding | MissingPart): void;
  turnOff(finding: Finding): void;
  /** The pointer is in the open card, or has left it. */
  within(inside: boolean): void;
}

interface Props {
  readonly scene: Scene;
  readonly acts: Acts;
}

export function SceneView({ scene, acts }: Props) {
  const { view, popup, toast } = scene;
  return (
    <>
      <Chip view={view} open={popup !== null} onOpen={acts.toggle} />
      {popup && (
        // The pointer only tells whether to keep a card that opened by itself; everything in it works by key.
        <div class="place" onPointerEnter={() => acts.within(true)} onPointerLeave={() => acts.within(false)}>
          <Opened scene={scene} acts={acts} />
        </div>
      )}
      {toast && !popup && <Toast said={toast} onNext={acts.next} />}
    </>
  );
}

function Opened({ scene, acts }: Props) {
  const { view, popup, finding, warmer, busy, notice, copied } = scene;
  if (finding) {
    return (
      <Card
        view={view}
        finding={finding}
        busy={busy}
        notice={notice}
        copied={copied}
        onApply={(suggestion) => acts.apply(suggestion, finding)}
        onCopy={(suggestion, index) => acts.copy(suggestion, finding, index)}
        onDismiss={() => acts.dismiss(finding)}
        onTurnOff={() => acts.turnOff(finding)}
        onLearnMore={() => acts.actions.learnMore(finding.ruleId)}
        onClose={acts.close}
        onBack={popup?.by === "panel" ? acts.back : null}
      />
    );
  }
  if (popup?.kind === "preview" && warmer) {
    return (
      <Preview
        warmer={warmer}
        busy={busy}
        notice={notice}
        copied={copied !== null}
        onApply={acts.applyAll}
        onCopy={acts.copyAll}
        onBack={acts.back}
        onClose={acts.close}
      />
    );
  }
  return (
    <Panel
      view={view}
      warmer={warmer}
      part={popup?.kind === "panel" ? popup.part : null}
      busy={busy}
      notice={notice}
      done={scene.toast}
      onWarmUp={acts.warmUp}
      onFinding={acts.openFinding}
      onPart={acts.openPart}
      onInsert={acts.apply}
      onDismiss={acts.dismiss}
      onPause={acts.actions.pause}
      onSettings={() => acts.actions.learnMore()}
      onClose={acts.close}
    />
  );
}
