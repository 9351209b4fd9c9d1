import { useEffect, useRef, useState } from "preact/hooks";
import type { RuleChoice } from "../../engine/rule.ts";
import { SEVERITIES, type Severity } from "../../engine/types.ts";
import type { CatalogueRule } from "../../packs/catalogue.ts";
import { withoutRuleChoices, withRuleChoice } from "../../settings/rule-choice.ts";
import { SEVERITY_NAMES } from "../../ui/words.ts";
import { Switch } from "../look/switch.tsx";
import type { TeamChange } from "../team/rule-changes.ts";
import { givenSeverity } from "./filter.ts";
import { RuleDetails } from "./rule-details.tsx";
import type { Changes } from "./use-changes.ts";
import { whereInWords } from "./where-words.ts";

interface RuleRowProps {
  readonly rule: CatalogueRule;
  readonly choice: RuleChoice | undefined;
  /** What the team's set does to it. */
  readonly team: TeamChange | undefined;
  readonly changes: Changes;
  /** A number that changes each time the page's address leads here; null while it leads elsewhere. */
  readonly visit: number | null;
}

/** One rule: its name and controls, and on unfolding all there is to know about it. */
export function RuleRow({ rule, choice, team, changes, visit }: RuleRowProps) {
  const [open, setOpen] = useState(false);
  const heading = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (visit === null) return;
    setOpen(true);
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "center" });
  }, [visit]);

  const given = givenSeverity(rule, team);
  const severity = choice?.severity ?? given;
  const changed = choice?.off === true || severity !== given;
  const off = choice?.off === true || team?.off === true;
  const teamId = team && `team-${rule.id}`;
  const where = whereInWords(rule.where);
  const bodyId = `about-${rule.id}`;
  const sample = rule.examples.flag[0]?.text.replaceAll(/\s+/g, " ");
  const make = (label: string, change: RuleChoice) =>
    void changes.make(label, (settings) => withRuleChoice(settings, rule.id, change));

  return (
    <li class={`rule ${off ? "off" : ""} ${visit === null ? "" : "linked"}`}>
      <div class="rule-head">
        <button
          ref={heading}
          type="button"
          class="rule-name"
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={() => setOpen(!open)}
        >
          <Chevron />
          <span>
            <span class="rule-title">
              {rule.message}
              {where && <span class="tag">{where}</span>}
              {changed && <span class="tag changed">Changed</span>}
            </span>
            {sample && <span class="sample">{sample}</span>}
          </span>
        </button>
        {team && (
          <a id={teamId} class="tag team" href="#team">
            Team: {team.words}
          </a>
        )}
        <select
          class={`select severity ${severity}`}
          aria-label={`Severity of “${rule.message}”`}
          value={severity}
          disabled={off}
          onChange={(event) => {
            const chosen = event.currentTarget.value as Severity;
            make(`“${rule.message}” is now: ${SEVERITY_NAMES[chosen].toLowerCase()}`, {
              severity: chosen === given ? undefined : chosen,
            });
          }}
        >
          {SEVERITIES.map((each) => (
            <option key={each} value={each}>
              {SEVERITY_NAMES[each]}
            </option>
          ))}
        </select>
        <Switch
          on={!off}
          label={`“${rule.message}”`}
          describedBy={teamId}
          disabled={team?.off === true}
          onTurn={(on) => make(`Switched ${on ? "on" : "off"} “${rule.message}”`, { off: !on })}
        />
      </div>
      <div id={bodyId} class="rule-body" hidden={!open}>
        {open && (
          <RuleDetails
            rule={rule}
            team={team}
            changed={changed}
            onReset={() =>
              void changes.make(`Reset “${rule.message}”`, (settings) => withoutRuleChoices(settings, [rule.id]))
            }
          />
        )}
      </div>
    </li>
  );
}

function Chevron() {
  return (
    <svg class="chevron" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d="m6 3.500 4.500 4.500L6 12.500" />
    </svg>
  );
}
