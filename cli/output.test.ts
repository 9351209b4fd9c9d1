import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import { packOf } from "../engine/testing-pack.ts";
import { collected } from "./collected.ts";
import { UsageError } from "./item.ts";
import { openOutput, refuseToOverwrite } from "./output.ts";
import { runCheck } from "./run-check.ts";

const folder = mkdtempSync(join(tmpdir(), "human-level-"));
afterAll(() => rmSync(folder, { recursive: true }));

function streams() {
  return { stdin: Readable.from([]), stdout: collected().stream, stderr: collected().stream, env: {} };
}

describe("a report that cannot be written", () => {
  test("says that the folder is not there", async () => {
    const path = join(folder, "nowhere", "report.html");
    await expect(openOutput(path, false, streams())).rejects.toThrow(
      `${path} cannot be written: there is no such file or folder.`,
    );
  });

  test("says that a folder is no file", async () => {
    await expect(openOutput(folder, false, streams())).rejects.toThrow(`${folder} cannot be written: it is a folder.`);
  });

  // A full disk is found out in the middle of a run, when nobody may be waiting for the write that fails.
  test.skipIf(!existsSync("/dev/full"))("ends with the reason when the disk is full, and does not hang", async () => {
    const output = await openOutput("/dev/full", false, streams());
    const writing = (async () => {
      for (let times = 0; times < 1000; times++) await output.write("x".repeat(10_000));
    })();
    await expect(writing).rejects.toThrow(new UsageError("/dev/full cannot be written: the disk is full."));
    await expect(output.close()).resolves.toBeUndefined();
  });

  test.skipIf(!existsSync("/dev/full"))("tells it at the end at the latest", async () => {
    const output = await openOutput("/dev/full", false, streams());
    await output.write("a short report");
    await expect(output.close()).rejects.toThrow("the disk is full");
  });
});

describe("what is to be checked", () => {
  const draft = join(folder, "draft.ndjson");
  writeFileSync(draft, '{"id":1,"text":"Hi."}\n');
  const other = join(folder, "other-name.ndjson");
  symlinkSync(draft, other);

  test("is not written over, whatever the way to it", () => {
    expect(() => refuseToOverwrite(draft, ["-", draft])).toThrow("Name another --output");
    expect(() => refuseToOverwrite(other, [draft])).toThrow(draft);
  });

  test("may lie beside the report, or come from standard input", () => {
    expect(() => refuseToOverwrite(join(folder, "report.ndjson"), [draft])).not.toThrow();
    expect(() => refuseToOverwrite(undefined, [draft])).not.toThrow();
    expect(() => refuseToOverwrite(draft, ["-"])).not.toThrow();
  });

  test("is whole after a run that was refused", async () => {
    const running = runCheck(
      {
        paths: [folder],
        rules: { core: packOf([]), overlays: [] },
        format: "ndjson",
        explain: false,
        kind: undefined,
        column: undefined,
        context: {},
        jobs: 1,
        output: draft,
        resume: false,
      },
      streams(),
    );
    await expect(running).rejects.toThrow(UsageError);
    expect(readFileSync(draft, "utf8")).toContain('"text":"Hi."');
  });
});
