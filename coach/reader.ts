import type { Draft, Editor } from "../editors/editor.ts";
import type { Incoming } from "../engine/incoming.ts";
import type { RuleSet } from "../engine/rule-set.ts";
import type { Report } from "../engine/types.ts";
import type { Wanted, WarmUp } from "../engine/warm-up.ts";
import type { SteppedRuleSets } from "../packs/loaded-rules.ts";
import type { Composer, SurfaceContext } from "../surfaces/surface.ts";
import type { Engine } from "./engine.ts";

/** How long what the page says about reader and conversation is believed, in milliseconds: reading it costs more than a check. */
const CONTEXT_AGE = 2000;

/**
 * The longest draft that is checked while it is being written, in UTF-16 units: some 10,000 words. Measured on a slow machine, a check
 * of one that is cold from end to end costs 0.2 s, and ten times as much at ten times the length.
 */
const LONGEST_DRAFT = 60_000;

/** The first draft is met in pieces of about this length: words that are new to the rules take many times as long. In UTF-16 units. */
const MOUTHFUL = 1200;

const UNREADABLE: SurfaceContext = { unknown: ["this conversation"] };

/** Reads one composer: its draft at every check, its surroundings less often, the last message once. */
export class Reader {
  readonly #editor: Editor;
  readonly #composer: Composer;
  readonly #engine: Engine;
  #draft: Draft | null = null;
  #checked: { readonly draft: Draft; readonly context: SurfaceContext; readonly rules: RuleSet } | null = null;
  #context: { readonly value: SurfaceContext; readonly at: number } | null = null;
  /** The rules that have met this draft's words. */
  #met: RuleSet | null = null;
  #incoming: { readonly of: string | undefined; readonly by: RuleSet; readonly value: Incoming } | null = null;

  constructor(editor: Editor, composer: Composer, engine: Engine) {
    this.#editor = editor;
    this.#composer = composer;
    this.#engine = engine;
  }

  /** The draft that was last read, which the offsets of its report point into. */
  get draft(): Draft | null {
    return this.#draft;
  }

  /** Reads the surroundings anew at the next check: the person may have switched to an internal note, or to another ticket. */
  forgetContext(): void {
    this.#context = null;
  }

  /**
   * Reads and checks, in steps between which the page has its turn. Whoever sees the draft change must begin anew. Null when the draft is
   * too long to be checked. Throws what the page or the engine throws.
   */
  *read(
    sets: SteppedRuleSets,
    agentName: string | undefined,
  ): Generator<undefined, { draft: Draft; context: SurfaceContext; report: Report } | null> {
    const context = withAgent(this.#readContext(), agentName);
    yield;
    const rules = yield* sets.inSteps(context);
    yield;
    const incoming = this.#readIncoming(context.incoming, rules);
    yield;
    if (this.#met !== rules) {
      this.#met = rules;
      yield* meet(this.#editor.read().text, (text) => this.#engine.checkAgainst({ text }, context, rules, incoming));
    }
    const draft = this.#editor.read();
    if (draft.text.length > LONGEST_DRAFT) {
      this.#draft = draft;
      return null;
    }
    yield;
    const report = yield* this.#engine.checkInSteps(
      { text: draft.text, masked: draft.masked },
      context,
      rules,
      incoming,
    );
    this.#draft = draft;
    this.#checked = { draft, context, rules };
    return { draft, context, report };
  }

  /** The whole rewrite of the draft that was last checked, where and by what it was checked. Null when none was. */
  warmUp(wanted: Wanted): WarmUp | null {
    if (!this.#checked || this.#checked.draft !== this.#draft) return null;
    const { draft, context, rules } = this.#checked;
    return this.#engine.warmUp({ text: draft.text, masked: draft.masked }, context, rules, wanted);
  }

  #readContext(): SurfaceContext {
    const now = performance.now();
    if (!this.#context || now - this.#context.at > CONTEXT_AGE) this.#context = { value: this.#askPage(), at: now };
    return this.#context.value;
  }

  /** A page that cannot be read costs the context, not the coach. */
  #askPage(): SurfaceContext {
    try {
      return this.#composer.context();
    } catch (error) {
      console.warn("Human Level could not read this conversation.", error);
      return UNREADABLE;
    }
  }

  /** The customer's message changes seldom; it is read once, not at every key. */
  #readIncoming(text: string | undefined, rules: RuleSet): Incoming {
    if (this.#incoming?.of !== text || this.#incoming?.by !== rules) {
      this.#incoming = { of: text, by: rules, value: this.#engine.readIncoming(text, rules) };
    }
    return this.#incoming.value;
  }
}

/** Lets the rules meet a draft bit by bit. One that is checked in a moment anyway is not worth it. */
function* meet(text: string, check: (text: string) => unknown): Generator<undefined, void> {
  if (text.length <= MOUTHFUL || text.length > LONGEST_DRAFT) return;
  for (let start = 0; start < text.length; start += MOUTHFUL) {
    check(text.slice(start, start + MOUTHFUL));
    yield;
  }
}

/** The name from the settings stands in where the page does not tell how the agent is called. */
function withAgent(context: SurfaceContext, agentName: string | undefined): SurfaceContext {
  return agentName && !context.agent?.name ? { ...context, agent: { name: agentName } } : context;
}
