import { render } from "preact";
import type { Finding, MissingPart, Suggestion } from "../engine/types.ts";
import { createAnnouncer } from "./announcer.ts";
import { copyText } from "./copy-text.ts";
import { focusPopup, keepTabInside } from "./focus.ts";
import { hoverIntent } from "./hover.ts";
import type { Layer } from "./layer.ts";
import { placeAll } from "./placing.ts";
import { createProspect } from "./prospect.ts";
import { type Acts, type By, type Popup, type Scene, SceneView } from "./scene.tsx";
import { createSight } from "./sight.ts";
import { type Anchors, type ApplyOutcome, type Box, type CoachActions, type CoachView, findingKey } from "./view.ts";
import { applied, countOf, WORDS, warmedUp } from "./words.ts";

/** How long a word after an act stays, in milliseconds. */
const TOAST_TIME = 7000;

/** All that is shown beside one composer. */
export interface CoachUi {
  /** Shows how the composer stands now. Draws at once; the chip stays where it is until `place` is called. */
  show(view: CoachView): void;
  /** Puts everything where it belongs after the page has moved. */
  place(): void;
  /** The pointer is over a finding in the draft, or over none. */
  hover(finding: Finding | null, at?: Box): void;
  openCard(finding: Finding, by: "caret" | "click" | "key", at?: Box): void;
  openPanel(by: "click" | "key"): void;
  /** Shows the whole rewrite of the draft, or the panel when there is nothing to rewrite. */
  openPreview(by: "click" | "key"): void;
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
  /** Where it is shown. */
  readonly layer: Layer;
  readonly anchors: Anchors;
  readonly actions: CoachActions;
  /** Told when a card opens or closes, so that its words can be marked in the draft. */
  readonly onCurrent: (finding: Finding | null) => void;
  readonly signal: AbortSignal;
}

