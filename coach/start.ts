import { focusedIn } from "../editors/roots.ts";
import { isSiteOn, type Settings } from "../settings/schema.ts";
import { loadSettings, watchSettings } from "../settings/store.ts";
import { addressOf, switchAt } from "../surfaces/places.ts";
import type { Surface } from "../surfaces/surface.ts";
import { LAYER_NAME } from "../ui/layer.ts";
import type { Brought } from "./brought.ts";
import { rulesWith } from "./choose-rules.ts";
import { answerPopup, extensionIsAlive, tellBackground, whenBack, whenUnwelcome } from "./extension.ts";
import { hearFocus } from "./hear-focus.ts";
import type { CoachStatus, ToCoach } from "./messages.ts";
import { type Session, startSession } from "./session.ts";
import type { Standing } from "./standing.ts";

/** The coach of one document: it finds composers as they get the focus, and starts a session for each. */
export interface Coach {
  /** False when the extension it came with has been replaced: a new coach should take its place. */
  isAlive(): boolean;
  /** Looks for composers that are open now. */
  look(): void;
  /** How all composers of this document stand. */
  status(): CoachStatus;
  /** Takes the coach off the page. */
  stop(): void;
}

/**
 * Starts the coach in a document, when one of the surfaces recognises it. It obeys the stored settings from the first moment on, and
 * every change of them at once. Nothing on the page is read or observed while the site is switched off.
 */
export function startCoach(document: Document, surfaces: readonly Surface[], brought: Brought): Coach {
  const life = new AbortController();
  const { signal } = life;
  const address = addressOf(document.defaultView ?? window);
  const surface = surfaces.find((candidate) => candidate.recognises(address));
  const sessions = new Map<HTMLElement, Session>();
  let standing: Standing | null = null;
  /** The settings that count, while their rules are still being read. */
  let latest: Settings | null = null;
  let working: AbortController | null = null;
  let current: number | null = null;
  let nextId = 1;
  /** The background was asked to compile the team's rules anew. Once is enough: what cannot be compiled stays so. */
  let asked = false;

  /** Starts or refreshes the session of an editable, unless it is none of ours. */
  function attend(editable: HTMLElement): Session | null {
    const known = sessions.get(editable);
    if (known) {
      known.refresh();
      return known;
    }
    const composer = surface?.composer(editable);
    if (!surface || !composer || !working) return null;
    const session = startSession({
      id: nextId++,
      surface,
      composer,
      engine: brought.engine,
      standing: () => standing ?? unsettled(),
      onEnd: () => sessions.delete(editable),
      signal: working.signal,
    });
    sessions.set(editable, session);
    return session;
  }

  function look(): void {
    if (!surface || !working) return;
    for (const editable of open(surface)) {
      const session = attend(editable);
      if (session && editable.contains(focusedIn(document))) current = session.status().id;
    }
  }

  /** The fields that may be composers now: the one with the focus, in whatever shadow root, and all that its surface takes unasked. */
  function open({ byFocus, editable }: Surface): readonly HTMLElement[] {
    const field = focusedIn(document)?.closest<HTMLElement>(editable);
    const unasked = byFocus ? [] : document.querySelectorAll<HTMLElement>(editable);
    return [...unasked, ...(field ? [field] : [])];
  }

  function focused(target: Element): void {
    const editable = surface && target.closest<HTMLElement>(surface.editable);
    const session = editable && attend(editable);
    if (session) current = session.status().id;
  }

  /** What a person does elsewhere on the page may change what the message is: public or internal, to whom, in which ticket. */
  function acted(event: Event): void {
    if (!event.isTrusted) return;
    for (const session of sessions.values()) session.surroundingsMayHaveChanged();
  }

  function renewOnce(): void {
    if (asked) return;
    asked = true;
    tellBackground({ type: "renew-team-rules" });
  }

  /** Off is off at once; rules are obeyed when they are read, and the page has had its turn. */
  async function obey(settings: Settings): Promise<void> {
    if (signal.aborted || !surface) return;
    latest = settings;
    if (!isSiteOn(settings, switchAt(surface, address))) {
      working?.abort();
      working = null;
      sessions.clear();
      current = null;
      return;
    }
    const rules = rulesWith(brought, settings, renewOnce);
    // The page has its turn before the first draft is looked at.
    await scheduler.postTask(() => undefined);
    if (signal.aborted || latest !== settings) return;
    standing = { settings, rules };
    if (working) {
      for (const session of [...sessions.values()]) session.refresh();
    } else {
      working = new AbortController();
      const options = { capture: true, passive: true, signal: working.signal };
      hearFocus(document, focused, working.signal);
      document.addEventListener("change", acted, options);
      document.addEventListener("click", acted, options);
      look();
    }
  }

  function status(): CoachStatus {
    return { composers: [...sessions.values()].map((session) => session.status()), current };
  }

  function answer(message: ToCoach): CoachStatus {
    if (message.type === "pause") {
      const id = message.composer ?? current;
      for (const session of sessions.values()) {
        if (session.status().id === id) session.pause(message.paused);
      }
    }
    return status();
  }

  // What an earlier coach left behind when its extension was replaced under it.
  for (const left of document.querySelectorAll(LAYER_NAME)) left.remove();
  signal.addEventListener("abort", () => working?.abort(), { once: true });
  watchSettings(({ settings }) => void obey(settings), signal);
  answerPopup(answer, signal);
  whenUnwelcome(() => life.abort(), signal);
  whenBack(() => void loadSettings().then(({ settings }) => obey(settings)), signal);
  void loadSettings().then(({ settings }) => {
    if (!latest) void obey(settings);
  });

  return { isAlive: () => !signal.aborted && extensionIsAlive(), look, status, stop: () => life.abort() };
}

function unsettled(): never {
  throw new Error("a session started before the settings were read");
}
