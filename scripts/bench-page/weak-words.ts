/** Words that are said to weaken what one says. */
const WORDS = [
  "just",
  "sorry",
  "apologise",
  "i think",
  "i guess",
  "i feel",
  "i believe",
  "i suppose",
  "i wonder",
  "i'm no expert",
  "in my opinion",
  "to be honest",
  "actually",
  "basically",
  "literally",
  "honestly",
  "probably",
  "possibly",
  "perhaps",
  "maybe",
  "hopefully",
  "kind of",
  "sort of",
  "a bit",
  "quite",
  "really",
  "very",
  "only",
  "might",
  "try",
  "trying",
  "does that make sense",
  "if that makes sense",
  "calm down",
  "kindly",
  "no exceptions",
] as const;

/** How long after a change, in milliseconds. */
const DEBOUNCE = 500;

/** The class of what is drawn. */
export const HIT = "weak-word";

/** What the other way needs in the page. */
export interface WeakWords {
  readonly editable: string;
  readonly words: readonly string[];
  readonly debounce: number;
  readonly hit: string;
}

export function weakWords(editable: string): WeakWords {
  return { editable, words: WORDS, debounce: DEBOUNCE, hit: HIT };
}

/**
 * The way that extensions such as Just Not Sorry work, made anew from the idea: half a second after a change every pattern looks through every
 * text node, and a box is laid over every hit. Runs in the page, so it stands by itself.
 */
export function flagWeakWords({ editable: selector, words, debounce, hit }: WeakWords): void {
  const patterns = words.map((word) => new RegExp(`\\b${word}\\b`, "gi"));
  const layer = document.createElement("div");
  layer.style.cssText = "position: absolute; left: 0; top: 0; pointer-events: none";
  document.documentElement.append(layer);

  const flag = (editable: HTMLElement): void => {
    for (const old of [...layer.children]) old.remove();
    for (const pattern of patterns) {
      const walker = document.createTreeWalker(editable, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const { index, 0: found } of (node.nodeValue ?? "").matchAll(pattern)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + found.length);
          for (const box of range.getClientRects()) {
            const line = document.createElement("div");
            line.className = hit;
            line.style.cssText = `position: absolute; left: ${box.left + scrollX}px; top: ${box.bottom + scrollY}px; width: ${box.width}px; height: 2px; background: orange`;
            layer.append(line);
          }
        }
      }
    }
  };

  document.addEventListener("focusin", ({ target }) => {
    const editable = target instanceof HTMLElement ? target.closest<HTMLElement>(selector) : null;
    if (!editable || editable.dataset.flagged) return;
    editable.dataset.flagged = "yes";
    let timer = 0;
    const later = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => flag(editable), debounce);
    };
    new MutationObserver(later).observe(editable, { childList: true, characterData: true, subtree: true });
    later();
  });
}
