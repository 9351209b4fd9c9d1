import type { Apart, CompiledPack, CompiledRule, CompiledSignal, CompiledUnless } from "./compiled.ts";

const NO_UNITS = "";
const NO_CAPTURES: readonly never[] = [];
const NO_EXCEPTIONS: CompiledUnless = {};

type Entry = CompiledRule | CompiledSignal;

/** Puts what is written in units apart from what people read: like beside like packs into a tenth fewer bytes. */
export function putApart(pack: CompiledPack): CompiledPack {
  if (pack.apart !== undefined) return pack;
  const entries: readonly Entry[] = [...pack.rules, ...pack.signals];
  const apart: Apart = {
    match: entries.flatMap((entry) => ("match" in entry ? [entry.match] : [])),
    captures: entries.flatMap((entry) => ("captures" in entry && entry.captures !== undefined ? [entry.captures] : [])),
    unless: entries.flatMap((entry) => ("unless" in entry && entry.unless !== undefined ? [entry.unless] : [])),
  };
  return {
    ...refilled(pack, { match: () => NO_UNITS, captures: () => NO_CAPTURES, unless: () => NO_EXCEPTIONS }),
    apart,
  };
}

/** Puts every entry together again. What a broken store has lost stays empty, and matches nothing. */
export function together({ apart, ...pack }: CompiledPack): CompiledPack {
  if (apart === undefined) return pack;
  const match = apart.match.values();
  const captures = apart.captures.values();
  const unless = apart.unless.values();
  return refilled(pack, {
    match: () => match.next().value ?? NO_UNITS,
    captures: () => captures.next().value ?? NO_CAPTURES,
    unless: () => unless.next().value ?? NO_EXCEPTIONS,
  });
}

type Filling = { readonly [Field in keyof Apart]: () => Apart[Field][number] };

function refilled(pack: CompiledPack, filling: Filling): CompiledPack {
  return {
    ...pack,
    rules: pack.rules.map((rule) => ("match" in rule ? filled(rule, filling) : rule)),
    signals: pack.signals.map((signal) => filled(signal, filling)),
  };
}

function filled<T extends Extract<Entry, { match: string }>>(entry: T, { match, captures, unless }: Filling): T {
  return {
    ...entry,
    match: match(),
    ...("captures" in entry && entry.captures !== undefined && { captures: captures() }),
    ...(entry.unless !== undefined && { unless: unless() }),
  };
}
