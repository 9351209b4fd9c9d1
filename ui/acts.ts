import type { Finding, MissingPart, Suggestion } from "../engine/types.ts";
import { copyText } from "./copy-text.ts";
import type { Prospect } from "./prospect.ts";
import type { Reverts } from "./reverts.ts";
import type { Say } from "./say.ts";
import type { Acts, By } from "./scene.tsx";
import type { Showing } from "./showing.ts";
import type { ApplyOutcome, CoachActions } from "./view.ts";
import { applied, WORDS, warmedUp } from "./words.ts";

export interface ActsNeeds {
  readonly showing: Showing;
  readonly actions: CoachActions;
  readonly prospect: Prospect;
  readonly reverts: Pick<Reverts, "watch">;
  /** Whether what was clicked last could be seen when it was clicked. */
  readonly isClear: () => boolean;
  /** The next thing to be clicked may stand where the hand still is: it must be seen anew. */
  readonly mustBeSeenAnew: () => void;
  readonly draw: () => void;
  /** Brings it above what the page has laid over it. */
  readonly raise: () => void;
  readonly close: () => void;
  readonly openCard: (finding: Finding, by: By) => void;
  readonly openPanel: (by: By) => void;
  readonly openPreview: (by: By) => void;
  /** Puts the keyboard's focus into what is open. */
  readonly focus: () => void;
  readonly hasFocus: () => boolean;
  readonly say: Say;
  readonly announce: (text: string) => void;
  /** As people call it: "Ctrl+Z". */
  readonly undoKey: string;
  readonly signal: AbortSignal;
}

/** What a person can do beside the composer, and what they are told when it is done or refused. */
export function createActs(needs: ActsNeeds): Omit<Acts, "within"> {
  const { showing, actions, prospect, draw, raise, close, openCard, openPanel, openPreview, say, undoKey } = needs;

  /** Tries to change the draft. What keeps it from being changed is said where the person looks. */
  async function attempt(change: () => Promise<ApplyOutcome>): Promise<ApplyOutcome | null> {
    if (showing.busy) return null;
    if (!needs.isClear()) {
      showing.unseen += 1;
      showing.notice = showing.unseen > 1 ? WORDS.covered : WORDS.unseen;
      raise();
      draw();
      return null;
    }
    const held = needs.hasFocus();
    showing.unseen = 0;
    showing.busy = true;
    showing.notice = null;
    draw();
    const outcome = await change();
    showing.busy = false;
    if (needs.signal.aborted) return null;
    // An editor takes the focus to be written to. Whoever works by key must find it again.
    if (held && !needs.hasFocus()) {
      if (showing.popup) needs.focus();
      else actions.focusDraft();
    }
    if (outcome.status !== "refused") return outcome;
    showing.notice = outcome.reason;
    draw();
    return null;
  }

  /** What was applied may be taken back by the page itself: then the person is told, and gets the words to paste. */
  function watch(before: string, words: string, of: Finding | MissingPart | null): void {
    const act = () => void actions.copy(words, of).then((done) => say(done ? WORDS.copied : WORDS.copyRefused));
    needs.reverts.watch(before, () => say(WORDS.reverted, false, { words: WORDS.copy, act }));
  }

  async function apply(suggestion: Suggestion, of: Finding | MissingPart): Promise<void> {
    const before = showing.view?.text ?? "";
    const outcome = await attempt(() => actions.apply(suggestion, of));
    if (!outcome) return;
    showing.lastEdited = suggestion.edits[0]?.start ?? 0;
    if (outcome.status === "applied") watch(before, copyText(before, suggestion), of);
    const said = outcome.status === "applied" ? applied(undoKey, outcome.undoSteps) : WORDS.stale;
    // The panel stays for the next part; a card has done its work.
    if (!goOnInPanel()) close();
    say(said, outcome.status === "applied");
  }

  /** Opens the next missing part where the panel is open. False where it is not. */
  function goOnInPanel(): boolean {
    if (showing.popup?.kind !== "panel") return false;
    showing.popup = { ...showing.popup, part: showing.view?.missing[0]?.part ?? null };
    needs.mustBeSeenAnew();
    return true;
  }

  async function applyAll(): Promise<void> {
    const warmer = prospect.known;
    if (!warmer) return;
    const outcome = await attempt(() => actions.applyAll(warmer.warm, warmer.text));
    if (outcome?.status === "applied") {
      showing.lastEdited = 0;
      watch(warmer.text, warmer.warm.text, null);
      close();
      say(warmedUp(undoKey, outcome.undoSteps), true);
    } else if (outcome) {
      // Shown anew before anything is changed: the person has not seen what would be done to these words.
      openPreview("panel");
      showing.notice = WORDS.stale;
      draw();
    }
  }

  async function copy(words: string, of: Finding | MissingPart | null, index: number): Promise<void> {
    const done = await actions.copy(words, of);
    showing.copied = done ? index : null;
    showing.notice = done ? null : WORDS.copyRefused;
    if (done) needs.announce(WORDS.copied);
    draw();
  }

  return {
    actions,
    close,
    next(byKey) {
      const findings = showing.view?.findings ?? [];
      const finding = findings.find(({ end }) => end > showing.lastEdited) ?? findings[0];
      if (finding) openCard(finding, byKey ? "key" : "click");
    },
    toggle(byKey) {
      if (showing.popup && showing.popup.kind !== "card") close();
      else openPanel(byKey ? "key" : "click");
    },
    back: (byKey) => openPanel(byKey ? "key" : "panel"),
    warmUp: (byKey) => {
      if (!showing.busy) openPreview(byKey ? "key" : "panel");
    },
    openFinding(finding, byKey) {
      showing.at = null;
      openCard(finding, "panel");
      if (byKey) needs.focus();
    },
    openPart(part) {
      if (showing.popup?.kind === "panel") showing.popup = { ...showing.popup, part };
      showing.notice = null;
      draw();
    },
    apply: (suggestion, of) => void apply(suggestion, of),
    applyAll: () => void applyAll(),
    copy(suggestion, of, index) {
      if (showing.view) void copy(copyText(showing.view.text, suggestion), of, index);
    },
    copyAll: () => void copy(prospect.known?.warm.text ?? "", null, 0),
    dismiss(of) {
      if (showing.popup?.kind === "card") close();
      const takeBack = actions.dismiss(of);
      goOnInPanel();
      const undo = () => {
        takeBack();
        say(WORDS.takenBack);
      };
      say(WORDS.dismissed, true, { words: WORDS.undo, act: undo });
    },
    turnOff({ ruleId }) {
      close();
      actions.turnOff(ruleId);
      // A page's coach may only switch off; in the studio it is switched on again.
      say(WORDS.turnedOff, true, { words: WORDS.seeRule, act: () => actions.learnMore(ruleId) });
    },
  };
}
