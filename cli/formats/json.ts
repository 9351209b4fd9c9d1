import { contractRow } from "../outcome.ts";
import type { Format } from "./format.ts";

/** One row in, one row out. */
export function ndjsonFormat(explain: boolean): Format {
  return {
    begin: () => "",
    entries: (outcome) => [`${JSON.stringify(contractRow(outcome, explain))}\n`],
    separator: "",
    end: () => "",
  };
}

/** One JSON document: the report of a `single` draft, or an array of reports. */
export function jsonFormat(explain: boolean, single: boolean): Format {
  return {
    begin: () => (single ? "" : "[\n"),
    entries: (outcome) => [JSON.stringify(contractRow(outcome, explain), null, single ? 2 : 0)],
    separator: ",\n",
    end: () => (single ? "\n" : "\n]\n"),
  };
}
