import { isSiteOn, type Settings } from "../../settings/schema.ts";
import { surfaces } from "../../surfaces/index.ts";
import { Switch } from "../look/switch.tsx";
import type { Changes } from "./use-changes.ts";

interface SitesViewProps {
  readonly settings: Settings;
  readonly changes: Changes;
}

/** Where the coach works, with a switch for each place. */
export function SitesView({ settings, changes }: SitesViewProps) {
  return (
    <>
      <div class="view-head">
        <h1>Where it works</h1>
        <p>Where a site is off, nothing on its pages is read or watched.</p>
      </div>
      <ul class="sites">
        {surfaces.map(({ id, name, matches }) => (
          <li key={id}>
            <label for={`site-${id}`}>
              <strong>{name}</strong>
              <span>{matches.length > 0 ? matches.join(", ") : "Comes with the extension, to try things out"}</span>
            </label>
            <Switch
              id={`site-${id}`}
              on={isSiteOn(settings, id)}
              onTurn={(on) =>
                void changes.make(`${on ? "On" : "Off"} in ${name}`, (now) => ({
                  ...now,
                  sites: { ...now.sites, [id]: on },
                }))
              }
            />
          </li>
        ))}
      </ul>
    </>
  );
}
