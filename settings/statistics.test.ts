import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { count, countsOf } from "./statistics.ts";

const local = fakeBrowser.storage.local;
const today = new Date(2026, 2, 9, 23, 59);

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal("chrome", fakeBrowser);
});
afterEach(() => vi.unstubAllGlobals());

it("counts by the person's own calendar day and loses nothing that happens at once", async () => {
  await Promise.all(Array.from({ length: 12 }, () => count("applied", today)));
  await count("dismissed", new Date(2026, 2, 10, 0, 1));
  expect(await countsOf(today)).toMatchObject({ applied: 12, dismissed: 0 });
  expect(await local.get(null)).toHaveProperty(["statistics.days", "2026-03-10", "dismissed"], 1);
});

it("forgets days that are long gone", async () => {
  for (let day = 1; day <= 70; day++) await count("shown", new Date(2026, 0, day));
  expect(await countsOf(new Date(2026, 0, 1))).toMatchObject({ shown: 0 });
  expect(await countsOf(new Date(2026, 0, 70))).toMatchObject({ shown: 1 });
});

it.each([["rubbish"], [null], [{ "2026-03-09": { applied: -4, shown: "many", __proto__: 3 } }], [{ "2026-03-09": 7 }]])(
  "takes a corrupt count of %j for none and counts on",
  async (stored) => {
    await local.set({ "statistics.days": stored });
    expect(await countsOf(today)).toMatchObject({ applied: 0, shown: 0 });
    await count("applied", today);
    expect(await countsOf(today)).toMatchObject({ applied: 1 });
  },
);

it("disturbs nobody when storage is gone", async () => {
  vi.stubGlobal("chrome", {});
  await expect(count("applied", today)).resolves.toBeUndefined();
  expect(await countsOf(today)).toMatchObject({ applied: 0 });
});
