import { isSiteOn, type Settings } from "../../settings/schema.ts";
import { placeAt, places, switchAt } from "../../surfaces/places.ts";
import type { Place } from "../../surfaces/surface.ts";
import { giveBack } from "../access/granted.ts";
import { hostOf } from "../access/patterns.ts";
import { Switch } from "../look/switch.tsx";
import type { Changes } from "./use-changes.ts";
import { useGranted } from "./use-granted.ts";

const BUILT_IN = places.filter(({ permission }) => permission === "install");
const OURS = places.filter(({ permission }) => permission === "none");
const KNOWN = places.filter(({ permission, anywhere }) => permission === "click" && !anywhere);

interface SitesViewProps {
  readonly settings: Settings;
  readonly changes: Changes;
}

/** Where the coach works, with a switch for each place, and what a person has added to it. */
export function SitesView({ settings, changes }: SitesViewProps) {
  const granted = useGranted();
  return (
    <>
      <div class="view-head">
        <h1>Where it works</h1>
        <p>Where a site is off, nothing on its pages is read or watched.</p>
      </div>
      <section class="places">
        <h2>From the start</h2>
        <ul class="sites">
          {[...BUILT_IN, ...OURS].map(({ id, name, matches }) => (
            <Site
              key={id}
              site={id}
              name={name}
              about={
                matches.length > 0 ? matches.map(inShort).join(", ") : "Comes with the extension, to try things out"
              }
              settings={settings}
              changes={changes}
            />
          ))}
        </ul>
      </section>
      <section class="places">
        <h2>Sites you added</h2>
        {granted.length === 0 ? (
          <p class="none-yet">
            None yet. To add one, open it and choose the Human Level button in your browser’s toolbar.
          </p>
        ) : (
          <ul class="sites">
            {granted.map((pattern) => (
              <Granted key={pattern} pattern={pattern} settings={settings} changes={changes} />
            ))}
          </ul>
        )}
      </section>
      <section class="places">
        <h2>Sites you can add</h2>
        <p>
          Open the site, choose the Human Level button in your browser’s toolbar, and say yes when your browser asks. It
          asks about that one site and no other, and you can remove it here.
        </p>
        <dl class="known">
          {KNOWN.map(({ id, name, matches }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>{matches.map(inShort).join(", ")}</dd>
            </div>
          ))}
          <div>
            <dt>Any other site</dt>
            <dd>
              I find the fields you write messages in, in HubSpot, Gorgias, Salesforce or a help desk of your own. There
              I can’t see who you write to or what they said, and I say so.
            </dd>
          </div>
        </dl>
      </section>
    </>
  );
}

interface SiteProps extends SitesViewProps {
  /** The name of its switch. */
  readonly site: string;
  readonly name: string;
  readonly about: string;
  /** For a site that was added: its host, and how it goes. */
  readonly added?: { readonly host: string; readonly remove: () => void };
}

function Site({ site, name, about, settings, changes, added }: SiteProps) {
  // Two hosts of one help desk share a switch, and each has a line of its own.
  const id = `site-${added?.host ?? site}`;
  return (
    <li>
      <label for={id}>
        <strong>{name}</strong>
        <span>{about}</span>
      </label>
      <span class="controls">
        {added && (
          <button type="button" class="button small" aria-label={`Remove ${added.host}`} onClick={added.remove}>
            Remove
          </button>
        )}
        <Switch
          id={id}
          on={isSiteOn(settings, site)}
          onTurn={(on) =>
            void changes.make(`Switched ${on ? "on" : "off"} in ${name}`, (now) => ({
              ...now,
              sites: { ...now.sites, [site]: on },
            }))
          }
        />
      </span>
    </li>
  );
}

interface GrantedProps extends SitesViewProps {
  readonly pattern: string;
}

/** A site a person has allowed. What is wider than one host was allowed in the browser's own settings, and has no switch of its own. */
function Granted({ pattern, settings, changes }: GrantedProps) {
  const remove = () => void giveBack(pattern);
  const host = hostOf(pattern);
  const url = host ? new URL(`https://${host}/`) : null;
  const place = url && (knownByHost(url) ?? placeAt(url));
  if (!url || !place) {
    return (
      <li>
        <div class="wide">
          <strong>{pattern === "https://*/*" ? "Every site" : inShort(pattern)}</strong>
          <span>Allowed in your browser’s settings</span>
        </div>
        <button type="button" class="button small" aria-label={`Remove ${inShort(pattern)}`} onClick={remove}>
          Remove
        </button>
      </li>
    );
  }
  return (
    <Site
      site={switchAt(place, url)}
      name={place.anywhere ? url.hostname : place.name}
      about={place.anywhere ? "Any message field" : url.hostname}
      settings={settings}
      changes={changes}
      added={{ host: url.hostname, remove }}
    />
  );
}

/** The surface that is at home on a host, whatever the path. */
function knownByHost({ hostname }: URL): Place | undefined {
  return places.find(({ matches }) =>
    matches.some((pattern) => {
      const host = inShort(pattern);
      return host.startsWith("*.") ? hostname.endsWith(host.slice(1)) : hostname === host;
    }),
  );
}

/** `https://*.example.com/a/*` is "*.example.com". */
function inShort(pattern: string): string {
  return pattern.replace(/^https:\/\//, "").replace(/\/.*$/, "");
}
