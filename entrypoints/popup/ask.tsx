import { useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { Surface } from "../../surfaces/surface.ts";
import { patternFor } from "../access/patterns.ts";

/** A page the coach could work in if it were allowed to, and the button that asks. */
export function Ask({ url, surface }: { readonly url: URL; readonly surface: Surface }) {
  const [answer, setAnswer] = useState("");
  // Asked in the click itself: the browser takes no question that comes later. The background goes on from its answer, for this popup
  // may be closed by then.
  const ask = () => {
    setAnswer("");
    browser.permissions.request({ origins: [patternFor(url)] }).then(
      (allowed) => setAnswer(allowed ? "" : "Not allowed this time. Nothing has changed."),
      () =>
        setAnswer(
          "The browser did not let me ask. Whoever looks after your browser at work may have decided so, and can allow it.",
        ),
    );
  };
  return (
    <div class="elsewhere">
      <h2>{surface.anywhere ? "Do you answer people here?" : `Writing in ${surface.name}?`}</h2>
      <p>
        {surface.anywhere
          ? "I’ll read along wherever you write a message on this site. I can’t see who you write to here, so I coach as if it were a customer."
          : `I know where messages are written in ${surface.name}, and leave the rest of its pages alone.`}
      </p>
      <button type="button" class="button primary" onClick={ask}>
        {surface.anywhere ? "Coach this site" : `Coach me in ${surface.name}`}
      </button>
      <p class="small">
        Your browser will ask you about <b>{url.hostname}</b>, and only that. Nothing you write leaves your device, and
        you can take it back at any time.
      </p>
      <p role="alert">{answer}</p>
    </div>
  );
}
