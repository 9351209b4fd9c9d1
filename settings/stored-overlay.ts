import {
  INFLECTIONS,
  type Inflections,
  type Rule,
  SIDES,
  SIGNALS,
  type Signal,
  type Unless,
  type Where,
} from "../engine/rule.ts";
import { PARTS, PRINCIPLES, SEVERITIES } from "../engine/types.ts";
import type { ListChange, Overlay, Readership, RuleChange } from "../packs/overlay.ts";
import { presentId, type Renamed, underPresentIds } from "../packs/renamed.ts";

/**
 * Reads an overlay from what is stored, by hand: it happens where a schema library would weigh more than all else. Whatever is not as it must
 * be is left out, so what comes out is safe to be compiled. Rules that were renamed since are known by their new ids.
 */
export function readStoredOverlay(json: string, renamed: Renamed): Overlay | undefined {
  let stored: unknown;
  try {
    stored = JSON.parse(json);
  } catch {
    return undefined;
  }
  const id = textOf(stored, "id");
  const below = textOf(stored, "extends");
  if (id === undefined || below === undefined) return undefined;
  const wanted = readership(field(stored, "for"));
  return {
    id,
    version: textOf(stored, "version") ?? "1.0.0",
    language: textOf(stored, "language") ?? "en",
    extends: below,
    ...(wanted && { for: wanted }),
    off: (texts(field(stored, "off")) ?? []).map((each) => presentId(each, renamed)),
    changes: underPresentIds(mapOf(field(stored, "changes"), changeOf), renamed),
    lists: mapOf(field(stored, "lists"), listChange),
    never: texts(field(stored, "never")) ?? [],
    rules: listOf(field(stored, "rules"), ruleOf),
    signals: listOf(field(stored, "signals"), signalOf),
  };
}

const LONGEST_TEXT = 2_000;
const MOST = 2_000;

function changeOf(value: unknown): RuleChange | undefined {
  if (!isMap(value)) return undefined;
  const where = whereOf(field(value, "where"));
  const match = listChange(field(value, "match"));
  const unless = unlessOf(field(value, "unless"));
  const max = numberOf(value, "max");
  return {
    ...optional("severity", oneOf(field(value, "severity"), SEVERITIES)),
    ...optional("message", textOf(value, "message")),
    ...optional("why", textOf(value, "why")),
    ...optional("where", where),
    ...optional("match", match),
    ...optional("unless", unless),
    ...optional("rewrite", texts(field(value, "rewrite"))),
    ...optional("insert", texts(field(value, "insert"))),
    ...optional("max", max),
    ...optional("inflections", inflectionsOf(field(value, "inflections"))),
  };
}

function ruleOf(value: unknown): Rule | undefined {
  const base = baseOf(value);
  if (base === undefined) return undefined;
  const match = texts(field(value, "match"));
  const unless = optional("unless", unlessOf(field(value, "unless")));
  const part = oneOf(field(value, "part"), PARTS);
  switch (field(value, "kind")) {
    case "phrase":
      return (
        match && {
          ...base,
          kind: "phrase",
          match,
          ...unless,
          captures: mapOf(field(value, "captures"), captureOf),
          ...optional("rewrite", texts(field(value, "rewrite"))),
          ...optional("inflections", inflectionsOf(field(value, "inflections"))),
        }
      );
    case "density":
      return match && { ...base, kind: "density", match, ...unless, max: numberOf(value, "max") ?? 0 };
    case "repetition": {
      const within = oneOf(field(value, "within"), ["message", "thread"]);
      return match && within && { ...base, kind: "repetition", match, within };
    }
    case "presence": {
      const insert = texts(field(value, "insert"));
      return part && insert && { ...base, kind: "presence", part, insert };
    }
    case "order": {
      const order = [...PARTS, "business"] as const;
      const first = oneOf(field(value, "part"), order);
      const before = oneOf(field(value, "before"), order);
      return first && before && { ...base, kind: "order", part: first, before };
    }
    case "name": {
      const problem = oneOf(field(value, "problem"), ["other", "misspelt", "absent", "leftover"]);
      return problem && { ...base, kind: "name", problem };
    }
    default:
      return undefined;
  }
}

function baseOf(value: unknown): Omit<Extract<Rule, { kind: "name" }>, "kind" | "problem"> | undefined {
  const id = textOf(value, "id");
  const principle = oneOf(field(value, "principle"), PRINCIPLES);
  const severity = oneOf(field(value, "severity"), SEVERITIES);
  const message = textOf(value, "message");
  const why = textOf(value, "why");
  if (!id || !principle || !severity || !message || !why) return undefined;
  const where = optional("where", whereOf(field(value, "where")));
  return { id, principle, severity, message, why, ...optional("source", textOf(value, "source")), ...where };
}

