import { renamed } from "virtual:human-level/renamed";
import { useMemo } from "preact/hooks";
import type { Overlay } from "../../packs/overlay.ts";
import { readStoredOverlay } from "../../settings/stored-overlay.ts";
import type { TeamRules } from "../../settings/team-rules.ts";

/** The team's set as it is stored; undefined when there is none, or none that can be read. */
export function useOverlay(team: TeamRules | undefined): Overlay | undefined {
  const json = team?.overlay;
  return useMemo(() => (json === undefined ? undefined : readStoredOverlay(json, renamed)), [json]);
}
