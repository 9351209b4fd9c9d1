import { useEffect, useRef } from "preact/hooks";
import type { RuleChoices } from "../../engine/rule.ts";
import type { CatalogueRule, PrincipleText } from "../../packs/catalogue.ts";
import { withRuleChoices } from "../../settings/rule-choice.ts";
import { Switch } from "../look/switch.tsx";
import { countOf } from "./count.ts";
import type { TeamChanges } from "./filter.ts";
import { RuleRow } from "./rule-row.tsx";
import type { Changes } from "./use-changes.ts";
import type { Route } from "./use-route.ts";

interface PrincipleGroupProps {
  readonly principle: PrincipleText;
  /** The rules to list. */
  readonly rules: readonly CatalogueRule[];
  /** All rules of the principle: its switch governs them, listed or not. */
  readonly all: readonly CatalogueRule[];
  readonly choices: RuleChoices;
  readonly team: TeamChanges;
  readonly changes: Changes;
  readonly route: Route;
}

/** One principle: what it believes, its switch, and its rules. */
export function PrincipleGroup({ principle, rules, all, choices, team, changes, route }: PrincipleGroupProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const visit = route.principleId === principle.id ? route.visit : null;
  useEffect(() => {
    if (visit === null) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "start" });
  }, [visit]);

  const off = all.filter((rule) => choices[rule.id]?.off).length;
  const ids = all.map((rule) => rule.id);
  const turn = (on: boolean) =>
    void changes.make(`${on ? "Switched on" : "Switched off"} all of “${principle.title}”`, (now) =>
      withRuleChoices(now, ids, { off: !on }),
    );
  return (
    <section class="principle" aria-labelledby={`principle-${principle.id}`}>
      <div class="principle-head">
        <div>
          <h2 ref={heading} tabIndex={-1} id={`principle-${principle.id}`}>
            {principle.title}
          </h2>
          <p class="belief">{principle.belief}</p>
          <p class="tally">
            {countOf(all.length, "rule")}
            {off > 0 && off < all.length && `, ${off} off`}
            {off === all.length && ", all off"}
          </p>
        </div>
        <Switch
          on={off < all.length}
          mixed={off > 0 && off < all.length}
          onTurn={turn}
          label={`All rules of “${principle.title}”`}
        />
      </div>
      <ul class="rules" style={`--rows: ${rules.length}`}>
        {rules.map((rule) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            choice={choices[rule.id]}
            team={team.get(rule.id)}
            changes={changes}
            visit={route.ruleId === rule.id ? route.visit : null}
          />
        ))}
      </ul>
    </section>
  );
}
