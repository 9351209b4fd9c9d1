import { storageApi } from "./area.ts";

/** What may happen to a suggestion. */
export const EVENTS = ["shown", "applied", "inserted", "dismissed", "copied"] as const;
export type SuggestionEvent = (typeof EVENTS)[number];

/** How often each thing happened on one day. */
export type DayCount = Readonly<Record<SuggestionEvent, number>>;

const KEY = "statistics.days";

/** Older days are forgotten: they tell nobody anything. */
const DAYS_KEPT = 60;

const NOTHING: DayCount = { shown: 0, applied: 0, inserted: 0, dismissed: 0, copied: 0 };

/** The counts of a day. Never throws; what is unreadable counts as nothing. */
export async function countsOf(day: Date): Promise<DayCount> {
  return (await loadDays()).get(nameOf(day)) ?? NOTHING;
}

let queue: Promise<unknown> = Promise.resolve();

/** Counts one event on a day. Counts wait for one another, so none is lost as long as one context alone does the counting. */
export function count(event: SuggestionEvent, day: Date): Promise<void> {
  const turn = queue.then(async () => {
    const days = await loadDays();
    const before = days.get(nameOf(day)) ?? NOTHING;
    days.set(nameOf(day), { ...before, [event]: before[event] + 1 });
    const kept = [...days].sort(([a], [b]) => a.localeCompare(b)).slice(-DAYS_KEPT);
    await storageApi()?.local.set({ [KEY]: Object.fromEntries(kept) });
  });
  // A count that could not be stored is not worth disturbing anyone.
  queue = turn.catch(() => undefined);
  return turn.catch(() => undefined);
}

async function loadDays(): Promise<Map<string, DayCount>> {
  const days = new Map<string, DayCount>();
  const stored = await storageApi()
    ?.local.get([KEY])
    .catch(() => undefined);
  const value = stored?.[KEY];
  if (typeof value !== "object" || value === null) return days;
  for (const [name, counts] of Object.entries(value)) {
    if (/^\d{4}-\d\d-\d\d$/.test(name) && typeof counts === "object" && counts !== null)
      days.set(name, readCounts(counts));
  }
  return days;
}

function readCounts(counts: object): DayCount {
  const read: Record<SuggestionEvent, number> = { ...NOTHING };
  for (const event of EVENTS) {
    const number: unknown = Object.hasOwn(counts, event) ? (counts as Record<string, unknown>)[event] : 0;
    if (typeof number === "number" && Number.isSafeInteger(number) && number >= 0) read[event] = number;
  }
  return read;
}

/** The day as the person's own calendar has it: "2026-03-09". */
function nameOf(day: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
