/** Does all the steps of some work without a pause, and returns what comes of it. Throws what a step throws. */
export function atOnce<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
