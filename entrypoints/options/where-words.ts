import type { Where } from "../../engine/rule.ts";

const AUDIENCE = { customer: "", internal: "to colleagues" } as const;
const CHANNEL = { email: "", chat: "in chat" } as const;
const MOOD = { upset: "to someone upset", calm: "to someone calm", happy: "to someone happy" } as const;
const THREAD = { first: "first reply", later: "later replies" } as const;

/** Where a rule applies, in a few words: "to someone upset, first reply". Empty when it applies everywhere. */
export function whereInWords(where: Where | undefined): string {
  if (!where) return "";
  const { audience, channel, mood, thread, words } = where;
  return [
    audience && AUDIENCE[audience],
    channel && CHANNEL[channel],
    mood && MOOD[mood],
    thread && THREAD[thread],
    words?.min && `from ${words.min} words`,
    words?.max && `up to ${words.max} words`,
  ]
    .filter(Boolean)
    .join(", ");
}
