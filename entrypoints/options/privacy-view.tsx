import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { useGranted } from "./use-granted.ts";

/** What is stored and what may be reached, as it really is on this device. */
export function PrivacyView() {
  const stored = useStored();
  const added = useGranted();
  const { permissions = [], host_permissions: hosts = [] } = browser.runtime.getManifest();
  return (
    <>
      <div class="view-head">
        <h1>Privacy</h1>
        <p>What you write never leaves the tab you write it in.</p>
      </div>
      <section class="panel">
        <h2>What happens to a draft</h2>
        <ul class="plain">
          <li>It is read in the tab, checked in the tab, and forgotten when the composer closes.</li>
          <li>
            There is no server, no account, no tracking and no request to the network, while coaching or otherwise.
          </li>
          <li>How many suggestions you used is counted, as one number a day, for you alone.</li>
          <li>No customer’s name, no message and no draft is ever stored, not even here.</li>
        </ul>
      </section>
      <section class="panel">
        <h2>What the browser allows it</h2>
        <dl class="allowed">
          {permissions.map((permission) => (
            <div key={permission}>
              <dt>
                <code>{permission}</code>
              </dt>
              <dd>{PERMISSION_WORDS[permission] ?? "Asked for by this version."}</dd>
            </div>
          ))}
          {[...hosts, ...added].map((host: string) => (
            <div key={host}>
              <dt>
                <code>{host}</code>
              </dt>
              <dd>
                To read and mend the draft you are writing there.
                {added.includes(host) && (
                  <>
                    {" "}
                    You allowed this, and can <a href="#sites">take it back</a>.
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section class="panel">
        <h2>What is stored on this device</h2>
        {stored && Object.keys(stored).length === 0 ? (
          <p>Nothing yet. Something is stored when you change a setting.</p>
        ) : (
          <>
            <p>This is all of it, exactly as it is kept. It goes when you remove the extension.</p>
            <section class="stored" aria-label="What is stored" {...BY_KEY}>
              {JSON.stringify(stored ?? {}, null, 2)}
            </section>
          </>
        )}
      </section>
    </>
  );
}

/** A region that scrolls must be reachable by key. */
const BY_KEY = { tabIndex: 0 } as const;

const PERMISSION_WORDS: Readonly<Record<string, string>> = {
  storage: "To keep your settings on this device.",
  scripting: "To bring the coach into a page when you start to write, and not before.",
  activeTab: "To see which site you are on when you click the button.",
};

function useStored(): Readonly<Record<string, unknown>> | null {
  const [stored, setStored] = useState<Readonly<Record<string, unknown>> | null>(null);
  useEffect(() => {
    const read = () => void browser.storage.local.get(null).then(setStored);
    read();
    browser.storage.onChanged.addListener(read);
    return () => browser.storage.onChanged.removeListener(read);
  }, []);
  return stored;
}
