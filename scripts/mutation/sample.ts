/** So many lines are taken together: a change is often several lines long. */
const STRETCH = 12;

/** Draws stretches of lines by chance, the same for the same seed, until they are the wanted share of all lines. */
export function linesDrawn(
  files: readonly { readonly file: string; readonly lines: number }[],
  share: number,
  seed: number,
): string[] {
  const stretches = files.flatMap(({ file, lines }) =>
    Array.from({ length: Math.ceil(lines / STRETCH) }, (_, index) => {
      const first = index * STRETCH + 1;
      return `${file}:${first}-${Math.min(lines, first + STRETCH - 1)}`;
    }),
  );
  const wanted = Math.max(1, Math.round(stretches.length * share));
  const random = chance(seed);
  for (let i = stretches.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [stretches[i], stretches[j]] = [stretches[j] as string, stretches[i] as string];
  }
  return stretches.slice(0, wanted).sort();
}

/** Numbers from 0 to 1 in an order that only the seed decides (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
