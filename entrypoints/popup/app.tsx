import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { Settings } from "../../settings/schema.ts";
import { countsOf } from "../../settings/statistics.ts";
import { Brand } from "../look/brand.tsx";
import { useSettings } from "../look/use-settings.ts";
import { Ask } from "./ask.tsx";
import { Elsewhere } from "./elsewhere.tsx";
import { Here } from "./here.tsx";
import { type Tab, useTab } from "./use-tab.ts";

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
      <main>{tab && read && <Page tab={tab} settings={read.settings} />}</main>
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

interface PageProps {
  readonly tab: Tab;
  readonly settings: Settings;
}

function Page({ tab, settings }: PageProps) {
  const { id, url, surface, allowed } = tab;
  if (!url || !surface) return <Elsewhere url={url} />;
  return allowed ? (
    <Here tabId={id} url={url} surface={surface} settings={settings} />
  ) : (
    <Ask url={url} surface={surface} />
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
