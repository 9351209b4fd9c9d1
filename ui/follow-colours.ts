import { parentAcross } from "../editors/roots.ts";

/** How long a page takes to put on another look once it has begun, in milliseconds. Its fades end with an event of their own. */
const CHANGING = 80;

/**
 * Calls `changed` when the page around an element may have put on another look: the system did, or a name or a style changed on anything
 * around it, or a style sheet came or went. The browser tells all of it; nothing is asked again and again.
 */
export function followColours(element: HTMLElement, changed: () => void, signal: AbortSignal): void {
  const document = element.ownerDocument;
  const window = document.defaultView ?? globalThis.window;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    if (timer !== undefined || signal.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      changed();
    }, CHANGING);
  };
  const changes = new window.MutationObserver(soon);
  // What is in the draft itself tells of words and not of the page.
  for (let around = parentAcross(element); around; around = parentAcross(around)) {
    changes.observe(around, { attributes: true });
  }
  changes.observe(document.head, { childList: true, subtree: true, attributes: true });
  const faded = ({ target, propertyName }: TransitionEvent): void => {
    if (propertyName.includes("color") && isNode(target) && target.contains(element)) soon();
  };
  const loaded = ({ target }: Event): void => {
    if (isNode(target) && target.nodeName === "LINK") soon();
  };
  const passive = { capture: true, passive: true, signal };
  document.addEventListener("transitionend", faded, passive);
  document.addEventListener("load", loaded, passive);
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed, { signal });
  signal.addEventListener(
    "abort",
    () => {
      clearTimeout(timer);
      changes.disconnect();
    },
    { once: true },
  );
}

function isNode(target: EventTarget | null): target is Node {
  return target !== null && "nodeName" in target;
}
