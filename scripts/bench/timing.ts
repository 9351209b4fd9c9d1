/** What came of some work, and how long it took in milliseconds. */
export function timed<T>(work: () => T): [T, number] {
  const begun = performance.now();
  const outcome = work();
  return [outcome, performance.now() - begun];
}

export function middleOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/**
 * The median time of one call in milliseconds, after a warm-up, over at least 25 samples of at least 5 ms each. `work` is given the
 * number of the call, so that it can take another text each time: nothing is gained by remembering the last.
 */
export function median(work: (call: number) => unknown, warmUp = 1500): number {
  const until = performance.now() + warmUp;
  let calls = 0;
  const begun = performance.now();
  while (performance.now() < until || calls < 3) work(calls++);
  const once = (performance.now() - begun) / calls;
  const batch = Math.max(1, Math.ceil(5 / once));
  const samples = Array.from({ length: 25 }, () => {
    const [, time] = timed(() => {
      for (let call = 0; call < batch; call += 1) work(calls++);
    });
    return time / batch;
  });
  return middleOf(samples);
}
