import { catalogue } from "virtual:human-level/catalogue";
import { corePack, overlays } from "virtual:human-level/packs";
import { renamed } from "virtual:human-level/renamed";
import { checkerOn, EXAMPLE_CONTEXT } from "./examples.ts";
import type { Overlay } from "./overlay.ts";
import { overlayEffects } from "./overlay-effects.ts";
import type { Problem } from "./problem.ts";
import { type OverlayReading, readOverlay } from "./read-overlay.ts";
import { overlayBase } from "./read-packs.ts";
import { createRuleSets, readAlready } from "./rule-sets.ts";
import { compileTeam } from "./team-layers.ts";

/** A team's file, read and tried out before anything is changed. */
export interface TeamFile {
  /** Undefined when the file could not be read at all. */
  readonly overlay: Overlay | undefined;
  /** What was left out, with its place. */
  readonly problems: readonly Problem[];
  /** Examples that do not hold: of its own rules, and lines of rules below that it now flags. */
  readonly doubts: readonly string[];
  /** What the page loads. */
  readonly compiled: ReturnType<typeof compileTeam> | undefined;
}

/** Reads a team's file. Never throws on what is in it. */
export function readTeamFile(name: string, text: string): TeamFile {
  const below = overlays.map((each) => each.read());
  const reading = readOverlay({ path: name, text }, overlayBase(corePack, below, renamed));
  const { overlay, problems } = reading;
  if (overlay === undefined) return { overlay, problems, doubts: [], compiled: undefined };
  return { overlay, problems, doubts: doubtsOf({ ...reading, overlay }, below), compiled: compileTeam(overlay) };
}

function doubtsOf(reading: OverlayReading & { readonly overlay: Overlay }, below: readonly Overlay[]): string[] {
  const { overlay } = reading;
  const lazy = below.map(readAlready);
  const context = { ...EXAMPLE_CONTEXT, ...overlay.for };
  const sets = {
    before: checkerOn(createRuleSets(corePack, lazy).for(context)),
    after: checkerOn(createRuleSets(corePack, [...lazy, readAlready(overlay)]).for(context)),
  };
  const rules = catalogue.rules.filter(({ pack }) => pack === undefined || pack === overlay.extends);
  const { own, breaks } = overlayEffects(reading, rules, sets);
  return [...own.failures, ...breaks].map(({ ruleId, message }) => `${ruleId}: ${message}`);
}
