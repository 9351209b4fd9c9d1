/** A case with its score and its true label, 1 or 0. */
export interface Scored {
  readonly score: number;
  readonly label: number;
}

/** The chance that a case of label 1 scores above one of label 0; ties count half. 0–1, NaN when one label is missing. */
export function areaUnderCurve(cases: readonly Scored[]): number {
  const sorted = cases.toSorted((a, b) => a.score - b.score);
  let ranks = 0;
  let ones = 0;
  for (let from = 0; from < sorted.length; ) {
    let past = from;
    while (past < sorted.length && sorted[past]?.score === sorted[from]?.score) past++;
    const rank = (from + past + 1) / 2;
    for (let i = from; i < past; i++) {
      if (sorted[i]?.label !== 1) continue;
      ranks += rank;
      ones++;
    }
    from = past;
  }
  const zeros = cases.length - ones;
  return (ranks - (ones * (ones + 1)) / 2) / (ones * zeros);
}

/** Precision, recall and F1 of a yes-or-no answer. */
export interface Retrieval {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function retrieval(cases: readonly { readonly found: boolean; readonly there: boolean }[]): Retrieval {
  const hits = cases.filter(({ found, there }) => found && there).length;
  const precision = hits / cases.filter(({ found }) => found).length;
  const recall = hits / cases.filter(({ there }) => there).length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
