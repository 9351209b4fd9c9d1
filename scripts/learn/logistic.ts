/** A text as the model sees it: features with their values, the true label, and how much it counts. */
export interface Example {
  readonly features: ReadonlyMap<string, number>;
  readonly label: number;
  readonly weight: number;
}

export interface Penalty {
  readonly lasso: number;
  readonly ridge: number;
  /** The ridge of signals, which are few and never dropped. */
  readonly signalRidge: number;
  /** The ridge of files of signals that are weighed apart; that of signals when left out. */
  readonly fileRidge?: number;
}

export interface Model {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

const STEPS = 120;
const SIGNAL = /^signal:/;
const FILE = /^signal:signals\//;
/** The logistic curve is nowhere steeper. */
const STEEPEST = 0.25;

/**
 * Logistic regression over the named features with both penalties, by accelerated proximal gradients (Beck and Teboulle 2009) with a
 * step of its own for each weight. No chance is involved: the same examples give the same weights.
 */
export function fitLogistic(
  examples: readonly Example[],
  names: readonly string[],
  { lasso, ridge, signalRidge, fileRidge = signalRidge }: Penalty,
): Model {
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ features, label, weight }) => {
    const known = [...features].flatMap(([name, value]): (readonly [number, number])[] => {
      const i = index.get(name);
      return i === undefined ? [] : [[i, value]];
    });
    return { at: known.map(([i]) => i), values: known.map(([, value]) => value), label, weight };
  });
  const free = names.map((name) => SIGNAL.test(name));
  const pulls = names.map((name) => (FILE.test(name) ? fileRidge : SIGNAL.test(name) ? signalRidge : ridge));
  const steep = new Float64Array(names.length);
  let steepBias = 0;
  for (const { at, values, weight } of rows) {
    const reach = STEEPEST * weight * values.reduce((sum, value) => sum + Math.abs(value), 1);
    steepBias += reach;
    for (const [k, i] of at.entries()) steep[i] = (steep[i] as number) + reach * Math.abs(values[k] as number);
  }
  const weights = new Float64Array(names.length);
  const ahead = new Float64Array(names.length);
  const slope = new Float64Array(names.length);
  let bias = 0;
  let aheadBias = 0;
  let pace = 1;
  for (let step = 0; step < STEPS; step++) {
    slope.fill(0);
    let slopeBias = 0;
    for (const { at, values, label, weight } of rows) {
      let sum = aheadBias;
      for (let k = 0; k < at.length; k++) sum += (ahead[at[k] as number] as number) * (values[k] as number);
      const miss = (1 / (1 + Math.exp(-sum)) - label) * weight;
      slopeBias += miss;
      for (let k = 0; k < at.length; k++)
        slope[at[k] as number] = (slope[at[k] as number] as number) + miss * (values[k] as number);
    }
    const nextPace = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
    const momentum = (pace - 1) / nextPace;
    pace = nextPace;
    for (let i = 0; i < names.length; i++) {
      const pull = pulls[i] as number;
      const size = 1 / ((steep[i] as number) + pull + Number.EPSILON);
      const moved = (ahead[i] as number) - size * ((slope[i] as number) + pull * (ahead[i] as number));
      const now = shrunk(moved, free[i] === true ? 0 : size * lasso);
      ahead[i] = now + momentum * (now - (weights[i] as number));
      weights[i] = now;
    }
    const nextBias = aheadBias - slopeBias / steepBias;
    aheadBias = nextBias + momentum * (nextBias - bias);
    bias = nextBias;
  }
  return { bias, weights: new Map(names.map((name, i) => [name, weights[i] as number])) };
}

/** A number brought nearer to zero by `by`, and not beyond. */
function shrunk(value: number, by: number): number {
  return Math.sign(value) * Math.max(0, Math.abs(value) - by);
}
