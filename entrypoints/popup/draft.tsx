import type { ComposerStatus } from "../../coach/messages.ts";
import { Ring } from "../../ui/ring.tsx";
import { countOf, headline, STATE_SENTENCES } from "../../ui/words.ts";
import { Switch } from "../look/switch.tsx";
import type { Busy } from "./use-tab.ts";

interface DraftProps extends Pick<Busy, "composer" | "leftBehind" | "pause"> {
  /** As people say it: "in Gmail". */
  readonly where: string;
}

/** How the draft in the tab stands, and the switch that pauses the coach for it. */
export function Draft({ composer, leftBehind, pause, where }: DraftProps) {
  if (leftBehind) {
    return (
      <section class="draft">
        <p>{STATE_SENTENCES.reload}</p>
      </section>
    );
  }
  if (!composer) {
    return <p class="quiet">I see no draft. Start a message {where}, or click into the one you have open.</p>;
  }
  return (
    <>
      <section class="draft" aria-label="This draft">
        <Standing composer={composer} />
      </section>
      {composer.state !== "reload" && (
        <div class="line">
          <label for="pause">Pause for this message</label>
          <Switch id="pause" on={composer.state === "paused"} onTurn={pause} />
        </div>
      )}
    </>
  );
}

function Standing({ composer }: { readonly composer: ComposerStatus }) {
  const { state, score, suggestions, kind } = composer;
  if (state !== "ready" || score === null) return <p>{state === "ready" ? "" : STATE_SENTENCES[state]}</p>;
  return (
    <>
      <Ring score={score} size={76} />
      <div>
        <h2>{headline(score, suggestions)}</h2>
        <p>
          <span class="unseen">Score {score} of 100, </span>
          {countOf(suggestions)}
          {kind ? ` in this ${kind}` : ""}
        </p>
      </div>
    </>
  );
}
