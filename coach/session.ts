import type { Editor } from "../editors/editor.ts";
import { openEditor } from "../editors/open-editor.ts";
import type { Finding, MissingPart, Suggestion } from "../engine/types.ts";
import type { Wanted, WarmUp } from "../engine/warm-up.ts";
import type { Composer, Surface, SurfaceContext } from "../surfaces/surface.ts";
import type { ApplyOutcome, CoachActions, CoachState, CoachView } from "../ui/view.ts";
import { isMissingPart } from "../ui/view.ts";
import { countShown } from "./count-shown.ts";
import type { Engine } from "./engine.ts";
import { extensionIsAlive, tellBackground } from "./extension.ts";
import { followElement } from "./follow.ts";
import type { ComposerStatus, Note } from "./messages.ts";
import { Reader } from "./reader.ts";
import { dismissalOf, shownOf } from "./shown.ts";
import { soundsOf } from "./sounds.ts";
import { type Stage, showCoach } from "./stage.ts";
import type { Standing } from "./standing.ts";

export interface SessionNeeds {
  readonly id: number;
  readonly surface: Surface;
  readonly composer: Composer;
  readonly engine: Engine;
  /** Settings and rules as they are now. */
  readonly standing: () => Standing;
  /** Called when the composer has gone for good. */
  readonly onEnd: () => void;
  readonly signal: AbortSignal;
}

/** The coach of one composer, from its opening to its end. Several live side by side and share nothing but settings. */
export interface Session {
  readonly composer: Composer;
  status(): ComposerStatus;
  pause(paused: boolean): void;
  /** Looks whether the composer is there, and reads and checks it anew: settings changed, or the person came back to it. */
  refresh(): void;
  /** The person did something elsewhere on the page: look at the surroundings again when the page has obeyed. */
  surroundingsMayHaveChanged(): void;
}

/** Shown instead of a reason when the extension has gone. */
const GONE = "Human Level was updated. Reload this tab first; your words are as they were.";

/** How long a page takes to show what it was told by a click, in milliseconds. */
const PAGE_OBEYS = 250;

/** When to look again at what was applied: a page that keeps its own copy of a draft may have put the earlier words back. In milliseconds. */
const SECOND_LOOK = 1000;

