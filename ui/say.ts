import type { Said } from "./scene.tsx";
import type { Showing } from "./showing.ts";

/** How long a word after an act stays, in milliseconds. */
const STAYS = 7000;

export interface SayNeeds {
  readonly showing: Showing;
  /** Says it to those who cannot see it. */
  readonly announce: (text: string) => void;
  readonly draw: () => void;
  readonly signal: AbortSignal;
}

/** Says how something ended, for a while; with a way on to the next suggestion when there is one, or another way. */
export type Say = (text: string, next?: boolean, also?: Said["also"]) => void;

export function createSay({ showing, announce, draw, signal }: SayNeeds): Say {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  return (text, next = false, also = null) => {
    showing.toast = { text, next: next && (showing.view?.findings.length ?? 0) > 0, also };
    announce(text);
    clearTimeout(timer);
    timer = setTimeout(() => {
      showing.toast = null;
      draw();
    }, STAYS);
    draw();
  };
}
