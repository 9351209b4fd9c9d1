import { render } from "preact";
import type { Finding, MissingPart, Part, Suggestion } from "../engine/types.ts";
import { createAnnouncer } from "./announcer.ts";
import { Card } from "./card.tsx";
import { Chip } from "./chip.tsx";
import { copyText } from "./copy-text.ts";
import { focusPopup, keepTabInside } from "./focus.ts";
import { hoverIntent } from "./hover.ts";
import { createLayer } from "./layer.ts";
import { Panel } from "./panel.tsx";
import { placeAll } from "./placing.ts";
import { Toast } from "./toast.tsx";
import { type Anchors, type Box, type CoachActions, type CoachView, findingKey } from "./view.ts";
import { applied, countOf, WORDS } from "./words.ts";

/** What opened a card or panel decides how it closes again. */
type By = "hover" | "caret" | "click" | "panel" | "key";

type Popup =
  | { readonly kind: "panel"; readonly part: Part | null; readonly by: By }
  | { readonly kind: "card"; readonly key: string; readonly start: number | null; readonly by: By };

/** How long a word after an act stays, in milliseconds. */
const TOAST_TIME = 7000;

/** All that is shown beside one composer. */
export interface CoachUi {
  /** Shows how the composer stands now. Draws at once. */
  show(view: CoachView): void;
  /** Puts everything where it belongs after the page has moved. */
  place(): void;
  /** The pointer is over a finding in the draft, or over none. */
  hover(finding: Finding | null, at?: Box): void;
  openCard(finding: Finding, by: "caret" | "click" | "key", at?: Box): void;
  openPanel(by: "click" | "key"): void;
  /** The person types: what opened by itself goes. */
  typing(): void;
  /** The person clicked outside the coach, in the draft or elsewhere. */
  clickElsewhere(inDraft: boolean): void;
  /** The caret rests where nothing is underlined. */
  caretElsewhere(): void;
  /** Closes card and panel. */
  close(): void;
  /** True when the event came from within the coach. */
  owns(event: Event): boolean;
  /** The finding whose card is open. */
  readonly current: Finding | null;
}

export interface CoachUiNeeds {
  /** The editable the coach stands beside. */
  readonly beside: HTMLElement;
  readonly anchors: Anchors;
  readonly actions: CoachActions;
  /** Told when a card opens or closes, so that its words can be marked in the draft. */
  readonly onCurrent: (finding: Finding | null) => void;
  readonly signal: AbortSignal;
}

