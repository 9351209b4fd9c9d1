import { isFromTheFuture, readSettings, type Settings, type SettingsProblem } from "./schema.ts";
import { type ChangeResult, changeSettings } from "./store.ts";
import { NOT_COMPILED } from "./team-rules.ts";

/** Marks a file as ours, so that any other JSON is refused with a plain word. */
const FORMAT = "human-level-settings";

/** Larger than any honest settings file, small enough to read at once. In characters. */
const FILE_LIMIT = 1_000_000;

/** The text of a settings file, made to be read and compared by people. */
export function exportSettings(settings: Settings): string {
  return `${JSON.stringify({ format: FORMAT, ...settings }, null, 2)}\n`;
}

/** What a settings file holds. Any problem at all means that the file must not be used. */
export function parseSettingsFile(
  text: string,
): { readonly settings: Settings } | { readonly problems: readonly SettingsProblem[] } {
  const refuse = (message: string) => ({ problems: [{ path: "", message }] });
  if (text.length > FILE_LIMIT)
    return refuse("This is too large to be a settings file. Choose a file that was saved here.");
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return refuse("This cannot be read as settings. Choose a file that was saved here.");
  }
  if (typeof content !== "object" || content === null || (content as { format?: unknown }).format !== FORMAT) {
    return refuse("This is not a Human Level settings file. Choose a file that was saved here.");
  }
  const { settings, problems } = readSettings(content);
  if (isFromTheFuture(settings))
    return refuse("A newer version of Human Level wrote this file. Update the extension first.");
  if (problems.length > 0) return { problems };
  const { team } = settings;
  // What was compiled elsewhere is not taken over: it is compiled anew from what the overlay says.
  return { settings: team === undefined ? settings : { ...settings, team: { ...team, compiled: NOT_COMPILED } } };
}

/** Replaces all settings by those of a file. When the file has any problem nothing changes. */
export async function importSettings(text: string): Promise<ChangeResult> {
  const parsed = parseSettingsFile(text);
  if ("problems" in parsed) return { status: "refused", problems: parsed.problems };
  return changeSettings(() => parsed.settings);
}
