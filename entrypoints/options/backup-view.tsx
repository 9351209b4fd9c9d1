import { useRef, useState } from "preact/hooks";
import { exportSettings, parseSettingsFile } from "../../settings/file.ts";
import { DEFAULT_SETTINGS, type Settings, type SettingsProblem } from "../../settings/schema.ts";
import { saveFile } from "../look/save-file.ts";
import type { Changes } from "./use-changes.ts";

interface BackupViewProps {
  readonly settings: Settings;
  readonly changes: Changes;
}

/** Takes settings to another machine and back, and everything back to how it ships. */
export function BackupView({ settings, changes }: BackupViewProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly SettingsProblem[]>([]);

  const take = async (file: File) => {
    const parsed = parseSettingsFile(await file.text().catch(() => ""));
    if ("problems" in parsed) {
      setProblems(parsed.problems);
      return;
    }
    setProblems([]);
    await changes.make(`Took over the settings of ${file.name}`, () => parsed.settings);
  };

  return (
    <>
      <div class="view-head">
        <h1>Move and reset</h1>
        <p>Your settings are one small file. Take it to another computer, or pass it to a colleague.</p>
      </div>
      <section class="panel">
        <h2>Save as a file</h2>
        <p>Rules, sites and your words. No drafts, no customers, no messages: none of those are ever stored.</p>
        <p>
          <button
            type="button"
            class="button"
            onClick={() => saveFile("human-level-settings.json", exportSettings(settings), "application/json")}
          >
            Save settings
          </button>
        </p>
      </section>
      <section class="panel">
        <h2>Take over from a file</h2>
        <p>Replaces the settings you have now. A file with any mistake in it changes nothing.</p>
        <p>
          <button type="button" class="button" onClick={() => chooser.current?.click()}>
            Choose a file
          </button>
          <input
            ref={chooser}
            type="file"
            accept=".json,application/json"
            hidden
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = "";
              if (file) void take(file);
            }}
          />
        </p>
        <div role="alert">
          {problems.length > 0 && (
            <div class="notice">
              <p>Nothing was changed.</p>
              <ul class="problems">
                {problems.map(({ path, message }) => (
                  <li key={path}>
                    {path && <code>{path}</code>} {message}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </section>
      <section class="panel">
        <h2>Start over</h2>
        <p>Every rule, site and word as on the first day. You can undo it right afterwards.</p>
        <p>
          <button
            type="button"
            class="button"
            onClick={() => void changes.make("Everything is as on the first day", () => DEFAULT_SETTINGS)}
          >
            Reset all settings
          </button>
        </p>
      </section>
    </>
  );
}
