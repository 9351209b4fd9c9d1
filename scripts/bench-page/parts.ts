import type { Harness } from "../../tests/e2e/harness.ts";
import { asDivs, coldLines, LONG_FINDINGS, LONG_WORDS, REPLY_LINES } from "./draft.ts";
import { type First, first, idle, suggestionsIn, type Typing, typing, weakWordsIn } from "./measures.ts";
import { inp, percentile, unrest } from "./percentiles.ts";
import type { Part, Row } from "./rows.ts";
import { type ByWay, inTurn, type WAYS } from "./ways.ts";

/** Milliseconds of script in a page in which nobody writes. */
const IDLE_AIM = 5;
/** A task that is longer is felt. https://web.dev/articles/long-tasks-devtools */
const LONG_TASK = 50;
/** What a key may cost more than without us, in milliseconds, by how much slower the processor is. */
const KEY_AIMS = [
  { slowdown: 1, aim: 4 },
  { slowdown: 4, aim: 16 },
] as const;

const LONG = asDivs(coldLines());
const REPLY = asDivs(REPLY_LINES);

export interface Extent {
  /** How often a page is opened to see what it costs. */
  readonly loads: number;
  /** How often the same words are typed. */
  readonly rounds: number;
}

/** What pages cost in which nobody writes, and what the first coaching costs where somebody does. */
export async function opening(harness: Harness, { loads }: Extent): Promise<Part[]> {
  const empty = await inTurn(loads, (way) => idle(harness, way));
  const reply = await inTurn(loads, (way) => first(harness, way, REPLY));
  const long = await inTurn(loads, (way) => first(harness, way, LONG));
  const script = percentile(pick(empty.ours, "script"), 0.5);
  const timers = Math.max(...pick(empty.ours, "timers"));
  return [
    {
      title: `An inbox in which nobody writes, ${loads} loads, medians`,
      rows: [
        { ...row("script of the extension", "–", ms(script), "–"), aim: `${IDLE_AIM} ms`, met: script <= IDLE_AIM },
        { ...row("timers and frames it asks for, the most", "–", `${timers}`, "–"), aim: "0", met: timers === 0 },
      ],
      notes: [],
    },
    {
      title: `First coaching, from the opening of the page, ${loads} loads, the longest of all tasks`,
      rows: [
        ...firstRows("an answer", reply),
        ...firstRows(`${count(LONG_WORDS)} words, ${LONG_FINDINGS} findings`, long),
      ],
      notes: [],
    },
    {
      title: "Heap of a tab, medians",
      rows: [
        heapRow("inbox", empty),
        heapRow("an answer, coached", reply),
        heapRow(`${count(LONG_WORDS)} words, ${LONG_FINDINGS} findings`, long),
      ],
      notes: [],
    },
  ];
}

function firstRows(draft: string, by: ByWay<First[]>): Row[] {
  const longest = (way: keyof typeof by) => percentile(pick(by[way], "longest"), 1);
  return [
    {
      ...row(`${draft}: longest task`, ms(longest("control")), ms(longest("ours")), ms(longest("theirs"))),
      aim: `${LONG_TASK} ms`,
      met: longest("ours") <= LONG_TASK,
    },
    row(
      `${draft}: until underlined, median`,
      "–",
      ms(percentile(pick(by.ours, "until"), 0.5)),
      ms(percentile(pick(by.theirs, "until"), 0.5)),
    ),
  ];
}

function heapRow(measure: string, by: ByWay<readonly { readonly heap: number }[]>): Row {
  const heap = (way: keyof typeof by) => `${(percentile(pick(by[way], "heap"), 0.5) / 1e6).toFixed(1)} MB`;
  return row(measure, heap("control"), heap("ours"), heap("theirs"));
}

/** What typing costs in the longest and coldest draft, at each speed of the processor. */
export async function atEveryKey(harness: Harness, { rounds }: Extent): Promise<Part[]> {
  const found = await suggestionsIn(harness, LONG);
  if (found < LONG_FINDINGS) throw new Error(`The draft has ${found} suggestions: write colder lines into draft.ts.`);
  const flagged = await weakWordsIn(harness, LONG);
  const parts: Part[] = [];
  for (const { slowdown, aim } of KEY_AIMS) {
    const by = await inTurn(rounds, (way) => typing(harness, way, LONG, slowdown));
    const speed = slowdown === 1 ? "" : `, processor slowed ${slowdown} times`;
    const keys = by.ours.flatMap((round) => round.keys).length;
    parts.push({
      title: `Typing in ${count(LONG_WORDS)} words with ${found} suggestions (the list of words flags ${flagged}), ${keys} keys${speed}`,
      rows: typingRows(by, aim),
      notes: restless(by, aim),
    });
  }
  return parts;
}

function typingRows(by: ByWay<Typing[]>, aim: number): Row[] {
  const cost = (of: "picture" | "all", share: number) => (way: keyof typeof by) =>
    percentile(
      by[way].flatMap(({ keys }) => pick(keys, of)),
      share,
    );
  const felt = cost("picture", 0.99);
  const over = felt("ours") - felt("control");
  const longest = (way: keyof typeof by) => percentile(pick(by[way], "longest"), 1);
  const slowest = (way: keyof typeof by) => inp(by[way].flatMap((round) => round.interactions));
  return [
    overRow("key to picture, p50", cost("picture", 0.5)),
    { ...overRow("key to picture, p99", felt), aim: `+${aim} ms`, met: over <= aim },
    overRow("all work until the next key, p50", cost("all", 0.5)),
    overRow("all work until the next key, p99", cost("all", 0.99)),
    row("longest task", ms(longest("control")), ms(longest("ours")), ms(longest("theirs"))),
    row("INP, by the clock", ms(slowest("control")), ms(slowest("ours")), ms(slowest("theirs"))),
  ];
}

/** The control in full, the others as what they add to it. */
function overRow(measure: string, value: (way: (typeof WAYS)[number]) => number): Row {
  const added = (way: "ours" | "theirs") => {
    const more = value(way) - value("control");
    return `${more < 0 ? "−" : "+"}${ms(Math.abs(more))}`;
  };
  return row(measure, ms(value("control")), added("ours"), added("theirs"));
}

/** Says so when the control does not agree with itself. */
function restless(by: ByWay<Typing[]>, aim: number): readonly string[] {
  const rounds = by.control.map(({ keys }) => pick(keys, "picture"));
  const between = unrest(rounds, 0.99);
  if (between <= aim / 2) return [];
  return [
    `The control is restless: its own p99 lies ${ms(between)} apart between rounds. Smaller differences mean nothing; run it on a quieter machine.`,
  ];
}

function row(measure: string, control: string, ours: string, theirs: string): Row {
  return { measure, control, ours, theirs };
}

function pick<Key extends string>(all: readonly Readonly<Record<Key, number>>[], key: Key): number[] {
  return all.map((one) => one[key]);
}

function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`;
}

function count(number: number): string {
  return number.toLocaleString("en");
}
