import { check } from "../engine/check.ts";
import type { Context, Report } from "../engine/types.ts";
import type { RowRules } from "./checking.ts";
import type { Draft, RowId } from "./item.ts";

/** What a change of rules would change on past drafts. Holds a few samples a rule, so that any number of drafts fits in memory. */

export interface ReplaySample {
  readonly id: RowId;
  /** The words flagged, or the name of the missing part. */
  readonly words: string;
}

export interface RuleChange {
  readonly ruleId: string;
  /** Findings that the new rules have and the old have not. */
  readonly gained: number;
  readonly lost: number;
  readonly samples: { readonly gained: readonly ReplaySample[]; readonly lost: readonly ReplaySample[] };
}

export interface ReplayResult {
  readonly drafts: number;
  /** Drafts with any difference in findings, missing parts or score. */
  readonly changed: number;
  readonly averageScore: { readonly old: number; readonly new: number };
  /** The most changed first. */
  readonly rules: readonly RuleChange[];
}

const SAMPLES = 3;

interface Counted {
  gained: number;
  lost: number;
  readonly samples: { readonly gained: ReplaySample[]; readonly lost: ReplaySample[] };
}

/** Compares two rule sets draft by draft. */
export class Replay {
  private drafts = 0;
  private changed = 0;
  private oldScores = 0;
  private newScores = 0;
  private readonly rules = new Map<string, Counted>();
  private readonly before: RowRules;
  private readonly after: RowRules;

  constructor(before: RowRules, after: RowRules) {
    this.before = before;
    this.after = after;
  }

  add({ id, text = "", context }: Draft): void {
    const old = checked(text, context, this.before);
    const fresh = checked(text, context, this.after);
    const left = places(old, text);
    let different = old.score !== fresh.score;
    for (const [key, place] of places(fresh, text)) {
      if (left.delete(key)) continue;
      different = true;
      this.count("gained", place.ruleId, { id, words: place.words });
    }
    for (const place of left.values()) {
      different = true;
      this.count("lost", place.ruleId, { id, words: place.words });
    }
    this.drafts++;
    if (different) this.changed++;
    this.oldScores += old.score;
    this.newScores += fresh.score;
  }

  result(): ReplayResult {
    const rules = [...this.rules].map(([ruleId, counts]): RuleChange => ({ ruleId, ...counts }));
    rules.sort((a, b) => b.gained + b.lost - a.gained - a.lost || (a.ruleId < b.ruleId ? -1 : 1));
    const average = (sum: number) => (this.drafts === 0 ? 0 : Math.round((sum / this.drafts) * 10) / 10);
    return {
      drafts: this.drafts,
      changed: this.changed,
      averageScore: { old: average(this.oldScores), new: average(this.newScores) },
      rules,
    };
  }

  private count(what: "gained" | "lost", ruleId: string, sample: ReplaySample): void {
    const counts = this.rules.get(ruleId) ?? { gained: 0, lost: 0, samples: { gained: [], lost: [] } };
    counts[what]++;
    if (counts.samples[what].length < SAMPLES) counts.samples[what].push(sample);
    this.rules.set(ruleId, counts);
  }
}

function checked(text: string, context: Context, rows: RowRules): Report {
  const { context: asked, rules } = rows.for(context);
  return check({ text }, asked, rules);
}

/** What a report says, by rule and place. */
function places({ findings, missing }: Report, text: string): Map<string, { ruleId: string; words: string }> {
  return new Map([
    ...findings.map(
      ({ ruleId, start, end }) => [`${ruleId} ${start} ${end}`, { ruleId, words: text.slice(start, end) }] as const,
    ),
    ...missing.map(({ ruleId, part }) => [`${ruleId} ${part}`, { ruleId, words: `${part} missing` }] as const),
  ]);
}
