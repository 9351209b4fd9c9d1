import { renamed } from "virtual:human-level/renamed";
import { coreStamp } from "virtual:human-level/stamp";
import { compileTeam } from "../../packs/team-layers.ts";
import { changeSettings } from "../../settings/store.ts";
import { readStoredOverlay } from "../../settings/stored-overlay.ts";
import { isFresh } from "../../settings/team-rules.ts";

/** Compiles the team's rules anew on the rules of this version, unless they are. What cannot be compiled is left as it is. */
export async function renewTeamRules(): Promise<void> {
  await changeSettings((settings) => {
    const { team } = settings;
    if (team === undefined || isFresh(team, coreStamp)) return settings;
    const overlay = readStoredOverlay(team.overlay, renamed);
    return overlay === undefined ? settings : { ...settings, team: { ...team, compiled: compileTeam(overlay) } };
  });
}
