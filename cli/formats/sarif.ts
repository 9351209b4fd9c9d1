import type { Finding, MissingPart, Severity, Suggestion } from "../../engine/types.ts";
import type { Catalogue } from "../../packs/catalogue.ts";
import { type Place, placesIn } from "../excerpt.ts";
import type { Outcome } from "../outcome.ts";
import type { Format } from "./format.ts";

const LEVELS: Readonly<Record<Severity, string>> = { suggestion: "note", warning: "warning", strong: "error" };

/** SARIF 2.1.0, which code hosts and editors show beside the lines. Rows of an archive are named by their id. */
export function sarifFormat(catalogue: Catalogue): Format {
  const rules = catalogue.rules.map(({ id, message, why, severity, principle }) => ({
    id,
    shortDescription: { text: message },
    fullDescription: { text: why },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [principle] },
  }));
  const head = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver: { name: "Human Level", rules } }, columnKind: "utf16CodeUnits", results: [] }],
  };
  // The results come between the two brackets that an empty list leaves, so that they can be written one by one.
  const [before = "", after = ""] = JSON.stringify(head).split(/(?<="results":\[)/);
  return {
    begin: () => `${before}\n`,
    entries: (outcome, source) => resultsOf(outcome, source).map((result) => JSON.stringify(result)),
    separator: ",\n",
    end: () => `\n${after}\n`,
  };
}

function resultsOf(outcome: Outcome, source: string): object[] {
  if (outcome.kind === "mood") return [];
  if (outcome.kind === "error") {
    return [
      {
        level: "error",
        message: { text: outcome.error },
        locations: [location(source, outcome.id === source ? undefined : String(outcome.id), rowRegion(outcome.line))],
      },
    ];
  }
  const { report, text, id, line } = outcome;
  const row = id === source ? undefined : String(id);
  const inside = { text, placeOf: placesIn(text), source, row, line };
  return [
    ...report.findings.map((finding) => result(finding, finding.start, finding.end, inside)),
    ...report.missing.map((missing) => result(missing, missing.at, missing.at, inside)),
  ];
}

/** The draft that a result is about, and where it comes from. */
interface Inside {
  readonly text: string;
  readonly placeOf: (offset: number) => Place;
  readonly source: string;
  readonly row: string | undefined;
  readonly line: number | undefined;
}

function result(about: Finding | MissingPart, start: number, end: number, inside: Inside) {
  const { text, source, row, line } = inside;
  // A mail holds its words encoded and folded: it has a line to point at, and neither places nor fixes.
  const asWritten = row === undefined && line === undefined;
  const region = asWritten ? regionOf(inside.placeOf, start, end) : rowRegion(line);
  const words = text.slice(start, end);
  return {
    ruleId: about.ruleId,
    level: LEVELS[about.severity],
    message: { text: words === "" ? about.message : `“${words}”: ${about.message}` },
    locations: [location(source, row, region)],
    ...(asWritten && about.suggestions.length > 0 ? { fixes: about.suggestions.map((each) => fix(each, source)) } : {}),
  };
}

function location(source: string, row: string | undefined, region: object) {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(source.replaceAll("\\", "/")) },
      region,
    },
    ...(row === undefined ? {} : { logicalLocations: [{ name: row, kind: "row" }] }),
  };
}

/**
 * The line that a row begins on. The words stand somewhere in it, escaped, so no column is named; where rows are no lines it is the first
 * line of the file, for code hosts refuse a result without a place.
 */
function rowRegion(line = 1) {
  return { startLine: line };
}

function regionOf(placeOf: Inside["placeOf"], start: number, end: number) {
  const from = placeOf(start);
  const to = placeOf(end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}

function fix({ label, edits }: Suggestion, source: string) {
  return {
    description: { text: label },
    artifactChanges: [
      {
        artifactLocation: { uri: encodeURI(source.replaceAll("\\", "/")) },
        replacements: edits.map(({ start, end, text }) => ({
          deletedRegion: { charOffset: start, charLength: end - start },
          insertedContent: { text },
        })),
      },
    ],
  };
}