/** Builds the coach beside a composer: chip, panel, card and toast. The signal takes everything away again. */
export function createCoachUi({ layer, anchors, actions, onCurrent, signal }: CoachUiNeeds): CoachUi {
  const { host, root, mount, keep, raise } = layer;
  const window = host.ownerDocument.defaultView ?? globalThis.window;
  const announce = createAnnouncer(root, signal);
  const sight = createSight(window, signal);
  const undoKey = /mac|iphone|ipad/i.test(window.navigator.platform) ? "⌘Z" : "Ctrl+Z";

  let view: CoachView | null = null;
  let popup: Popup | null = null;
  let at: Box | null = null;
  let busy = false;
  let notice: string | null = null;
  let copied: number | null = null;
  let toast: Scene["toast"] = null;
  let toastTimer: ReturnType<typeof setTimeout> | undefined;
  let lastEdited = 0;
  /** Whether what was clicked last could be seen when it was clicked. */
  let clear = false;
  let refused = 0;

  const prospect = createProspect({
    text: () => view?.text ?? "",
    warmUp: () => (view?.state === "ready" ? actions.warmUp() : null),
    changed: () => draw(),
    signal,
  });

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
    refused = 0;
    copied = null;
    toast = null;
    // What the page has opened since lies above it.
    raise();
    sight.watch(null);
    draw();
    onCurrent(current());
    if (next.kind === "panel") prospect.later();
    if (next.by === "key") focusPopup(mount);
  }

  function close(): void {
    if (!popup) return;
    const hadFocus = root.activeElement !== null;
    popup = null;
    notice = null;
    at = null;
    intent.reset();
    prospect.forget();
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

  /** Tries to change the draft. What keeps it from being changed is said where the person looks. */
  async function attempt(change: () => Promise<ApplyOutcome>): Promise<ApplyOutcome | null> {
    if (busy) return null;
    if (!clear) {
      refused += 1;
      notice = refused > 1 ? WORDS.covered : WORDS.unseen;
      raise();
      draw();
      return null;
    }
    refused = 0;
    busy = true;
    notice = null;
    draw();
    const outcome = await change();
    busy = false;
    if (signal.aborted) return null;
    if (outcome.status !== "refused") return outcome;
    notice = outcome.reason;
    draw();
    return null;
  }

  async function apply(suggestion: Suggestion, of: Finding | MissingPart): Promise<void> {
    const outcome = await attempt(() => actions.apply(suggestion, of));
    if (!outcome) return;
    lastEdited = suggestion.edits[0]?.start ?? 0;
    const said = outcome.status === "applied" ? applied(undoKey, outcome.undoSteps) : WORDS.stale;
    // The panel stays for the next part; a card has done its work.
    if (popup?.kind === "panel") {
      popup = { ...popup, part: view?.missing[0]?.part ?? null };
      // The next line may stand where the hand still is.
      sight.watch(null);
    } else close();
    say(said, outcome.status === "applied");
  }

  async function applyAll(): Promise<void> {
    const warmer = prospect.known;
    if (!warmer) return;
    const outcome = await attempt(() => actions.applyAll(warmer.warm, warmer.text));
    if (outcome?.status === "applied") {
      lastEdited = 0;
      close();
      say(warmedUp(undoKey, outcome.undoSteps), true);
    } else if (outcome) {
      // Shown anew before anything is changed: the person has not seen what would be done to these words.
      openPreview("panel");
      notice = WORDS.stale;
      draw();
    }
  }

  async function copy(suggestion: Suggestion, of: Finding | MissingPart, index: number): Promise<void> {
    if (view) await copyWords(copyText(view.text, suggestion), of, index);
  }

  async function copyWords(words: string, of: Finding | MissingPart | null, index: number): Promise<void> {
    const done = await actions.copy(words, of);
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

  function openPreview(by: By): void {
    if (!view) return;
    at = null;
    if (prospect.ask()) open({ kind: "preview", by });
    else {
      openPanel(by);
      if (view.state === "ready") say(WORDS.nothingToWarm);
    }
  }

  const acts: Acts = {
    actions,
    close,
    next,
    toggle: (byKey) => (popup && popup.kind !== "card" ? close() : openPanel(byKey ? "key" : "click")),
    back: (byKey) => openPanel(byKey ? "key" : "panel"),
    warmUp: (byKey) => openPreview(byKey ? "key" : "panel"),
    openFinding(finding, byKey) {
      at = null;
      openCard(finding, "panel");
      if (byKey) focusPopup(mount);
    },
    openPart(part) {
      if (popup?.kind === "panel") popup = { ...popup, part };
      notice = null;
      draw();
    },
    apply: (suggestion, of) => void apply(suggestion, of),
    applyAll: () => void applyAll(),
    copy: (suggestion, of, index) => void copy(suggestion, of, index),
    copyAll: () => void copyWords(prospect.known?.warm.text ?? "", null, 0),
    dismiss(finding) {
      close();
      actions.dismiss(finding);
      say(WORDS.dismissed, true);
    },
    turnOff(finding) {
      close();
      actions.turnOff(finding.ruleId);
      say(WORDS.turnedOff, true);
    },
    within: (inside) => intent.card(inside),
  };

  function keydown(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    if (event.key === "Escape" && popup) {
      event.preventDefault();
      close();
    } else if (event.key === "Tab" && popup) {
      keepTabInside(mount, root.activeElement, event);
    }
  }

  function draw(placing = true): void {
    if (!view || signal.aborted) return;
    keep();
    const finding = current();
    if (popup?.kind === "card" && !finding) {
      // What the card was about is gone: mended, typed over or dismissed.
      close();
      return;
    }
    const scene: Scene = { view, popup, finding, warmer: prospect.known, busy, notice, copied, toast };
    const hadFocus = root.activeElement !== null;
    render(<SceneView scene={scene} acts={acts} />, mount);
    // What was focused may have gone with what was open before.
    if (popup && hadFocus && root.activeElement === null) focusPopup(mount);
    if (placing) place();
  }

  function place(): void {
    if (!view || signal.aborted) return;
    placeAll(mount, anchors, current(), at);
    sight.watch(mount.querySelector(".popup"));
    sight.look();
  }

  mount.addEventListener("keydown", keydown, { signal });
  // Before any button hears of it: afterwards the popup may have changed.
  mount.addEventListener("click", ({ detail }) => (clear = sight.isClear(detail === 0)), { capture: true, signal });
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
      if (popup && popup.kind !== "card") prospect.later();
      // A chip alone stays where it is for now: to find a place free of words costs more than to draw it.
      draw(before === null || popup !== null || toast !== null);
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
    openPreview,
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
