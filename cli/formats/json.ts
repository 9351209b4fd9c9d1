import { contractRow } from "../outcome.ts";
import type { Format } from "./format.ts";

/** One row in, one row out. */
export function ndjsonFormat(explain: boolean): Format {
  return {
    begin: () => "",
    outcome: (outcome) => `${JSON.stringify(contractRow(outcome, explain))}\n`,
    end: () => "",
  };
}

/** One JSON document: the report of a `single` draft, or an array of reports. */
export function jsonFormat(explain: boolean, single: boolean): Format {
  return {
    begin: () => (single ? "" : "["),
    outcome: (outcome, index) => {
      const row = contractRow(outcome, explain);
      if (single) return JSON.stringify(row, null, 2);
      return `${index === 0 ? "" : ","}\n${JSON.stringify(row)}`;
    },
    end: ({ items }) => (single ? "\n" : items === 0 ? "]\n" : "\n]\n"),
  };
}
