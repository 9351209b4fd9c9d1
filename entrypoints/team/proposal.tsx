import type { Catalogue } from "../../packs/catalogue.ts";
import type { TeamFile } from "../../packs/team-file.ts";
import { countOf } from "../options/count.ts";
import { ChangeList } from "./change-list.tsx";
import { changesOf } from "./summary.ts";

interface ProposalProps {
  readonly name: string;
  readonly file: TeamFile;
  /** There are team rules already, in whose place these would be. */
  readonly replaces: boolean;
  readonly catalogue: Catalogue;
  readonly onUse: () => void;
  readonly onCancel: () => void;
}

/** What a file would change, before it does. */
export function Proposal({ name, file, replaces, catalogue, onUse, onCancel }: ProposalProps) {
  const { overlay, problems, doubts } = file;
  const changes = overlay === undefined ? [] : changesOf(overlay, catalogue);
  return (
    <section class="panel proposal" aria-labelledby="proposal">
      <header class="pack-head">
        <div>
          <h2 id="proposal">{overlay === undefined ? "This file cannot be used" : `Use ${overlay.id}?`}</h2>
          <p class="pack-facts">
            {[name, overlay && `version ${overlay.version}`, overlay?.author].filter(Boolean).join(" · ")}
          </p>
        </div>
      </header>
      {overlay?.about && <p>{overlay.about}</p>}
      <div role="alert">
        {problems.length > 0 && (
          <div class="notice">
            <p>
              {overlay === undefined
                ? "Nothing was changed."
                : `${problems.length === 1 ? "One entry" : `${problems.length} entries`} would be left out. Everything else works.`}
            </p>
            <ul class="placed">
              {problems.map(({ line, column, field, message }) => (
                <li key={`${line}:${column}:${message}`}>
                  <span class="place">
                    Line {line}
                    {field && <code>{field}</code>}
                  </span>
                  <span>{message}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {doubts.length > 0 && (
        <details class="doubts">
          <summary>{countOf(doubts.length, "example")} would not hold</summary>
          <ul class="problems">
            {doubts.slice(0, 12).map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </details>
      )}
      {overlay !== undefined && (
        <>
          <ChangeList changes={changes} />
          <p class="row">
            <button type="button" class="button primary" onClick={onUse}>
              {problems.length > 0 ? "Use the rest" : replaces ? "Use instead" : "Use these rules"}
            </button>
            <button type="button" class="button" onClick={onCancel}>
              Not now
            </button>
          </p>
        </>
      )}
      {overlay === undefined && (
        <p>
          <button type="button" class="button" onClick={onCancel}>
            Close
          </button>
        </p>
      )}
    </section>
  );
}
