import { useEffect, useRef, useState } from "preact/hooks";
import type { Catalogue } from "../../packs/catalogue.ts";
import type { TeamFile } from "../../packs/team-file.ts";
import type { Settings } from "../../settings/schema.ts";
import type { TeamRules } from "../../settings/team-rules.ts";
import { saveFile } from "../look/save-file.ts";
import type { Changes } from "../options/use-changes.ts";
import { InUse } from "./in-use.tsx";
import { Proposal } from "./proposal.tsx";

interface TeamViewProps {
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  readonly changes: Changes;
}

interface Chosen {
  readonly name: string;
  readonly text: string;
  readonly file: TeamFile;
}

/** The team's rule set: taken in from a file, looked at before it counts, given back, and removed. */
export function TeamView({ catalogue, settings, changes }: TeamViewProps) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [reading, setReading] = useState(false);
  const { team } = settings;

  const look = async (file: File) => {
    setReading(true);
    const text = await file.text().catch(() => "");
    setChosen({ name: file.name, text, file: await read(file.name, text) });
    setReading(false);
  };
  const use = async ({ name, text, file }: Chosen) => {
    if (file.overlay === undefined || file.compiled === undefined) return;
    const next: TeamRules = { file: name, text, overlay: JSON.stringify(file.overlay), compiled: file.compiled };
    const result = await changes.make(`Your drafts are now checked by ${file.overlay.id}`, (now) => ({
      ...now,
      team: next,
    }));
    if (result.status === "changed") setChosen(null);
  };

  return (
    <>
      <div class="view-head">
        <h1>Team rules</h1>
        <p>
          What your team does differently, in one file that everybody shares. It lies on top of the rules here: whatever
          it does not mention stays as it is, and goes on getting better with every update.
        </p>
      </div>
      {team && !chosen && (
        <InUse
          team={team}
          catalogue={catalogue}
          onRemove={() => void changes.make("Removed the team’s rules", ({ team: _, ...rest }) => rest)}
        />
      )}
      {chosen && (
        <Proposal
          name={chosen.name}
          file={chosen.file}
          replaces={team !== undefined}
          catalogue={catalogue}
          onUse={() => void use(chosen)}
          onCancel={() => setChosen(null)}
        />
      )}
      <Chooser again={invitation(team, chosen)} busy={reading} onFile={(file) => void look(file)} />
      {!team && !chosen && <Sample />}
    </>
  );
}

/** What to say to somebody who has brought a file before; null when nobody has. */
function invitation(team: TeamRules | undefined, chosen: Chosen | null): string | null {
  if (chosen && chosen.file.problems.length > 0) return "Mended it? Drop it here again.";
  return team || chosen ? "Got a newer one? Drop it here." : null;
}

/** What reads files is large, so it comes only when somebody has one. */
async function read(name: string, text: string): Promise<TeamFile> {
  const { readTeamFile } = await import("../../packs/team-file.ts");
  return readTeamFile(name, text);
}

interface ChooserProps {
  /** For somebody who has brought a file before; null for the first. */
  readonly again: string | null;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

function Chooser({ again, busy, onFile }: ChooserProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    // A file that misses its mark would take the place of this page.
    const keep = (event: DragEvent) => event.preventDefault();
    addEventListener("dragover", keep);
    addEventListener("drop", keep);
    return () => {
      removeEventListener("dragover", keep);
      removeEventListener("drop", keep);
    };
  }, []);
  return (
    <section
      class={`drop ${over ? "over" : ""}`}
      aria-label="Import a file"
      onDragEnter={() => setOver(true)}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <p>{again ?? "Drop your team’s file here, YAML or JSON."}</p>
      <button
        type="button"
        class={again ? "button" : "button primary"}
        disabled={busy}
        onClick={() => chooser.current?.click()}
      >
        {busy ? "Reading…" : again ? "Choose another file" : "Choose a file"}
      </button>
      <p class="fine-print">Nothing changes before you have seen what would.</p>
      <input
        ref={chooser}
        type="file"
        accept=".yml,.yaml,.json,application/json"
        hidden
        aria-label="File of team rules"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) onFile(file);
        }}
      />
    </section>
  );
}

const SAMPLE = `extends: core
id: our-team

off:
  - take-time/utilise
severity:
  abundance/unfortunately: warning
never:
  - basic policy plus`;

function Sample() {
  return (
    <section class="panel">
      <h2>What such a file looks like</h2>
      <p>
        One rule switched off, one taken more seriously, and a product that is never flagged. It can hold rules of your
        own, too.
      </p>
      <pre class="stored">{SAMPLE}</pre>
      <p>
        <button
          type="button"
          class="button"
          onClick={() => saveFile("our-team.overlay.yml", `${SAMPLE}\n`, "text/plain")}
        >
          Save as a start
        </button>
      </p>
    </section>
  );
}