/** Builds the coach beside a composer: chip, panel, card and toast. The signal takes everything away again. */
export function createCoachUi({ beside, anchors, actions, onCurrent, signal }: CoachUiNeeds): CoachUi {
  const { host, root, mount } = createLayer(beside, signal);
  const window = beside.ownerDocument.defaultView ?? globalThis.window;
  const announce = createAnnouncer(root, signal);
  const undoKey = /mac|iphone|ipad/i.test(window.navigator.platform) ? "⌘Z" : "Ctrl+Z";

  let view: CoachView | null = null;
  let popup: Popup | null = null;
  let at: Box | null = null;
  let busy = false;
  let notice: string | null = null;
  let copied: number | null = null;
  let toast: { readonly text: string; readonly next: boolean } | null = null;
  let toastTimer: ReturnType<typeof setTimeout> | undefined;
  let lastEdited = 0;

  const current = () => {
    if (popup?.kind !== "card" || !view) return null;
    const { key, start } = popup;
    const shown = view;
    return (
      view.findings.find((finding) => findingKey(shown, finding) === key) ??
      // Words may come to be judged by another rule as the sentence grows: what stands at the place is what was meant.
      view.findings.find((finding) => finding.start === start) ??
      null
    );
  };

  const intent = hoverIntent(
    (key) => {
      // A card that was asked for stays; the pointer only replaces what the pointer opened.
      if (!popup || popup.by === "hover") open({ kind: "card", key, start: null, by: "hover" });
    },
    () => {
      if (popup?.by === "hover") close();
    },
    signal,
  );

  function open(next: Popup): void {
    if (signal.aborted) return;
    popup = next;
    notice = null;
    copied = null;
    toast = null;
    draw();
    onCurrent(current());
    if (next.by === "key") focusPopup(mount);
  }

  function close(): void {
    if (!popup) return;
    const hadFocus = root.activeElement !== null;
    popup = null;
    notice = null;
    at = null;
    intent.reset();
    draw();
    onCurrent(null);
    if (hadFocus) actions.focusDraft();
  }

  function say(text: string, next = false): void {
    toast = { text, next: next && (view?.findings.length ?? 0) > 0 };
    announce(text);
    clearTimeout(toastTimer);
    toastTimer = setTimeout(() => {
      toast = null;
      if (!signal.aborted) draw();
    }, TOAST_TIME);
    draw();
  }

  async function apply(suggestion: Suggestion, of: Finding | MissingPart): Promise<void> {
    if (busy) return;
    busy = true;
    notice = null;
    draw();
    const outcome = await actions.apply(suggestion, of);
    busy = false;
    if (signal.aborted) return;
    if (outcome.status === "refused") {
      notice = outcome.reason;
      draw();
      return;
    }
    lastEdited = suggestion.edits[0]?.start ?? 0;
    const said = outcome.status === "applied" ? applied(undoKey, outcome.undoSteps) : WORDS.stale;
    // The panel stays for the next part; a card has done its work.
    if (popup?.kind === "panel") popup = { ...popup, part: view?.missing[0]?.part ?? null };
    else close();
    say(said, outcome.status === "applied");
  }

  async function copy(suggestion: Suggestion, of: Finding | MissingPart, index: number): Promise<void> {
    if (!view) return;
    const done = await actions.copy(copyText(view.text, suggestion), of);
    copied = done ? index : null;
    notice = done ? null : WORDS.copyRefused;
    if (done) announce(WORDS.copied);
    draw();
  }

  function next(byKey: boolean): void {
    if (!view) return;
    const finding = view.findings.find((f) => f.end > lastEdited) ?? view.findings[0];
    if (finding) openCard(finding, byKey ? "key" : "click");
  }

  function openCard(finding: Finding, by: By): void {
    if (view) open({ kind: "card", key: findingKey(view, finding), start: finding.start, by });
  }

  function openPanel(by: By): void {
    open({ kind: "panel", part: view?.missing[0]?.part ?? null, by });
  }

  function openFinding(finding: Finding, byKey: boolean): void {
    if (!view) return;
    at = null;
    openCard(finding, "panel");
    if (byKey) focusPopup(mount);
  }

  function keydown(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    if (event.key === "Escape" && popup) {
      event.preventDefault();
      close();
    } else if (event.key === "Tab" && popup) {
      keepTabInside(mount, root.activeElement, event);
    }
  }

  function draw(): void {
    if (!view || signal.aborted) return;
    const finding = current();
    if (popup?.kind === "card" && !finding) {
      // What the card was about is gone: mended, typed over or dismissed.
      close();
      return;
    }
    render(
      // biome-ignore format: one branch a line reads best
      <>
        <Chip view={view} open={popup !== null} onOpen={(byKey) => popup?.kind === "panel" ? close() : openPanel(byKey ? "key" : "click")} />
        {popup && (
          // The pointer only tells whether to keep a card that opened by itself; everything in it works by key.
          <div class="place" onPointerEnter={() => intent.card(true)} onPointerLeave={() => intent.card(false)}>
            {finding ? (
              <Card
                view={view}
                finding={finding}
                busy={busy}
                notice={notice}
                copied={copied}
                onApply={(suggestion) => void apply(suggestion, finding)}
                onCopy={(suggestion, index) => void copy(suggestion, finding, index)}
                onDismiss={() => {
                  close();
                  actions.dismiss(finding);
                  say(WORDS.dismissed, true);
                }}
                onTurnOff={() => {
                  close();
                  actions.turnOff(finding.ruleId);
                  say(WORDS.turnedOff, true);
                }}
                onLearnMore={() => actions.learnMore(finding.ruleId)}
                onClose={close}
                onBack={popup.by === "panel" ? () => openPanel("panel") : null}
              />
            ) : (
              <Panel
                view={view}
                part={popup.kind === "panel" ? popup.part : null}
                busy={busy}
                notice={notice}
                done={toast?.text ?? null}
                onFinding={openFinding}
                onPart={(part) => {
                  if (popup?.kind === "panel") popup = { ...popup, part };
                  notice = null;
                  draw();
                }}
                onInsert={(suggestion, missing) => void apply(suggestion, missing)}
                onDismiss={(missing) => actions.dismiss(missing)}
                onPause={(paused) => actions.pause(paused)}
                onSettings={() => actions.learnMore()}
                onClose={close}
              />
            )}
          </div>
        )}
        {toast && !popup && <Toast text={toast.text} onNext={toast.next ? next : null} />}
      </>,
      mount,
    );
    place();
  }

  function place(): void {
    if (view && !signal.aborted) placeAll(mount, anchors, current(), at);
  }

  mount.addEventListener("keydown", keydown, { signal });
  signal.addEventListener(
    "abort",
    () => {
      clearTimeout(toastTimer);
      render(null, mount);
    },
    { once: true },
  );

  return {
    show(next) {
      const before = view;
      view = next;
      draw();
      const count = next.findings.length + next.missing.length;
      const changed = before && count !== before.findings.length + before.missing.length;
      if (next.state === "ready" && changed) announce.later(`${countOf(count)}, score ${next.score ?? 0}`);
    },
    place,
    hover(finding, box) {
      if (finding && box) at = box;
      intent.over(finding && view ? findingKey(view, finding) : null);
    },
    openCard(finding, by, box) {
      if (!view) return;
      at = box ?? null;
      intent.reset();
      openCard(finding, by);
    },
    openPanel,
    clickElsewhere(inDraft) {
      if (popup?.kind === "card" || !inDraft) close();
    },
    caretElsewhere() {
      if (popup?.by === "caret") close();
    },
    typing() {
      // An apply types too; its card must stay to say how it ended.
      if (busy) return;
      intent.reset();
      if (popup?.kind === "card") close();
    },
    close,
    owns: (event) => event.composedPath().includes(host),
    get current() {
      return current();
    },
  };
}
