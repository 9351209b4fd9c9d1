import type { Draft, Editor } from "../editors/editor.ts";
import { checkWithMood } from "../engine/check.ts";
import { moodOf } from "../engine/mood.ts";
import type { RuleSet } from "../engine/rule-set.ts";
import type { Mood, Report } from "../engine/types.ts";
import type { Composer, SurfaceContext } from "../surfaces/surface.ts";

/** How long what the page says about reader and conversation is believed, in milliseconds: reading it costs more than a check. */
const CONTEXT_AGE = 2000;

const CALM: Mood = { upset: 0, label: "neutral", evidence: [] };
const UNREADABLE: SurfaceContext = { unknown: ["this conversation"] };

/** Reads one composer: its draft at every check, its surroundings less often, the mood of the last message once. */
export class Reader {
  readonly #editor: Editor;
  readonly #composer: Composer;
  #draft: Draft | null = null;
  #context: { readonly value: SurfaceContext; readonly at: number } | null = null;
  #mood: { readonly of: string; readonly by: RuleSet; readonly value: Mood } | null = null;

  constructor(editor: Editor, composer: Composer) {
    this.#editor = editor;
    this.#composer = composer;
  }

  /** The draft that was last read, which the offsets of its report point into. */
  get draft(): Draft | null {
    return this.#draft;
  }

  /** Reads the surroundings anew at the next check: the person may have switched to an internal note, or to another ticket. */
  forgetContext(): void {
    this.#context = null;
  }

  /** Reads and checks. Throws what the page or the engine throws. */
  read(rules: RuleSet, agentName: string | undefined): { draft: Draft; context: SurfaceContext; report: Report } {
    const draft = this.#editor.read();
    this.#draft = draft;
    const context = withAgent(this.#readContext(), agentName);
    const mood = this.#moodOf(context.incoming, rules);
    const report = checkWithMood({ text: draft.text, masked: draft.masked }, context, rules, mood);
    return { draft, context, report };
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

  #moodOf(incoming: string | undefined, rules: RuleSet): Mood {
    if (incoming === undefined) return CALM;
    if (this.#mood?.of !== incoming || this.#mood.by !== rules) {
      this.#mood = { of: incoming, by: rules, value: moodOf(incoming, rules) };
    }
    return this.#mood.value;
  }
}

/** The name from the settings stands in where the page does not tell how the agent is called. */
function withAgent(context: SurfaceContext, agentName: string | undefined): SurfaceContext {
  return agentName && !context.agent?.name ? { ...context, agent: { name: agentName } } : context;
}
