import { useState } from "preact/hooks";
import { isSiteOn, type Settings } from "../../settings/schema.ts";
import { changeSettings } from "../../settings/store.ts";
import { switchAt } from "../../surfaces/places.ts";
import type { Surface } from "../../surfaces/surface.ts";
import { giveBack } from "../access/granted.ts";
import { patternFor } from "../access/patterns.ts";
import { Switch } from "../look/switch.tsx";
import { Draft } from "./draft.tsx";
import { useComposer } from "./use-tab.ts";

interface HereProps {
  readonly tabId: number | undefined;
  readonly url: URL;
  readonly surface: Surface;
  readonly settings: Settings;
}

/** A page the coach works in: the switch for it, and how the draft there stands. */
export function Here({ tabId, url, surface, settings }: HereProps) {
  const site = switchAt(surface, url);
  const where = surface.anywhere ? url.hostname : surface.name;
  const on = isSiteOn(settings, site);
  // Where the coach is switched off, nobody is asked.
  const busy = useComposer(on ? tabId : undefined, settings);
  const [refusal, setRefusal] = useState("");
  const turn = async (next: boolean) => {
    const result = await changeSettings((now) => ({ ...now, sites: { ...now.sites, [site]: next } }));
    setRefusal(result.status === "refused" ? (result.problems[0]?.message ?? "That did not work.") : "");
  };
  return (
    <>
      <div class="line site">
        <label for="site">
          Coach me here <span>{where}</span>
        </label>
        <Switch id="site" on={on} onTurn={(next) => void turn(next)} />
      </div>
      <p role="alert">{refusal}</p>
      {(busy.heard || !on) && (
        <>
          {on ? (
            <Draft {...busy} where={surface.anywhere ? "on this site" : `in ${surface.name}`} />
          ) : (
            <p class="quiet">Switched off. Nothing on these pages is read or watched.</p>
          )}
          {surface.permission === "click" && (
            <p class="give-back">
              <button type="button" class="link-button" onClick={() => void giveBack(patternFor(url))}>
                Remove from this site
              </button>
            </p>
          )}
        </>
      )}
    </>
  );
}
