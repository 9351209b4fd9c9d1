import { checkAgainst, checkInSteps } from "../engine/check.ts";
import { readIncoming } from "../engine/incoming.ts";
import { warmUp } from "../engine/warm-up.ts";
import { loadRuleSets, openLayers } from "../packs/loaded-rules.ts";

/** What the coach asks of the engine. A page reads the engine as a script of its own, and so the coach takes no more than the type of this. */
export const engine = { checkAgainst, checkInSteps, readIncoming, warmUp, loadRuleSets, openLayers };

export type Engine = typeof engine;
