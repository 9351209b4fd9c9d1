import { useEffect, useMemo, useState } from "preact/hooks";
import type { Severity } from "../../engine/types.ts";
import { SEVERITIES } from "../../engine/types.ts";
import type { Catalogue } from "../../packs/catalogue.ts";
import type { Overlay } from "../../packs/overlay.ts";
import type { Settings } from "../../settings/schema.ts";
import { SEVERITY_NAMES } from "../../ui/words.ts";
import { teamChangesOf } from "../team/rule-changes.ts";
import { useOverlay } from "../team/use-overlay.ts";
import { BesideList } from "./beside-list.tsx";
import { countOf } from "./count.ts";
import { type Filter, filterRules, isChanged, NO_FILTER, type TeamChanges } from "./filter.ts";
import { PrincipleGroup } from "./principle-group.tsx";
import type { Changes } from "./use-changes.ts";
import type { Route } from "./use-route.ts";

interface RulesViewProps {
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  readonly changes: Changes;
  readonly route: Route;
}

/** All rules by principle: to find, read, switch and soften them. */
export function RulesView({ catalogue, settings, changes, route }: RulesViewProps) {
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const { choices } = settings;
  const overlay = useOverlay(settings.team);
  const team: TeamChanges = useMemo(() => (overlay ? teamChangesOf(overlay) : new Map()), [overlay]);
  const groups = useMemo(() => filterRules(catalogue.rules, choices, team, filter), [catalogue, choices, team, filter]);
  const shown = [...groups.values()].reduce((sum, rules) => sum + rules.length, 0);
  const changed = catalogue.rules.filter((rule) => isChanged(rule, choices, team)).length;
  const off = catalogue.rules.filter((rule) => choices[rule.id]?.off).length;
  const narrow = (part: Partial<Filter>) => setFilter((current) => ({ ...current, ...part }));

  // A link must not end at a list from which what it leads to is filtered out.
  useEffect(() => {
    if (route.ruleId || route.principleId) setFilter(NO_FILTER);
  }, [route]);

  return (
    <>
      <div class="view-head">
        <h1>Rules</h1>
        <p>
          {countOf(catalogue.rules.length, "rule")} in {catalogue.principles.length} principles
          {changed > 0 && `, ${changed} changed by you`}
          {off > 0 && `, ${off} of them off`}. Changes count at once, in every open tab.
        </p>
        {overlay && (
          <p>
            Your team’s set, {overlay.id}, {teamInWords(catalogue, overlay, team)}. See <a href="#team">Team rules</a>.
          </p>
        )}
      </div>
      <BesideList ruleId={route.ruleId} catalogue={catalogue} overlay={overlay} settings={settings} changes={changes} />

      <p class="least">
        <label for="least">In my drafts, show</label>
        <select
          id="least"
          class="select"
          value={settings.minSeverity}
          onChange={(event) => {
            const minSeverity = event.currentTarget.value as Severity;
            void changes.make(`Showing: ${LEAST[minSeverity].toLowerCase()}`, (now) => ({ ...now, minSeverity }));
          }}
        >
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {LEAST[severity]}
            </option>
          ))}
        </select>
      </p>

      <search class="finder">
        <label class="find">
          <span class="unseen">Search the rules</span>
          <input
            type="search"
            class="field"
            placeholder="Search: a word, a phrase, a rule"
            value={filter.words}
            onInput={(event) => narrow({ words: event.currentTarget.value })}
          />
        </label>
        <label class="pick">
          <span>Severity</span>
          <select
            class="select"
            value={filter.severity}
            onChange={(event) => narrow({ severity: event.currentTarget.value as Filter["severity"] })}
          >
            <option value="any">Any</option>
            {SEVERITIES.map((severity) => (
              <option key={severity} value={severity}>
                {SEVERITY_NAMES[severity]}
              </option>
            ))}
          </select>
        </label>
        <label class="pick">
          <input
            type="checkbox"
            class="check"
            checked={filter.onlyChanged}
            onChange={(event) => narrow({ onlyChanged: event.currentTarget.checked })}
          />
          <span>Changed only</span>
        </label>
      </search>

      <p class="unseen" role="status">
        {filter === NO_FILTER ? "" : `${countOf(shown, "rule")} found`}
      </p>

      {shown === 0 ? (
        <div class="none">
          <p>{nothingFound(filter)}</p>
          <button type="button" class="button small" onClick={() => setFilter(NO_FILTER)}>
            Show all rules
          </button>
        </div>
      ) : (
        catalogue.principles.map((principle) => {
          const rules = groups.get(principle.id);
          return (
            rules && (
              <PrincipleGroup
                key={principle.id}
                principle={principle}
                rules={rules}
                all={catalogue.rules.filter((rule) => rule.principle === principle.id)}
                choices={choices}
                team={team}
                changes={changes}
                route={route}
              />
            )
          );
        })
      )}
    </>
  );
}

const LEAST: Readonly<Record<Severity, string>> = {
  suggestion: "Everything that could be warmer",
  warning: "What reads cold or is likely to hurt",
  strong: "Only what is likely to hurt",
};

/** What the team's set does to the rules here: "changes 4 of them and adds 1". */
function teamInWords({ rules }: Catalogue, overlay: Overlay, team: TeamChanges): string {
  const ours = new Set(rules.map(({ id }) => id));
  const changed = [...team.keys()].filter((id) => ours.has(id)).length;
  const added = overlay.rules.filter(({ id }) => !ours.has(id)).length;
  const parts = [changed > 0 && `changes ${changed} of them`, added > 0 && `adds ${added}`].filter(Boolean);
  return parts.length > 0 ? parts.join(" and ") : "changes none of them";
}

/** Why the list is empty, so that it is seen what to change. */
function nothingFound({ words, severity, onlyChanged }: Filter): string {
  const asked = words.trim();
  const narrower = severity !== "any" || onlyChanged ? " with these settings" : "";
  return asked ? `No rule says anything of “${asked}”${narrower}.` : `There is no rule${narrower}.`;
}
