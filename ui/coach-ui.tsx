import { render } from "preact";
import type { Finding } from "../engine/types.ts";
import { createActs } from "./acts.ts";
import { createAnnouncer } from "./announcer.ts";
import { focusPopup, keepTabInside } from "./focus.ts";
import { hoverIntent } from "./hover.ts";
import type { Layer } from "./layer.ts";
import { placeAll } from "./placing.ts";
import { createProspect } from "./prospect.ts";
import { createReverts } from "./reverts.ts";
import { createSay } from "./say.ts";
import { type Acts, type By, type Popup, type Scene, SceneView } from "./scene.tsx";
import { nothingShown, openFinding } from "./showing.ts";
import { createSight } from "./sight.ts";
import { type Anchors, type Box, type CoachActions, type CoachView, findingKey } from "./view.ts";
import { countOf, WORDS } from "./words.ts";

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

  const showing = nothingShown();
  /** Whether what was clicked last could be seen when it was clicked. */
  let clear = false;

  const prospect = createProspect({
    text: () => showing.view?.text ?? "",
    warmUp: () => (showing.view?.state === "ready" ? actions.warmUp() : null),
    changed: () => draw(),
    signal,
  });

  const reverts = createReverts(window, signal);
  const say = createSay({ showing, announce, draw: () => draw(), signal });

  const intent = hoverIntent(
    (key) => {
      // A card that was asked for stays; the pointer only replaces what the pointer opened.
      if (!showing.popup || showing.popup.by === "hover") open({ kind: "card", key, start: null, by: "hover" });
    },
    () => {
      if (showing.popup?.by === "hover") close();
    },
    signal,
  );

  function open(next: Popup): void {
    if (signal.aborted) return;
    showing.popup = next;
    showing.notice = null;
    showing.unseen = 0;
    showing.copied = null;
    // The panel says it too, and is where whoever works by key can take it back.
    if (next.kind !== "panel") showing.toast = null;
    // What the page has opened since lies above it.
    raise();
    sight.watch(null);
    draw();
    onCurrent(openFinding(showing));
    if (next.kind === "panel") prospect.later();
    if (next.by === "key") focusPopup(mount);
  }

  function close(): void {
    if (!showing.popup) return;
    const hadFocus = root.activeElement !== null;
    showing.popup = null;
    showing.notice = null;
    showing.at = null;
    intent.reset();
    prospect.forget();
    draw();
    onCurrent(null);
    if (hadFocus) actions.focusDraft();
  }

  function openCard(finding: Finding, by: By): void {
    if (showing.view) open({ kind: "card", key: findingKey(showing.view, finding), start: finding.start, by });
  }

  function openPanel(by: By): void {
    open({ kind: "panel", part: showing.view?.missing[0]?.part ?? null, by });
  }

  function openPreview(by: By): void {
    if (!showing.view) return;
    showing.at = null;
    if (prospect.ask()) open({ kind: "preview", by });
    else {
      openPanel(by);
      if (showing.view.state === "ready") say(WORDS.nothingToWarm);
    }
  }

  const acts: Acts = {
    ...createActs({
      showing,
      actions,
      prospect,
      reverts,
      isClear: () => clear,
      mustBeSeenAnew: () => sight.watch(null),
      draw: () => draw(),
      raise,
      close,
      openCard,
      openPanel,
      openPreview,
      focus: () => focusPopup(mount),
      hasFocus: () => root.activeElement !== null,
      say,
      announce,
      undoKey,
      signal,
    }),
    within: (inside) => intent.card(inside),
  };

  function keydown(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    if (event.key === "Escape" && showing.popup) {
      event.preventDefault();
      close();
    } else if (event.key === "Tab" && showing.popup) {
      keepTabInside(mount, root.activeElement, event);
    }
  }

  function draw(placing = true): void {
    if (!showing.view || signal.aborted) return;
    keep();
    const finding = openFinding(showing);
    if (showing.popup?.kind === "card" && !finding) {
      // What the card was about is gone: mended, typed over or dismissed.
      close();
      return;
    }
    const { view, popup, busy, notice, copied, toast } = showing;
    const scene: Scene = { view, popup, finding, warmer: prospect.known, busy, notice, copied, toast };
    const hadFocus = root.activeElement !== null;
    render(<SceneView scene={scene} acts={acts} />, mount);
    // What was focused may have gone with what was open before.
    if (showing.popup && hadFocus && root.activeElement === null) focusPopup(mount);
    if (placing) place();
  }

  function place(): void {
    if (!showing.view || signal.aborted) return;
    placeAll(mount, anchors, openFinding(showing), showing.at);
    sight.watch(mount.querySelector(".popup"));
    sight.look();
  }

  mount.addEventListener("keydown", keydown, { signal });
  // Before any button hears of it: afterwards the popup may have changed.
  mount.addEventListener("click", ({ detail }) => (clear = sight.isClear(detail === 0)), { capture: true, signal });
  signal.addEventListener("abort", () => render(null, mount), { once: true });

  return {
    show(next) {
      const before = showing.view;
      showing.view = next;
      if (next.state === "ready" && !showing.busy) reverts.look(next.text);
      if (showing.popup && showing.popup.kind !== "card") prospect.later();
      // A chip alone stays where it is for now: to find a place free of words costs more than to draw it.
      draw(before === null || showing.popup !== null || showing.toast !== null);
      const count = next.findings.length + next.missing.length;
      const changed = before && count !== before.findings.length + before.missing.length;
      if (next.state === "ready" && changed) announce.later(`${countOf(count)}, score ${next.score ?? 0}`);
    },
    place,
    hover(finding, box) {
      if (finding && box) showing.at = box;
      intent.over(finding && showing.view ? findingKey(showing.view, finding) : null);
    },
    openCard(finding, by, box) {
      if (!showing.view) return;
      showing.at = box ?? null;
      intent.reset();
      openCard(finding, by);
    },
    openPanel,
    openPreview,
    clickElsewhere(inDraft) {
      if (showing.popup?.kind === "card" || !inDraft) close();
    },
    caretElsewhere() {
      if (showing.popup?.by === "caret") close();
    },
    typing() {
      // An apply types too; its card must stay to say how it ended.
      if (showing.busy) return;
      intent.reset();
      if (showing.popup?.kind === "card") close();
    },
    close,
    owns: (event) => event.composedPath().includes(host),
    get current() {
      return openFinding(showing);
    },
  };
}
