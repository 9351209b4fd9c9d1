import type { Incoming } from "./incoming.ts";
import { UPSET } from "./mood.ts";
import type { Fillings } from "./rewrite.ts";
import type { Where } from "./rule.ts";
import type { Context } from "./types.ts";

/** What a rule's `where` is compared with; worked out once a check. */
export interface Circumstances {
  readonly context: Context;
  readonly incoming: Incoming;
  readonly fillings: Fillings;
  /** The length of the writer's own text in words. */
  readonly words: number;
}

/** Whether a rule applies in these circumstances. Zones are a matter of each match, not of the message. */
export function applies(where: Where | undefined, { context, incoming, fillings, words }: Circumstances): boolean {
  if (where === undefined) return true;
  const { mood } = incoming;
  if (where.mention !== undefined && !incoming.mentions.has(where.mention)) return false;
  if (where.unmentioned?.some((mention) => incoming.touches.has(mention))) return false;
  const known = context.incoming !== undefined && context.incoming.trim() !== "";
  if (where.audience !== undefined && where.audience !== (context.audience ?? "customer")) return false;
  if (where.channel !== undefined && where.channel !== (context.channel ?? "email")) return false;
  if (where.thread !== undefined && where.thread !== (context.thread?.position ?? "first")) return false;
  if (where.incoming !== undefined && (where.incoming === "known") !== known) return false;
  if (where.mood === "upset" && mood.upset < UPSET) return false;
  if (where.mood === "calm" && mood.upset >= UPSET) return false;
  if (where.mood === "happy" && mood.label !== "happy") return false;
  if (words < (where.words?.min ?? 0) || words > (where.words?.max ?? Number.POSITIVE_INFINITY)) return false;
  // What went wrong is read last: it takes the longest.
  return where.trouble === undefined || (where.trouble === "known") === (fillings.problem !== null);
}
