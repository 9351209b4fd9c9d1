import type { CatalogueRule, Example } from "../../packs/catalogue.ts";
import { Diff } from "../../ui/diff.tsx";
import { diffWords } from "../../ui/diff-words.ts";
import { SEVERITY_NAMES } from "../../ui/words.ts";
import type { TeamChange } from "../team/rule-changes.ts";

interface RuleDetailsProps {
  readonly rule: CatalogueRule;
  readonly team: TeamChange | undefined;
  readonly changed: boolean;
  readonly onReset: () => void;
}

/** Why a rule is there, where that comes from, and what it does to real lines. */
export function RuleDetails({ rule, team, changed, onReset }: RuleDetailsProps) {
  return (
    <>
      <p class="why">{rule.why}</p>
      {rule.source && (
        <p class="source">
          <span>Source</span> {rule.source}
        </p>
      )}
      <h3>What it catches</h3>
      <ul class="examples">
        {rule.examples.flag.map((example) => (
          <Caught key={example.text} example={example} />
        ))}
      </ul>
      {rule.kind === "presence" && (
        <>
          <h3>Lines it offers</h3>
          <ul class="examples">
            {rule.insert.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <h3>What it leaves alone</h3>
      <ul class="examples fine">
        {rule.examples.allow.map((example) => (
          <li key={example.text}>{example.text}</li>
        ))}
      </ul>
      <p class="row rule-foot">
        <code>{rule.id}</code>
        <span>Ships as: {SEVERITY_NAMES[rule.severity].toLowerCase()}</span>
        {team && <span>With your team’s rules: {team.words}</span>}
        {changed && (
          <button type="button" class="link-button" onClick={onReset}>
            Reset to default
          </button>
        )}
      </p>
    </>
  );
}

function Caught({ example }: { readonly example: Example }) {
  return (
    <li>
      {example.becomes === undefined ? example.text : <Diff parts={diffWords(example.text, example.becomes)} />}
      {example.context?.incoming && <span class="answering">Answering: {example.context.incoming}</span>}
    </li>
  );
}
