import type { Span } from "../../../engine/types.ts";
import { createCoachUi } from "../../../ui/coach-ui.tsx";
import { createLayer } from "../../../ui/layer.ts";
import { createRichUnderlines } from "../../../ui/rich-underlines.ts";
import type { ApplyOutcome } from "../../../ui/view.ts";
import { views, warmer } from "./views.ts";

/**
 * Shows the coach in the state that the address names: `?view=ready&open=panel|preview|<n>&apply=refused`. No engine and no editor stand
 * behind it; every report is written by hand, so that each state can be looked at whenever the look changes.
 */
const query = new URLSearchParams(location.search);
const view = views[query.get("view") ?? "ready"];
const draft = document.querySelector<HTMLElement>(".draft");
const composer = document.querySelector<HTMLElement>(".composer");
const send = document.querySelector<HTMLElement>(".send");
if (!view || !draft || !composer || !send) throw new Error("the gallery has no such view");
draft.textContent = view.text;

function rangeOf({ start, end }: Span): Range {
  const words = draft?.firstChild;
  const range = document.createRange();
  if (words) {
    range.setStart(words, start);
    range.setEnd(words, end);
  }
  return range;
}

const life = new AbortController();
const layer = createLayer(draft, life.signal);
const underlines = createRichUnderlines(draft, layer.under, life.signal);
underlines.draw(view.findings.map((finding) => ({ range: rangeOf(finding), severity: finding.severity })));

const outcome: ApplyOutcome =
  query.get("apply") === "refused"
    ? {
        status: "refused",
        reason: "This editor did not take the change. Your words are as they were; use Copy instead.",
      }
    : { status: "applied", undoSteps: 1 };

const ui = createCoachUi({
  layer,
  anchors: {
    chipPlace: () => ({ box: draft.getBoundingClientRect(), avoid: [send.getBoundingClientRect()] }),
    lines: () => [...rangeOf({ start: 0, end: view.text.length }).getClientRects()],
    boxes: (span) => [...rangeOf(span).getClientRects()],
  },
  actions: {
    apply: async () => outcome,
    applyAll: async () => outcome,
    warmUp: () => (view.findings.length > 0 ? warmer : null),
    copy: async () => true,
    dismiss: () => () => {},
    turnOff() {},
    learnMore() {},
    pause(paused) {
      const next = views[paused ? "paused" : "ready"];
      if (next) ui.show(next);
      ui.place();
    },
    focusDraft: () => draft.focus(),
  },
  onCurrent: (finding) => underlines.mark(finding ? [rangeOf(finding)] : []),
  signal: life.signal,
});
ui.show(view);
const open = query.get("open");
if (open === "panel") ui.openPanel("click");
if (open === "preview") ui.openPreview("click");
const finding = view.findings[Number(open ?? "none")];
if (finding) ui.openCard(finding, "click");
