import type { Catalogue } from "../../packs/catalogue.ts";
import type { Overlay } from "../../packs/overlay.ts";
import { withRuleChoice } from "../../settings/rule-choice.ts";
import type { Settings } from "../../settings/schema.ts";
import type { Changes } from "./use-changes.ts";

interface BesideListProps {
  /** The rule that the address points at. */
  readonly ruleId: string | null;
  readonly catalogue: Catalogue;
  /** The team's set; null while it is read. */
  readonly overlay: Overlay | null | undefined;
  readonly settings: Settings;
  readonly changes: Changes;
}

/**
 * Rules that the list does not hold: those of a team's own that were asked for or switched off on a card, which can be switched on again
 * nowhere else, and those that are no longer there.
 */
export function BesideList({ ruleId, catalogue, overlay, settings, changes }: BesideListProps) {
  const known = catalogue.rules.some(({ id }) => id === ruleId);
  const own = (overlay?.rules ?? []).filter(({ id }) => id === ruleId || settings.choices[id]?.off);
  const gone = ruleId !== null && !known && !overlay?.rules.some(({ id }) => id === ruleId);
  const readingTeam = settings.team !== undefined && !overlay;
  return (
    <>
      {own.map(({ id, message }) => (
        <div key={id} class="notice" role="status">
          <p>
            “{message}” is a rule of your team’s own{settings.choices[id]?.off ? ", and you turned it off" : ""}. See{" "}
            <a href="#team">Team rules</a>.
          </p>
          {settings.choices[id]?.off && (
            <p>
              <button
                type="button"
                class="button small"
                onClick={() =>
                  void changes.make(`Turned on “${message}”`, (now) => withRuleChoice(now, id, { off: false }))
                }
              >
                Turn it on again
              </button>
            </p>
          )}
        </div>
      ))}
      {gone && !readingTeam && (
        <div class="notice" role="status">
          <p>
            There is no rule <code>{ruleId}</code> here. It may have another name now, or your team has taken it out.
          </p>
        </div>
      )}
    </>
  );
}
