import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { Settings } from "../../settings/schema.ts";
import { isSiteOn } from "../../settings/schema.ts";
import { countsOf } from "../../settings/statistics.ts";
import { changeSettings } from "../../settings/store.ts";
import { surfaces } from "../../surfaces/index.ts";
import type { Surface } from "../../surfaces/surface.ts";
import { Brand } from "../look/brand.tsx";
import { Switch } from "../look/switch.tsx";
import { useSettings } from "../look/use-settings.ts";
import { Draft } from "./draft.tsx";
import { useTab } from "./use-tab.ts";

/** The toolbar popup: this site on or off, this draft, and the way to everything else. */
export function Popup() {
  const tab = useTab();
  const read = useSettings();
  return (
    <>
      <header>
        <h1>
          <Brand size={26} />
        </h1>
      </header>
      <main>
        {tab &&
          read &&
          (tab.surface ? <Here tabId={tab.id} surface={tab.surface} settings={read.settings} /> : <Elsewhere />)}
      </main>
      <Today />
      <footer>
        <a
          href="/options.html"
          onClick={(event) => {
            event.preventDefault();
            void browser.runtime.openOptionsPage().then(() => close());
          }}
        >
          Rules and settings
        </a>
        <a href="/practice.html" target="_blank" rel="noreferrer">
          Practice inbox
        </a>
      </footer>
    </>
  );
}

interface HereProps {
  readonly tabId: number | undefined;
  readonly surface: Surface;
  readonly settings: Settings;
}

function Here({ tabId, surface, settings }: HereProps) {
  const on = isSiteOn(settings, surface.id);
  const [refusal, setRefusal] = useState("");
  const turn = async (next: boolean) => {
    const result = await changeSettings((now) => ({ ...now, sites: { ...now.sites, [surface.id]: next } }));
    setRefusal(result.status === "refused" ? (result.problems[0]?.message ?? "That did not work.") : "");
  };
  return (
    <>
      <div class="line site">
        <label for="site">
          Coach me here <span>{surface.name}</span>
        </label>
        <Switch id="site" on={on} onTurn={(next) => void turn(next)} />
      </div>
      <p role="alert">{refusal}</p>
      {on ? (
        <Draft tabId={tabId} surface={surface} settings={settings} />
      ) : (
        <p class="quiet">Switched off. Nothing on these pages is read or watched.</p>
      )}
    </>
  );
}

/** What the coach was good for today. Silent as long as that is nothing. */
function Today() {
  const [used, setUsed] = useState(0);
  useEffect(() => {
    void countsOf(new Date()).then(({ applied, inserted }) => setUsed(applied + inserted));
  }, []);
  if (used === 0) return null;
  return <p class="today">{used === 1 ? "One suggestion" : `${used} suggestions`} used today</p>;
}

function Elsewhere() {
  const names = surfaces.filter(({ matches }) => matches.length > 0).map(({ name }) => name);
  return (
    <div class="elsewhere">
      <h2>Nothing to coach here</h2>
      <p>I work where you answer customers: in {names.join(" and ")}. Open a reply there, and I’ll read along.</p>
      <a class="button primary" href="/practice.html#try" target="_blank" rel="noreferrer">
        Try the practice inbox
      </a>
    </div>
  );
}
