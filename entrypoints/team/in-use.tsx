import { coreStamp } from "virtual:human-level/stamp";
import { useEffect, useMemo } from "preact/hooks";
import type { Catalogue } from "../../packs/catalogue.ts";
import { isFresh, type TeamRules } from "../../settings/team-rules.ts";
import { saveFile } from "../look/save-file.ts";
import { ChangeList } from "./change-list.tsx";
import { changesOf } from "./summary.ts";
import { useOverlay } from "./use-overlay.ts";

interface InUseProps {
  readonly team: TeamRules;
  readonly catalogue: Catalogue;
  readonly onRemove: () => void;
}

/** The team's rules that count now. */
export function InUse({ team, catalogue, onRemove }: InUseProps) {
  const overlay = useOverlay(team);
  const changes = useMemo(() => (overlay === undefined ? [] : changesOf(overlay, catalogue)), [overlay, catalogue]);
  const fresh = isFresh(team, coreStamp);
  useEffect(() => {
    // It brings the sources of all rules along, which this page needs for nothing else.
    if (!fresh) void import("./renew.ts").then(({ renewTeamRules }) => renewTeamRules());
  }, [fresh]);
  return (
    <section class="panel" aria-labelledby="in-use">
      <header class="pack-head">
        <div>
          <h2 id="in-use">
            {overlay?.id ?? team.file} <span class="tag good">In use</span>
          </h2>
          <p class="pack-facts">{[team.file, overlay && `version ${overlay.version}`].filter(Boolean).join(" · ")}</p>
        </div>
        <p class="row">
          <button type="button" class="button small" onClick={() => saveFile(team.file, team.text, "text/plain")}>
            Export
          </button>
          <button type="button" class="button small danger" onClick={onRemove}>
            Remove
          </button>
        </p>
      </header>
      {overlay === undefined ? (
        <p>These rules were stored in a way that cannot be read any more. Import their file again.</p>
      ) : (
        <ChangeList changes={changes} />
      )}
    </section>
  );
}
