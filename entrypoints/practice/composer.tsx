import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { draftElement, replaceDraft } from "./draft.ts";
import type { Letter } from "./letters.ts";

/** The reply beside a letter. */
export function PracticeComposer({ letter }: { readonly letter: Letter }) {
  const frame = useRef<HTMLDivElement>(null);
  const draft = useRef<HTMLElement>(null);
  const [said, setSaid] = useState("");
  const firstName = letter.customer.split(" ")[0];
  const label = `Reply to ${letter.customer}`;

  useLayoutEffect(() => {
    draft.current ??= draftElement(label, `Write to ${firstName} as you would at work…`);
    frame.current?.append(draft.current);
  }, [label, firstName]);

  const replace = (paragraphs: readonly string[]) => draft.current && replaceDraft(draft.current, paragraphs);

  return (
    <section class="reply" aria-label={label}>
      <p class="reply-to">
        <span>To</span> {letter.customer} <span class="address">{letter.address}</span>
      </p>
      <div ref={frame} class="draft-frame" />
      <div class="reply-bar" data-practice-toolbar>
        <button
          type="button"
          class="button primary small"
          data-practice-send
          onClick={() => setSaid(`This would be on its way to ${firstName}. Nothing is sent from here.`)}
        >
          Send
        </button>
        <button type="button" class="button small" onClick={() => replace(letter.coldDraft)}>
          Try a cold draft
        </button>
        <button type="button" class="button small quiet" onClick={() => replace([])}>
          Clear
        </button>
      </div>
      <p class="said" role="status">
        {said}
      </p>
    </section>
  );
}
