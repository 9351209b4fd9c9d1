import { describe, expect, test } from "vitest";
import type { Report } from "../../engine/types.ts";
import type { Outcome } from "../outcome.ts";
import { NOTHING } from "../tally.ts";
import { createStyle } from "../terminal.ts";
import { htmlFormat } from "./html.ts";
import { peopleFormat } from "./people.ts";
import { sarifFormat } from "./sarif.ts";

const TEXT = "Hi <Dana>,\nKindly reply.";
const start = TEXT.indexOf("Kindly");
const REPORT: Report = {
  findings: [
    {
      ruleId: "take-time/kindly",
      principle: "take-time",
      severity: "strong",
      message: "Sounds like a form.",
      why: "A plain verb is warmer.",
      start,
      end: start + 6,
      suggestions: [{ label: "Please", edits: [{ start, end: start + 6, text: "Please" }] }],
    },
  ],
  missing: [
    {
      part: "signOff",
      ruleId: "close-human/sign-off",
      principle: "close-human",
      severity: "suggestion",
      message: "Nobody has signed this.",
      why: "A name tells who helped.",
      at: TEXT.length,
      suggestions: [{ label: "Best,\nSam", edits: [{ start: TEXT.length, end: TEXT.length, text: "\n\nBest,\nSam" }] }],
    },
  ],
  shape: {
    name: null,
    parts: {
      greeting: { start: 0, end: 10 },
      opening: null,
      acknowledgement: null,
      aside: null,
      offer: null,
      closing: null,
      signOff: null,
    },
    sentences: [],
  },
  score: 42,
  points: [{ points: -5, reason: "Sounds like a form." }],
  warmth: 0.2,
  mood: { upset: 0, label: "neutral", evidence: [] },
  questions: [],
  foreign: false,
};
const DRAFT: Outcome = { kind: "report", id: "a.txt", text: TEXT, report: REPORT };
const ROW: Outcome = { kind: "report", id: "r1", text: TEXT, report: REPORT };
const NO_WORDS: Outcome = {
  kind: "report",
  id: "e.txt",
  text: " \n",
  report: { ...REPORT, findings: [], missing: [], score: 0 },
};
const BAD: Outcome = { kind: "error", id: 3, error: "Line 3 is not JSON" };

describe("SARIF", () => {
  const format = sarifFormat({ packs: [], principles: [], rules: [], signals: [] });
  const write = (...outcomes: Outcome[]) =>
    JSON.parse(
      format.begin() +
        outcomes.flatMap((outcome) => format.entries(outcome, "a.txt")).join(format.separator) +
        format.end(NOTHING),
    ).runs[0];

  test("is a document even when nothing was found", () => {
    expect(write()).toMatchObject({ columnKind: "utf16CodeUnits", results: [] });
  });

  test("gives a finding in a file its place, level and fixes", () => {
    expect(write(DRAFT).results[0]).toMatchObject({
      ruleId: "take-time/kindly",
      level: "error",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "a.txt" },
            region: { startLine: 2, startColumn: 1, endColumn: 7 },
          },
        },
      ],
      fixes: [
        {
          artifactChanges: [
            {
              replacements: [
                { deletedRegion: { charOffset: start, charLength: 6 }, insertedContent: { text: "Please" } },
              ],
            },
          ],
        },
      ],
    });
  });

  test("names a finding in a row by the row, for its offsets are not those of the file", () => {
    const [result] = write(ROW).results;
    expect(result.locations[0].logicalLocations).toEqual([{ name: "r1", kind: "row" }]);
    expect(result.locations[0].physicalLocation.region).toEqual({ startLine: 1 });
    expect(result).not.toHaveProperty("fixes");
  });

  test("points at a mail, whose words stand in it encoded, without fixes that would spoil it", () => {
    const [result] = write({ ...DRAFT, line: 1 }).results;
    expect(result.locations[0].physicalLocation.region).toEqual({ startLine: 1 });
    expect(result).not.toHaveProperty("fixes");
  });

  test("tells of rows that cannot be read", () => {
    expect(write(BAD).results).toMatchObject([{ level: "error", message: { text: "Line 3 is not JSON" } }]);
  });
});

describe("HTML", () => {
  const format = htmlFormat(true);
  const page =
    format.begin() +
    format.entries(DRAFT, "a.txt").join("") +
    format.entries(BAD, "a.txt").join("") +
    format.end({ ...NOTHING, drafts: 1, scores: 42 });

  test("shows the draft with its findings marked, and lets nothing of it become mark-up", () => {
    expect(page).toContain('Hi &lt;Dana&gt;,\n<mark class="strong">Kindly</mark> reply.');
    expect(page).not.toContain("<Dana>");
  });

  test("runs no script and asks no network", () => {
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|https?:/);
  });

  test("says which parts are missing in words, not by colour alone", () => {
    expect(page).toContain('<li class="wanted">sign-off<span class="hidden">: missing</span></li>');
  });
});

describe("for people", () => {
  test("shows parts, findings and missing parts, and lines to insert line by line", () => {
    const [text = ""] = peopleFormat(createStyle(false), true, 80).entries(DRAFT, "a.txt");
    expect(text).toContain("● greeting");
    expect(text).toContain("○ sign-off missing  Nobody has signed this.");
    expect(text).toContain("│ + Best,\n  │   Sam\n");
    expect(text).toContain("   -5  Sounds like a form.");
  });

  test("keeps to the width of the terminal", () => {
    const [text = ""] = peopleFormat(createStyle(false), false, 50).entries(DRAFT, "a.txt");
    const long = text.split("\n").filter((line) => line.length > 50 && !/take-time|close-human|Human Level/.test(line));
    expect(long).toEqual([]);
  });

  test("underlines with a wave where there is colour, in place of carets", () => {
    const [text = ""] = peopleFormat(createStyle(true), false, 80).entries(DRAFT, "a.txt");
    expect(text).toContain("Kindly\u001b[4:0;24;59m");
    expect(text).not.toContain("^^^");
  });
});

test("a draft without words is not praised", () => {
  const people = peopleFormat(createStyle(false), false, 80).entries(NO_WORDS, "e.txt").join("");
  expect(people).toContain("Nothing is written yet.");
  expect(people).not.toContain("Nothing reads cold");
  expect(htmlFormat(false).entries(NO_WORDS, "e.txt").join("")).toContain("Nothing is written yet.");
});
