import { Icon } from "./icon.tsx";
import type { PanelProps } from "./panel.tsx";
import { trusted } from "./trusted.ts";
import { scoreChange, WORDS } from "./words.ts";

/** Leads to the whole rewrite, and says what it would make of the score as soon as that is known. */
export function WarmUpButton({
  view,
  warmer,
  busy,
  onWarmUp,
}: Pick<PanelProps, "view" | "warmer" | "busy" | "onWarmUp">) {
  const promising = [...view.findings, ...view.missing].some(({ suggestions }) => suggestions.length > 0);
  if (warmer === null || !promising) return null;
  return (
    <button
      type="button"
      class="button primary warm-up"
      aria-disabled={busy}
      onClick={trusted((event: MouseEvent) => onWarmUp(event.detail === 0))}
    >
      <Icon name="spark" />
      <span>{WORDS.warmUp}</span>
      {warmer && (
        <span class="promise">
          <span class="spoken">{scoreChange(warmer.warm.before.score, warmer.warm.after.score)}</span>
          <span aria-hidden="true">{`${warmer.warm.before.score} → ${warmer.warm.after.score}`}</span>
        </span>
      )}
    </button>
  );
}
