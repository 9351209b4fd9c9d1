import { useRef, useState } from "preact/hooks";
import type { Settings } from "../../settings/schema.ts";
import type { Changes } from "./use-changes.ts";

interface WordsViewProps {
  readonly settings: Settings;
  readonly changes: Changes;
}

/** The agent's own name, and the phrases that are never flagged. */
export function WordsView({ settings, changes }: WordsViewProps) {
  return (
    <>
      <div class="view-head">
        <h1>Your words</h1>
        <p>What the coach should know about how you and your team write.</p>
      </div>
      <OwnName settings={settings} changes={changes} />
      <NeverFlag settings={settings} changes={changes} />
    </>
  );
}

function OwnName({ settings, changes }: WordsViewProps) {
  const save = (text: string) => {
    const agentName = text.trim();
    if (agentName === (settings.agentName ?? "")) return;
    void changes.make(agentName ? `You sign as ${agentName}` : "Removed your name", ({ agentName: _, ...rest }) =>
      agentName ? { ...rest, agentName } : rest,
    );
  };
  return (
    <section class="panel">
      <h2>
        <label for="own-name">How you sign</label>
      </h2>
      <p id="own-name-why">For sign-offs, where the page does not say who you are. A first name is enough.</p>
      <input
        id="own-name"
        class="field short"
        maxLength={80}
        autocomplete="given-name"
        aria-describedby="own-name-why"
        value={settings.agentName ?? ""}
        onChange={(event) => save(event.currentTarget.value)}
      />
    </section>
  );
}

function NeverFlag({ settings, changes }: WordsViewProps) {
  const [phrase, setPhrase] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const { neverFlag } = settings;
  const add = async () => {
    const words = phrase.trim();
    if (neverFlag.includes(words)) setPhrase("");
    if (!words || neverFlag.includes(words)) return;
    const result = await changes.make(`“${words}” is never flagged`, (now) => ({
      ...now,
      neverFlag: [...now.neverFlag, words],
    }));
    if (result.status === "changed") setPhrase("");
  };
  return (
    <section class="panel">
      <h2>
        <label for="never">Never flag these</label>
      </h2>
      <p id="never-why">
        A product called “Basic Policy”, a phrase your lawyers insist on: whatever contains these words is left alone.
      </p>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <input
          id="never"
          ref={field}
          class="field short"
          maxLength={200}
          aria-describedby="never-why"
          value={phrase}
          onInput={(event) => setPhrase(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          Add
        </button>
      </form>
      {neverFlag.length > 0 && (
        <ul class="phrases">
          {neverFlag.map((entry) => (
            <li key={entry}>
              <span>{entry}</span>
              <button
                type="button"
                class="link-button"
                aria-label={`Remove “${entry}”`}
                onClick={() => {
                  // The button goes with its phrase: whoever works by key goes on from the field.
                  field.current?.focus();
                  void changes.make(`“${entry}” may be flagged again`, (now) => ({
                    ...now,
                    neverFlag: now.neverFlag.filter((other) => other !== entry),
                  }));
                }}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
