import { LocalLinter } from "harper.js";
import { binaryInlined } from "harper.js/binaryInlined";
import writeGood from "write-good";
import { middleOf } from "./timing.ts";

/** What a peer takes for each of some texts, in milliseconds: the median. */
export function writeGoodOn(texts: readonly string[], median: (work: (call: number) => unknown) => number): number {
  return median((call) => writeGood(texts[call % texts.length] ?? ""));
}

const HARPER_ROUNDS = 15;

/** Harper works asynchronously and remembers nothing between texts that differ. */
export async function harperOn(texts: readonly string[]): Promise<number> {
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  const samples: number[] = [];
  for (let round = 0; round < HARPER_ROUNDS; round += 1) {
    const begun = performance.now();
    await linter.lint(texts[round % texts.length] ?? "", { language: "plaintext" });
    samples.push(performance.now() - begun);
  }
  await linter.dispose();
  return middleOf(samples);
}