function signalOf(value: unknown): Signal | undefined {
  const id = textOf(value, "id");
  const signal = oneOf(field(value, "signal"), SIGNALS);
  const match = texts(field(value, "match"));
  if (!id || !signal || !match) return undefined;
  const unless = optional("unless", unlessOf(field(value, "unless")));
  return { id, kind: "signal", signal, match, ...unless, ...optional("weight", numberOf(value, "weight")) };
}

function captureOf(value: unknown) {
  const kind = oneOf(field(value, "kind"), ["clause", "words", "number"]);
  const not = optional("not", texts(field(value, "not")));
  const only = optional("only", texts(field(value, "only")));
  return kind && { kind, ...optional("max", numberOf(value, "max")), ...not, ...only };
}

function whereOf(value: unknown): Where | undefined {
  if (!isMap(value)) return undefined;
  const words = field(value, "words");
  const unmentioned = texts(field(value, "unmentioned")) ?? [];
  const zones = listOf(field(value, "zone"), (zone) =>
    oneOf(zone, ["greeting", "body", "closing", "bare-closing", "prose"]),
  );
  return {
    ...readership(value),
    ...(zones.length > 0 && { zone: zones }),
    ...optional("mood", oneOf(field(value, "mood"), ["upset", "calm", "happy"])),
    ...optional("thread", oneOf(field(value, "thread"), ["first", "later"])),
    ...(isMap(words) && {
      words: { ...optional("min", numberOf(words, "min")), ...optional("max", numberOf(words, "max")) },
    }),
    ...optional("mention", textOf(value, "mention")),
    ...(unmentioned.length > 0 && { unmentioned }),
    ...optional("trouble", oneOf(field(value, "trouble"), ["known", "unknown"])),
    ...optional("incoming", oneOf(field(value, "incoming"), ["known", "unknown"])),
  };
}

function readership(value: unknown): Readership | undefined {
  if (!isMap(value)) return undefined;
  const audience = oneOf(field(value, "audience"), ["customer", "internal"]);
  return {
    ...optional("audience", audience),
    ...optional("channel", oneOf(field(value, "channel"), ["email", "chat"])),
  };
}

function unlessOf(value: unknown): Unless | undefined {
  if (!isMap(value)) return undefined;
  const sides = SIDES.flatMap((side) => {
    const patterns = texts(field(value, side));
    return patterns === undefined ? [] : [[side, patterns] as const];
  });
  return { ...Object.fromEntries(sides), ...(field(value, "negated") === true && { negated: true }) };
}

function listChange(value: unknown): ListChange | undefined {
  if (!isMap(value)) return undefined;
  return { ...optional("add", texts(field(value, "add"))), ...optional("remove", texts(field(value, "remove"))) };
}

function inflectionsOf(value: unknown): Inflections | undefined {
  if (!isMap(value)) return undefined;
  const forms = INFLECTIONS.map((form) => [form, mapOf(field(value, form), textFrom)] as const);
  return Object.fromEntries(forms.filter(([, table]) => Object.keys(table).length > 0));
}

/** A field, or no field at all. */
function optional<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };
}

function texts(value: unknown): readonly string[] | undefined {
  const all = listOf(value, textFrom);
  return all.length === 0 ? undefined : all;
}

function listOf<Item>(value: unknown, read: (item: unknown) => Item | undefined): Item[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST).flatMap((item: unknown) => {
    const known = read(item);
    return known === undefined ? [] : [known];
  });
}

function mapOf<Item>(value: unknown, read: (item: unknown) => Item | undefined): Readonly<Record<string, Item>> {
  if (!isMap(value)) return {};
  const known: [string, Item][] = [];
  for (const [key, inner] of Object.entries(value).slice(0, MOST)) {
    const item = read(inner);
    if (item !== undefined && key.length <= LONGEST_TEXT) known.push([key, item]);
  }
  return Object.fromEntries(known);
}

function oneOf<const Name extends string>(value: unknown, names: readonly Name[]): Name | undefined {
  return names.find((name) => name === value);
}

function numberOf(value: unknown, key: string): number | undefined {
  const number = field(value, key);
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

function textOf(value: unknown, key: string): string | undefined {
  return textFrom(field(value, key));
}

function textFrom(value: unknown): string | undefined {
  return typeof value === "string" && value.length <= LONGEST_TEXT ? value : undefined;
}

function field(value: unknown, key: string): unknown {
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
