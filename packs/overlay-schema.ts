import * as z from "zod";
import { SEVERITIES } from "../engine/types.ts";
import {
  atLeastOne,
  count,
  fields,
  line,
  manifestFields,
  oneOf,
  pattern,
  patterns,
  ruleFile,
  sentence,
  text,
  unless,
  where,
} from "./schema.ts";

/**
 * What an overlay file may hold, entry by entry: a bad entry is left out and named, and the others count. The whole, for editors, is put
 * together of the same entries.
 */

/** Entries more and entries less of a list of patterns. */
export const listChange = fields({ add: patterns.exactOptional(), remove: patterns.exactOptional() }).refine(
  ({ add, remove }) => add !== undefined || remove !== undefined,
  'Say what to "add" or to "remove".',
);

/** What may stand under `lists: { name: … }`: changes of a list that is there, or a whole list. */
export const listEntry = z.union([patterns, listChange]);

/** A rule is not switched off by a severity, and other programs call severities otherwise. */
function severityMeant(written: string): string | undefined {
  if (/^(?:off|no|none|never|false|disabled?|ignored?)$/i.test(written))
    return ' To switch a rule off, put its id under "off".';
  const known = [
    ["strong", /^(?:blocker|critical|error|high|severe)$/i],
    ["warning", /^(?:medium|moderate|warn)$/i],
    ["suggestion", /^(?:hint|info|low|mild|minor|note|notice)$/i],
  ] as const;
  const name = known.find(([, words]) => words.test(written))?.[0];
  return name === undefined ? undefined : ` Did you mean "${name}"?`;
}

/** The fields that change rules, each a map from ids to one of these. */
export const CHANGES = {
  severity: oneOf(SEVERITIES, severityMeant),
  message: sentence,
  why: sentence,
  where,
  match: listChange,
  unless,
  rewrite: z.array(line).min(1, atLeastOne("rewrite")),
  insert: z.array(text).min(1, atLeastOne("line to insert")),
  max: count,
} as const;
export type ChangeField = keyof typeof CHANGES;
export const CHANGE_FIELDS = Object.keys(CHANGES) as readonly ChangeField[];

/** A name that rules and lists are put under. */
export const idText = text.max(130, "Keep an id under 130 characters.");

/** What an overlay says of itself. Only `extends` is needed. */
export const OVERLAY_MANIFEST = {
  extends: manifestFields.id,
  id: manifestFields.id.exactOptional(),
  version: manifestFields.version.exactOptional(),
  language: manifestFields.language.exactOptional(),
  engine: manifestFields.engine,
  author: manifestFields.author,
  licence: manifestFields.licence,
  about: manifestFields.about,
  for: manifestFields.for,
} as const;

export const OVERLAY_FIELDS: readonly string[] = [
  ...Object.keys(OVERLAY_MANIFEST),
  "off",
  ...CHANGE_FIELDS,
  "lists",
  "never",
  "rules",
];

const byId = <Schema extends z.ZodType>(schema: Schema) => z.record(idText, schema).exactOptional();

/** A whole overlay file, as editors know it. */
export const overlayFile = fields({
  ...OVERLAY_MANIFEST,
  off: z.array(idText).exactOptional(),
  severity: byId(CHANGES.severity),
  message: byId(CHANGES.message),
  why: byId(CHANGES.why),
  where: byId(CHANGES.where),
  match: byId(CHANGES.match),
  unless: byId(CHANGES.unless),
  rewrite: byId(CHANGES.rewrite),
  insert: byId(CHANGES.insert),
  max: byId(CHANGES.max),
  never: z.array(pattern).exactOptional(),
  lists: byId(listEntry),
  rules: byId(ruleFile),
});
