import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Lab, type LabPage, openLab } from "./lab.ts";
import { CELLS } from "./matrix.ts";
import { SUBJECTS } from "./subjects.ts";

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab?.close());

describe.each(SUBJECTS.filter(({ always }) => always))("$name", ({ id, mayRefuse }) => {
  let page: LabPage;
  beforeAll(async () => {
    page = await lab.openHost(id);
  });
  afterAll(() => page?.close());

  test.each(CELLS)("$name", async ({ name, run }) => {
    const { result, note } = await run(page);
    expect(mayRefuse.includes(name) && result === "refused" ? "pass" : result, note).toBe("pass");
  });
});
