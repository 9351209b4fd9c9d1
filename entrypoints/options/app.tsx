import { catalogue } from "virtual:human-level/catalogue";
import { useEffect, useRef } from "preact/hooks";
import { Brand } from "../look/brand.tsx";
import { useSettings } from "../look/use-settings.ts";
import { TeamView } from "../team/team-view.tsx";
import { BackupView } from "./backup-view.tsx";
import { PrivacyView } from "./privacy-view.tsx";
import { RulesView } from "./rules-view.tsx";
import { SitesView } from "./sites-view.tsx";
import { TroubleNotice } from "./trouble-notice.tsx";
import { UndoBar } from "./undo-bar.tsx";
import { useChanges } from "./use-changes.ts";
import { useRoute, VIEWS } from "./use-route.ts";
import { WordsView } from "./words-view.tsx";

/** The options page: the rule studio and all other settings. */
export function Options() {
  const read = useSettings();
  const changes = useChanges();
  const route = useRoute();
  const main = useRef<HTMLElement>(null);

  const name = VIEWS.find(({ id }) => id === route.view)?.name ?? "";
  useEffect(() => {
    document.title = `${name} · Human Level`;
  }, [name]);
  useEffect(() => {
    if (route.visit === 0 || route.ruleId || route.principleId) return;
    scrollTo({ top: 0 });
    main.current?.focus({ preventScroll: true });
  }, [route]);

  return (
    <div class="studio">
      <button type="button" class="button small skip" onClick={() => main.current?.focus()}>
        Skip the menu
      </button>
      <header class="side">
        <Brand />
        <nav aria-label="Settings">
          <ul>
            {VIEWS.map(({ id, name }) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === route.view ? "page" : undefined}>
                  {name}
                </a>
                {id === "rules" && route.view === "rules" && <Chapters />}
              </li>
            ))}
          </ul>
        </nav>
        <p class="side-foot">
          <a href="/practice.html">Practice inbox</a>
        </p>
      </header>
      <main ref={main} tabIndex={-1}>
        {read && (
          <>
            <TroubleNotice problems={read.problems} version={read.settings.version} />
            {route.view === "rules" && (
              <RulesView catalogue={catalogue} settings={read.settings} changes={changes} route={route} />
            )}
            {route.view === "team" && <TeamView catalogue={catalogue} settings={read.settings} changes={changes} />}
            {route.view === "sites" && <SitesView settings={read.settings} changes={changes} />}
            {route.view === "words" && <WordsView settings={read.settings} changes={changes} />}
            {route.view === "privacy" && <PrivacyView />}
            {route.view === "backup" && <BackupView settings={read.settings} changes={changes} />}
          </>
        )}
      </main>
      <UndoBar changes={changes} />
    </div>
  );
}

/** A way to each principle, for there are many rules. */
function Chapters() {
  return (
    <ul class="chapters">
      {catalogue.principles.map(({ id, title }) => (
        <li key={id}>
          <a href={`#principle=${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
