import { useState } from "preact/hooks";
import { SETTINGS_VERSION, type SettingsProblem } from "../../settings/schema.ts";
import { mendSettings, resetSettings } from "../../settings/store.ts";

interface TroubleNoticeProps {
  readonly problems: readonly SettingsProblem[];
  readonly version: number;
}

/** Says what in the store could not be read, and offers two ways out. */
export function TroubleNotice({ problems, version }: TroubleNoticeProps) {
  const [sure, setSure] = useState(false);
  if (problems.length === 0) return null;
  const newer = version > SETTINGS_VERSION;
  // That they are newer is what the heading says.
  const told = problems.filter(({ path }) => !newer || path !== "version");
  return (
    <section class="notice trouble" aria-labelledby="trouble">
      <h2 id="trouble">{newer ? "These settings come from a newer version" : "Some settings could not be read"}</h2>
      <p>
        {newer
          ? "They are used as far as they are understood, and left as they are. Update the extension to change them."
          : "Everything else works, and what could not be read is as if it had never been changed."}
      </p>
      {told.length > 0 && (
        <ul class="problems">
          {told.map(({ path, message }) => (
            <li key={path}>
              {path && <code>{path}</code>} {message}
            </li>
          ))}
        </ul>
      )}
      <p class="row">
        {!newer && (
          <button type="button" class="button primary small" onClick={() => void mendSettings()}>
            Keep what could be read
          </button>
        )}
        {sure ? (
          <button
            type="button"
            class="button small danger"
            onClick={() => void resetSettings().then(() => setSure(false))}
          >
            Yes, reset everything
          </button>
        ) : (
          <button type="button" class="button small" onClick={() => setSure(true)}>
            Reset all settings
          </button>
        )}
      </p>
    </section>
  );
}
