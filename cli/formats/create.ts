import type { Catalogue } from "../../packs/catalogue.ts";
import { createStyle } from "../terminal.ts";
import type { Format, FormatSettings } from "./format.ts";
import { htmlFormat } from "./html.ts";
import { jsonFormat, ndjsonFormat } from "./json.ts";
import { peopleFormat } from "./people.ts";
import { sarifFormat } from "./sarif.ts";

/** The format that the settings name. */
export function createFormat({ name, explain, single, colour, width }: FormatSettings, catalogue: Catalogue): Format {
  switch (name) {
    case "people":
      return peopleFormat(createStyle(colour), explain, width);
    case "json":
      return jsonFormat(explain, single);
    case "ndjson":
      return ndjsonFormat(explain);
    case "sarif":
      return sarifFormat(catalogue);
    case "html":
      return htmlFormat(explain);
  }
}
