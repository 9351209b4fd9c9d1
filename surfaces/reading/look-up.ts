/**
 * Selectors of one host, each with its fallbacks in order: pages change without notice, and the first one that still matches
 * wins. Misses are counted on this device, so that a changed page shows up as a number and not as silence.
 */
export type SelectorTable<Name extends string> = Readonly<Record<Name, readonly string[]>>;

export interface LookUp<Name extends string> {
  /** The first element of the scope that one of the selectors matches. */
  one(scope: ParentNode, name: Name): HTMLElement | null;
  /** All elements that the first selector with any match finds, in document order. */
  all(scope: ParentNode, name: Name): readonly HTMLElement[];
  /** The nearest ancestor (or the element itself) that one of the selectors matches. */
  around(element: Element, name: Name): HTMLElement | null;
  /** The nearest ancestor inside which one of the selectors matches something: the form that a field and its Send share. */
  sharing(element: Element, name: Name): HTMLElement | null;
}

const misses = new Map<string, number>();

/** How often nothing was found, by `surface/name`, since this page was opened. */
export function selectorMisses(): Readonly<Record<string, number>> {
  return Object.fromEntries(misses);
}

/**
 * The look-ups of one surface by their names. Free of side effects, so that the watcher, which wants only the address of a surface, is
 * not made to carry its selectors.
 */
/* @__NO_SIDE_EFFECTS__ */
export function lookUp<Name extends string>(surface: string, table: SelectorTable<Name>): LookUp<Name> {
  const first = <Found>(name: Name, find: (selector: string) => Found | null): Found | null => {
    for (const selector of table[name]) {
      const found = find(selector);
      if (found) return found;
    }
    const key = `${surface}/${name}`;
    misses.set(key, (misses.get(key) ?? 0) + 1);
    return null;
  };
  return {
    one: (scope, name) => first(name, (selector) => scope.querySelector<HTMLElement>(selector)),
    all: (scope, name) =>
      first(name, (selector) => {
        const found = scope.querySelectorAll<HTMLElement>(selector);
        return found.length > 0 ? [...found] : null;
      }) ?? [],
    around: (element, name) => first(name, (selector) => element.closest<HTMLElement>(selector)),
    sharing: (element, name) =>
      first(name, (selector) => {
        let ancestor = element.parentElement;
        while (ancestor && !ancestor.querySelector(selector)) ancestor = ancestor.parentElement;
        return ancestor;
      }),
  };
}
