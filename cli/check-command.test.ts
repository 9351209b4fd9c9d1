import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import type { RulePack } from "../engine/rule.ts";
import { checkCommand } from "./check-command.ts";
import { collected } from "./collected.ts";

const PACK: RulePack = {
  id: "test",
  version: "1.0.0",
  language: "en",
  lists: {},
  signals: [{ id: "signals/upset", kind: "signal", signal: "upset", match: ["furious"], weight: 1 }],
  rules: [
    {
      id: "take-time/kindly",
      principle: "take-time",
      kind: "phrase",
      severity: "warning",
      match: ["kindly"],
      message: "Sounds like a form.",
      why: "A plain verb is warmer.",
      rewrite: ["please"],
    },
    {
      id: "take-time/just",
      principle: "take-time",
      kind: "phrase",
      severity: "suggestion",
      match: ["just"],
      message: "Makes light of it.",
      why: "It may not be easy for them.",
    },
  ],
};

const folder = mkdtempSync(join(tmpdir(), "human-level-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(words: readonly string[], stdin = ""): Promise<{ code: number; out: string; err: string }> {
  const stdout = collected();
  const stderr = collected();
  let code = -1;
  const io = { stdin: Readable.from([Buffer.from(stdin)]), stdout: stdout.stream, stderr: stderr.stream, env: {} };
  const done = (result: number) => {
    code = result;
  };
  await checkCommand(io, { core: PACK, overlays: [], renamed: {} }, done).parseAsync([...words], { from: "user" });
  return { code, out: stdout.text(), err: stderr.text() };
}

function rows(out: string): unknown[] {
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

test("on a terminal a report in a file is summed up in one line, and elsewhere it is not", async () => {
  const path = join(folder, "report.html");
  const words = [file("sum.txt", "Kindly reply."), "-f", "html", "-o", path];
  const stderr = collected();
  const io = {
    stdin: Readable.from([]),
    stdout: collected().stream,
    stderr: Object.assign(stderr.stream, { isTTY: true, columns: 0 }),
    env: {},
  };
  await checkCommand(io, { core: PACK, overlays: [], renamed: {} }, () => undefined).parseAsync(words, {
    from: "user",
  });
  expect(stderr.text()).toMatch(/1 draft · 1 finding · 0 missing parts · average score \d+ → .*report\.html\n$/);
  expect((await run(words)).err).toBe("");
});

describe("with NDJSON", () => {
  test("a row in is a row out, in order, with exactly what the contract promises", async () => {
    const { out, code } = await run(
      ["--format", "ndjson"],
      '{"id":"a","text":"Kindly reply."}\n{"id":2,"text":"Thanks!"}\n',
    );
    const [first, second] = rows(out);
    expect(first).toMatchObject({
      id: "a",
      score: expect.any(Number),
      warmth: expect.any(Number),
      mood: { upset: 0, label: "neutral" },
      shape: {
        greeting: null,
        opening: null,
        acknowledgement: null,
        aside: null,
        offer: null,
        closing: null,
        signOff: null,
      },
      findings: [
        {
          ruleId: "take-time/kindly",
          principle: "take-time",
          severity: "warning",
          start: 0,
          end: 6,
          message: "Sounds like a form.",
          suggestions: [{ label: "Please", edits: [{ start: 0, end: 6, text: "Please" }] }],
        },
      ],
    });
    expect(second).toMatchObject({ id: 2, findings: [] });
    expect(code).toBe(1);
  });

  test("a bad row has its error in its place and the run goes on", async () => {
    const { out, err, code } = await run(["-f", "ndjson"], 'oops\n{"id":"b"}\n{"id":"c","text":"Thanks!"}\n');
    expect(rows(out)).toMatchObject([
      { id: 1, error: expect.any(String) },
      { id: "b", error: expect.any(String) },
      { id: "c", score: expect.any(Number) },
    ]);
    expect(err).toContain("2 of 3 rows could not be read");
    expect(code).toBe(0);
  });

  test("a row with only the customer's message yields its mood", async () => {
    const { out } = await run(["-f", "ndjson"], '{"id":1,"incoming":"I am furious."}\n');
    const [row] = rows(out);
    expect(Object.keys(row as object)).toEqual(["id", "mood"]);
    expect(row).toMatchObject({ mood: { upset: expect.any(Number), label: expect.any(String) } });
  });

  test("the points behind the score come when they are asked for", async () => {
    const { out } = await run(["-f", "ndjson", "--explain"], '{"id":1,"text":"Kindly reply."}\n');
    expect(rows(out)).toMatchObject([{ points: expect.any(Array) }]);
  });

  test("where the customer's words say how they sound comes when it is asked for", async () => {
    const incoming = "I am furious.";
    const row = `${JSON.stringify({ id: 1, text: "Hi.", incoming })}\n`;
    const [told] = rows((await run(["-f", "ndjson", "--explain"], row)).out) as [
      { mood: { words: [number, number][] } },
    ];
    expect(told.mood.words.map(([start, end]) => incoming.slice(start, end))).toEqual(["furious"]);
    expect((await run(["-f", "ndjson"], row)).out).not.toContain("words");
  });

  test("nothing in is nothing out", async () => {
    expect(await run(["-f", "ndjson"], "")).toMatchObject({ code: 0, out: "" });
  });
});

describe("with JSON", () => {
  test("one draft is one report", async () => {
    const path = file("kind.txt", "Kindly reply.");
    const { out } = await run(["-f", "json", path]);
    expect(JSON.parse(out)).toMatchObject({ id: path, findings: [{ ruleId: "take-time/kindly" }] });
  });

  test("several are an array", async () => {
    const { out } = await run(["-f", "json", file("a.txt", "Kindly."), file("b.txt", "Thanks.")]);
    expect(JSON.parse(out)).toHaveLength(2);
  });

  test("rows are an array, even a single one, and an empty one", async () => {
    expect(JSON.parse((await run(["-f", "json"], '{"id":1,"text":"x"}')).out)).toHaveLength(1);
    expect(JSON.parse((await run(["-f", "json", file("none.ndjson", "")])).out)).toEqual([]);
    expect(JSON.parse((await run(["-f", "json", file("two.json", '[{"text":"x"},{"text":"y"}]')])).out)).toHaveLength(
      2,
    );
  });
});

describe("for people", () => {
  test("each finding has its place, its words underlined and what to write instead", async () => {
    const { out } = await run([file("p.txt", "Hi,\n\nKindly reply 👋 just once.")]);
    expect(out).toContain("3:1  warning  Sounds like a form.  take-time/kindly");
    expect(out).toContain("│ Kindly reply 👋 just once.\n  │ ^^^^^^\n  │ → Please");
    expect(out).toContain("│ Kindly reply 👋 just once.\n  │                 ^^^^\n");
    expect(out).toContain("A plain verb is warmer.");
    expect(out).not.toContain("\u001b");
  });

  test("nothing to check is said", async () => {
    const { code, out } = await run(["--input", "csv"], "id,text\n");
    expect({ code, out }).toEqual({ code: 0, out: "\n  Nothing was checked.\n\n" });
  });

  test("several drafts end with a summary", async () => {
    const { out } = await run([file("a.txt", "Kindly."), file("b.txt", "Just so.")]);
    expect(out).toMatch(/2 drafts · 2 findings · \d+ missing parts? · average score \d+/);
  });
});

describe("the exit code", () => {
  test.each([
    [["--fail-on", "suggestion"], "just so", 1],
    [["--fail-on", "warning"], "just so", 0],
    [["--fail-on", "warning"], "kindly so", 1],
    [["--fail-on", "strong"], "kindly so", 0],
    [["--fail-on", "never"], "kindly so", 0],
    [[], "thank you", 0],
  ])("with %j of %j is %i", async (words, text, code) => {
    expect((await run(words, text)).code).toBe(code);
  });

  test("of a file that is not there is 2, and the others are checked all the same", async () => {
    const { code, out, err } = await run([join(folder, "none.txt"), file("a.txt", "Kindly.")]);
    expect(code).toBe(2);
    expect(err).toContain("none.txt cannot be read");
    expect(out).toContain("Sounds like a form.");
  });

  test("of a picture is 2, whether it is to be checked or was sent by the customer", async () => {
    const picture = join(folder, "picture.txt");
    writeFileSync(
      picture,
      Uint8Array.from({ length: 4_000 }, (_, at) => (at * at * 31 + 7) % 256),
    );
    const refused = { code: 2, out: "", err: `${picture} cannot be read: it is not text.\n` };
    expect(await run([picture])).toEqual(refused);
    await expect(run(["--incoming", picture], "Hi")).rejects.toThrow("it is not text");
  });

  test("of input in which no row can be read is 2", async () => {
    expect((await run(["-f", "ndjson"], "x\ny\n")).code).toBe(2);
  });
});

test("the context comes from the command line", async () => {
  const { out } = await run(["-f", "json", "--incoming", file("in.txt", "I am furious."), file("a.txt", "Thanks.")]);
  expect(JSON.parse(out).mood.upset).toBeGreaterThan(0);
});

describe("with SARIF", () => {
  const lines = async (name: string, content: string, ...words: string[]) => {
    const { out } = await run(["-f", "sarif", ...words, file(name, content)]);
    const { results } = JSON.parse(out).runs[0] as {
      results: { locations: { physicalLocation: { region: { startLine: number } } }[] }[];
    };
    return results.map(({ locations }) => locations[0]?.physicalLocation.region.startLine);
  };

  test("a row has the line that it begins on, a bad one too", async () => {
    expect(await lines("rows.ndjson", '{"text":"fine"}\n\n{"text":"Kindly."}\noops\n')).toEqual([3, 4]);
  });

  test("a record of a table begins on its own line, whatever lines its cells hold", async () => {
    expect(await lines("t.csv", 'id,text\n1,"Kindly.\nThanks."\n2,Kindly.\n')).toEqual([2, 4]);
  });

  test("a row of a document that has no lines points at the file", async () => {
    expect(await lines("rows.json", '[{"text":"Kindly."}]')).toEqual([1]);
  });
});
