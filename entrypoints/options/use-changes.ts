import { useCallback, useState } from "preact/hooks";
import type { Settings, SettingsProblem } from "../../settings/schema.ts";
import { type ChangeResult, changeSettings } from "../../settings/store.ts";
import { takeBack } from "./take-back.ts";

interface Done {
  /** What was done, as a person would say it: "Turned off “Reads as blame.”". */
  readonly label: string;
  readonly before: Settings;
  readonly after: Settings;
}

export interface Changes {
  /** The latest change that can be taken back. */
  readonly latest: Done | undefined;
  /** What just happened, for the status line. Empty when there is nothing to say. */
  readonly said: string;
  /** Why the last change was refused. */
  readonly refused: readonly SettingsProblem[];
  make(label: string, update: (settings: Settings) => Settings): Promise<ChangeResult>;
  undo(): Promise<void>;
  dismiss(): void;
}

/** Makes changes to the settings that can all be taken back, one after another. */
export function useChanges(): Changes {
  const [done, setDone] = useState<readonly Done[]>([]);
  const [said, setSaid] = useState("");
  const [refused, setRefused] = useState<readonly SettingsProblem[]>([]);

  const make = useCallback(async (label: string, update: (settings: Settings) => Settings) => {
    let before: Settings | undefined;
    const result = await changeSettings((settings) => {
      before = settings;
      return update(settings);
    });
    setRefused(result.status === "refused" ? result.problems : []);
    if (result.status === "changed" && before) {
      const step = { label, before, after: result.settings };
      setDone((steps) => [...steps, step]);
      setSaid(label);
    }
    return result;
  }, []);

  const latest = done.at(-1);
  const undo = useCallback(async () => {
    if (!latest) return;
    const result = await changeSettings((now) => takeBack(now, latest.before, latest.after));
    if (result.status === "refused") {
      setRefused(result.problems);
      return;
    }
    setDone((steps) => steps.slice(0, -1));
    setSaid(`Undone: ${latest.label}`);
  }, [latest]);

  const dismiss = useCallback(() => {
    setSaid("");
    setRefused([]);
  }, []);
  return { latest, said, refused, make, undo, dismiss };
}
