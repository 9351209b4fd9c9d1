import { renamed } from "virtual:human-level/renamed";
import { coreStamp } from "virtual:human-level/stamp";
import { useEffect, useMemo } from "preact/hooks";
import type { Catalogue } from "../../packs/catalogue.ts";
import { readStoredOverlay } from "../../settings/stored-overlay.ts";
import { isFresh, type TeamRules } from "../../settings/team-rules.ts";
import { ChangeList } from "./change-list.tsx";
import { changesOf } from "./summary.ts";

interface InUseProps {
  readonly team: TeamRules;
  readonly catalogue: Catalogue;
  readonly onRemove: () => void;
}

/** The team's rules that count now. */
export function InUse({ team, catalogue, onRemove }: InUseProps) {
  const overlay = useMemo(() => readStoredOverlay(team.overlay, renamed), [team.overlay]);
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
          <button type="button" class="button small" onClick={() => download(team)}>
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

/** Gives the file back as it was taken in, with its comments. */
function download({ file, text }: TeamRules): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = file;
  link.click();
  // The download reads the address a moment later, so it cannot be released in the same turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