/** Starts to coach a composer. The signal ends it and takes everything off the page. */
export function startSession({ id, surface, composer, engine, standing, onEnd, signal: outer }: SessionNeeds): Session {
  const life = new AbortController();
  const signal = AbortSignal.any([outer, life.signal]);
  const editor: Editor = openEditor(composer.editable, { excluded: composer.excluded, signal });
  const reader = new Reader(editor, composer, engine);
  const dismissed = new Set<string>();
  const counted = countShown((ruleId) => note("shown", ruleId), signal);
  let later: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let paused = false;
  let wrote = false;
  let view: CoachView = nothing("empty");
  let stage: Stage | null = null;

  /** Reads and checks the draft and says how it stands. Never throws: what cannot be read is said, and the coach goes on. */
  function* look(): Generator<undefined, CoachView> {
    if (!extensionIsAlive()) return nothing("reload");
    if (paused) return nothing("paused");
    if (editor.isComposing()) return view;
    try {
      const { settings, rules } = standing();
      const reading = yield* reader.read(rules, settings.agentName);
      if (!reading) return nothing("long");
      const { draft, context, report } = reading;
      if (draft.text.trim() === "") {
        // The words have gone out or were thrown away. What was dismissed was dismissed for them.
        if (wrote) dismissed.clear();
        wrote = false;
        return { ...nothing("empty"), ...kindOf(context) };
      }
      wrote = true;
      const { shape, score, points, mood } = report;
      const shown = shownOf(report, draft.text, settings, dismissed);
      if (report.foreign && shown.findings.length === 0) return { ...nothing("foreign"), ...kindOf(context) };
      return {
        ...shown,
        state: "ready",
        text: draft.text,
        score,
        points,
        shape,
        get sounds() {
          return soundsOf(mood, context.incoming);
        },
        get unanswered() {
          return report.questions.filter(({ answered }) => !answered);
        },
        unknown: context.unknown,
        ...kindOf(context),
      };
    } catch (error) {
      console.warn("Human Level could not read this message.", error);
      return nothing("unsure");
    }
  }

  /** Looks and shows, giving way in between. */
  function* steps(): Generator<undefined, void> {
    if (signal.aborted || !present()) return;
    view = yield* look();
    counted(view);
    yield;
    if (stage) yield* stage.show(view);
  }

  /** All of it at once, but for a composer that only now can be seen: there all is cold, and it is done in turns. */
  function check(): void {
    const known = stage;
    if (!signal.aborted && present() && known) known.schedule.now();
  }

  /** Follows the composer's comings and goings: a background ticket, a minimised window. False when it cannot be seen. */
  function present(): boolean {
    if (!composer.editable.isConnected) {
      life.abort();
      onEnd();
      return false;
    }
    const live = composer.isLive();
    if (live && !stage) {
      reader.forgetContext();
      stage = showCoach({ editor, composer, reader, actions, steps, signal });
      stage.schedule.soon();
    } else if (!live && stage) {
      stage.end();
      stage = null;
    }
    return live;
  }

  async function apply(suggestion: Suggestion, of: Finding | MissingPart): Promise<ApplyOutcome> {
    if (!extensionIsAlive()) {
      check();
      return { status: "refused", reason: GONE };
    }
    const draft = reader.draft;
    if (!draft || draft.text !== view.text) return { status: "stale" };
    const result = await editor.apply(draft, suggestion.edits);
    if (result.status === "applied") note(isMissingPart(of) ? "inserted" : "applied", of.ruleId);
    check();
    lookAgain();
    return result;
  }

  function warmUp(): WarmUp | null {
    const { settings } = standing();
    const wanted: Wanted = (report, text) => shownOf(report, text, settings, dismissed);
    const warm = reader.warmUp(wanted);
    if (!warm || warm.edits.length === 0) return null;
    return { ...warm, after: { ...warm.after, ...wanted(warm.after, warm.text) } };
  }

  async function applyAll(warm: WarmUp, text: string): Promise<ApplyOutcome> {
    if (!extensionIsAlive()) {
      check();
      return { status: "refused", reason: GONE };
    }
    const draft = reader.draft;
    const result: ApplyOutcome = draft?.text === text ? await editor.apply(draft, warm.edits) : { status: "stale" };
    if (result.status === "applied")
      for (const { ruleId, part } of warm.steps) note(part ? "inserted" : "applied", ruleId);
    check();
    lookAgain();
    return result;
  }

  function lookAgain(): void {
    clearTimeout(again);
    again = setTimeout(() => !signal.aborted && present() && stage?.schedule.soon(), SECOND_LOOK);
  }

  function refresh(): void {
    reader.forgetContext();
    if (!signal.aborted && present()) stage?.schedule.soon();
  }

  function note(event: Note["event"], ruleId: string): void {
    tellBackground({ type: "note", event, ruleId, surface: surface.id });
  }

  function pause(next: boolean): void {
    paused = next;
    check();
  }

  const actions: CoachActions = {
    apply,
    applyAll,
    warmUp,
    pause,
    async copy(text, of) {
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        return false;
      }
      if (of) note("copied", of.ruleId);
      return true;
    },
    dismiss(of) {
      const what = dismissalOf(of, view.text);
      dismissed.add(what);
      note("dismissed", of.ruleId);
      check();
      return () => {
        dismissed.delete(what);
        check();
      };
    },
    turnOff(ruleId) {
      tellBackground({ type: "choose-rule", ruleId, choice: { off: true } });
    },
    learnMore(ruleId) {
      tellBackground({ type: "learn-more", ruleId });
    },
    focusDraft() {
      composer.editable.focus({ preventScroll: true });
    },
  };

  followElement(composer.editable, () => present() && stage?.moved(), signal);
  composer.follow?.(refresh, signal);
  present();
  return {
    composer,
    pause,
    refresh,
    surroundingsMayHaveChanged() {
      clearTimeout(later);
      later = setTimeout(refresh, PAGE_OBEYS);
    },
    status: () => ({
      id,
      surface: surface.id,
      kind: view.kind,
      state: view.state,
      score: view.score,
      suggestions: view.findings.length + view.missing.length,
    }),
  };
}

function nothing(state: CoachState): CoachView {
  return {
    state,
    text: "",
    findings: [],
    missing: [],
    score: null,
    points: [],
    shape: null,
    sounds: null,
    unanswered: [],
    unknown: [],
  };
}

function kindOf({ kind, audience }: SurfaceContext): Pick<CoachView, "kind" | "internal"> {
  return { kind, internal: audience === "internal" };
}
