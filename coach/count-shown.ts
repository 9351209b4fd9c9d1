import type { CoachView } from "../ui/view.ts";
import { dismissalOf } from "./shown.ts";

/** What flits by while somebody types was not shown to anyone. In milliseconds. */
const NOTICED = 2000;

/** Counts every suggestion once a message, when it has stood long enough to be noticed. Call what is returned with every new view. */
export function countShown(shown: (ruleId: string) => void, signal: AbortSignal): (view: CoachView) => void {
  const counted = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  return (view) => {
    clearTimeout(timer);
    // The next message starts anew.
    if (view.state === "empty") counted.clear();
    if (view.state !== "ready" || signal.aborted) return;
    timer = setTimeout(() => {
      for (const of of [...view.findings, ...view.missing]) {
        const key = dismissalOf(of, view.text);
        if (counted.has(key)) continue;
        counted.add(key);
        shown(of.ruleId);
      }
    }, NOTICED);
  };
}
