import type { DiffPart } from "./diff-words.ts";
import { WORDS } from "./words.ts";

/** A difference: what goes is struck through, what comes is underlined, so that neither depends on colour. */
export function Diff({ parts }: { parts: readonly DiffPart[] }) {
  return (
    <p class="diff">
      {parts.map((part, index) => {
        const key = `${index}${part.kind}`;
        if (part.kind === "gone") {
          return (
            <del key={key}>
              <Spoken text={WORDS.removed} />
              {part.text}
            </del>
          );
        }
        if (part.kind === "new") {
          const words = part.text.trimStart() || part.text;
          return (
            <span key={key}>
              {/* A space before new words is no word: no line is drawn under it. */}
              {part.text.slice(0, part.text.length - words.length)}
              <ins>
                <Spoken text={WORDS.added} />
                {words}
              </ins>
            </span>
          );
        }
        return <span key={key}>{part.text}</span>;
      })}
    </p>
  );
}

/** What changes, in one line that is only heard. */
export function heard(parts: readonly DiffPart[]): string {
  return parts
    .filter(({ kind, text }) => kind !== "same" && text.trim() !== "")
    .map(({ kind, text }) => `${kind === "gone" ? WORDS.removed : WORDS.added}: ${text.trim()}`)
    .join(", ");
}

/** Words for a screen reader alone, which says nothing of `del` and `ins` by itself. */
function Spoken({ text }: { text: string }) {
  return <span class="spoken">{` ${text}: `}</span>;
}
