import { expect, test } from "vitest";
import { type Example, fitLogistic } from "./logistic.ts";

const text = (words: readonly string[], label: number): Example => ({
  features: new Map(words.map((word) => [word, 1])),
  label,
  weight: 1,
});
const texts = Array.from({ length: 20 }, (_, i) => [
  text(["kind", "lamp"], i === 0 ? 0 : 1),
  text(["cold", "lamp"], i === 0 ? 1 : 0),
]).flat();
const none = { lasso: 0, ridge: 0.1, signalRidge: 0.1 };

test("words get the sign of the texts they stand in, and a word of both kinds gets next to none", () => {
  const { weights } = fitLogistic(texts, ["kind", "cold", "lamp"], none);
  expect(weights.get("kind")).toBeGreaterThan(1);
  expect(weights.get("cold")).toBeLessThan(-1);
  expect(Math.abs(weights.get("lamp") ?? 1)).toBeLessThan(0.2);
});

test("the lasso leaves a word that says nothing at zero, and the ridge makes weights smaller", () => {
  const chosen = fitLogistic(texts, ["kind", "cold", "lamp"], { ...none, lasso: 1 }).weights;
  expect(Math.abs(chosen.get("lamp") ?? 1)).toBe(0);
  expect(chosen.get("kind")).toBeGreaterThan(0);
  const pulled = fitLogistic(texts, ["kind", "cold", "lamp"], { ...none, ridge: 20 }).weights;
  expect(pulled.get("kind")).toBeLessThan(chosen.get("kind") ?? 0);
});

test("the same texts give the same weights, and unknown words are passed over", () => {
  const once = fitLogistic(texts, ["kind"], none);
  expect(fitLogistic(texts, ["kind"], none)).toEqual(once);
  expect([...once.weights.keys()]).toEqual(["kind"]);
});

test("files of signals have a ridge of their own", () => {
  const marked = [text(["signal:signals/late", "signal:thanks"], 1), text(["lamp"], 0)];
  const { weights } = fitLogistic(marked, ["signal:signals/late", "signal:thanks"], {
    ...none,
    signalRidge: 5,
    fileRidge: 0.1,
  });
  expect(weights.get("signal:signals/late")).toBeGreaterThan(2 * (weights.get("signal:thanks") ?? 9));
});
