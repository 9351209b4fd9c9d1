import { PARTS } from "../engine/types.ts";
import type { WarmUpStep } from "../engine/warm-up.ts";
import { Icon } from "./icon.tsx";
import { PART_NAMES, WORDS } from "./words.ts";

/** What a warm-up did, in few words: the parts it put in, and what no longer reads cold. */
export function Steps({ steps }: { steps: readonly WarmUpStep[] }) {
  const parts = PARTS.filter((name) => steps.some(({ part }) => part === name)).map((name) => PART_NAMES[name]);
  const mended = steps.flatMap(({ part, message }) => (part ? [] : [message]));
  return (
    <dl class="steps">
      <Row icon="plus" what={WORDS.put} words={parts} />
      <Row icon="pen" what={WORDS.reworded} words={mended} />
    </dl>
  );
}

function Row({ icon, what, words }: { icon: "plus" | "pen"; what: string; words: readonly string[] }) {
  if (words.length === 0) return null;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (
    <div class={`step step-${icon}`}>
      <dt>
        <Icon name={icon} />
        {what}
      </dt>
      <dd>
        {[...counts].map(([word, count]) => word.replace(/\.$/, "") + (count > 1 ? ` (${count})` : "")).join(" · ")}
      </dd>
    </div>
  );
}
