/** The number of insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The known name that was probably meant, or undefined when none is near. */
export function closest(written: string, known: readonly string[]): string | undefined {
  const word = written.toLowerCase().slice(0, 60);
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: { name: string; far: number } | undefined;
  for (const name of known) {
    const low = name.toLowerCase();
    const far = low !== word && low.startsWith(word) && word.length >= 3 ? 1 : distance(word, low);
    if (far <= limit && (best === undefined || far < best.far)) best = { name, far };
  }
  return best?.name;
}

/**
 * The id of the rule that was probably meant. The principle is left out of the comparison: it is most of an id, and all rules of one would
 * look alike.
 */
export function closestId(written: string, ids: readonly string[]): string | undefined {
  const nameIn = (id: string) => id.slice(id.lastIndexOf("/") + 1);
  const principle = written.slice(0, written.lastIndexOf("/") + 1);
  const ordered = [...ids.filter((id) => id.startsWith(principle)), ...ids];
  const near = closest(nameIn(written), ordered.map(nameIn));
  return near === undefined ? undefined : ordered.find((id) => nameIn(id) === near);
}

/** ` Did you mean "match"?`, or the list of what may stand there. Begins with a space. */
export function didYouMean(written: string, known: readonly string[]): string {
  const near = closest(written, known);
  if (near !== undefined) return ` Did you mean "${near}"?`;
  return known.length === 0 ? "" : ` Known here: ${known.join(", ")}.`;
}
