/** One event of a browser's trace, as far as it is looked at here. Times are in microseconds. */
export interface TraceEvent {
  readonly name: string;
  /** `X` has a duration, `I` is a moment, `b` begins something that other tasks may end. */
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** Time of the processor, without what other programs took of it. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: {
    readonly worldName?: string;
    readonly data?: TraceData;
  };
}

interface TraceData {
  readonly type?: string;
  readonly url?: string;
  readonly duration?: number;
  readonly interactionId?: number;
  readonly stackTrace?: readonly { readonly url?: string }[];
}

/** A task of the main thread. Times in milliseconds. */
export interface Task {
  readonly start: number;
  readonly end: number;
  /** Time of the processor it took. */
  readonly cpu: number;
}

/** Whose script an event speaks of. */
export type Whose = (event: TraceEvent) => boolean;

/** The scripts of an extension: its files, and whatever else runs in its own world. */
export function ofExtension(id: string, name: string): Whose {
  const origin = `chrome-extension://${id}/`;
  return ({ args }) =>
    args?.worldName === name ||
    args?.data?.url?.startsWith(origin) === true ||
    args?.data?.stackTrace?.some(({ url }) => url?.startsWith(origin)) === true;
}

/** The events of the thread that set a mark, in order. @throws when none did. */
export function mainThread(events: readonly TraceEvent[], mark: string): readonly TraceEvent[] {
  const marked = events.findLast(({ name }) => name === mark);
  if (!marked) throw new Error("The browser's trace does not hold the page.");
  return events.filter(({ pid, tid }) => pid === marked.pid && tid === marked.tid).sort((a, b) => a.ts - b.ts);
}

const SCRIPT = new Set(["EvaluateScript", "v8.compile", "v8.run", "FunctionCall", "v8.callFunction"]);

/** Processor time of somebody's scripts, with the style and layout they made the page do at once. In milliseconds. */
export function scriptTime(events: readonly TraceEvent[], whose: Whose): number {
  let time = 0;
  let until = 0;
  for (const event of events) {
    if (event.ph !== "X" || event.ts < until || !SCRIPT.has(event.name) || !whose(event)) continue;
    until = event.ts + (event.dur ?? 0);
    time += event.tdur ?? 0;
  }
  return time / 1000;
}

const TIMERS = new Set(["TimerInstall", "RequestAnimationFrame", "RequestIdleCallback"]);

/** How often somebody's scripts asked to be called later: by a timer, at the next frame, or when nothing else is to do. */
export function timersSet(events: readonly TraceEvent[], whose: Whose): number {
  return events.filter((event) => TIMERS.has(event.name) && whose(event)).length;
}

export function tasksOf(events: readonly TraceEvent[]): readonly Task[] {
  return events.flatMap(({ name, ph, ts, dur = 0, tdur = 0 }) =>
    name === "RunTask" && ph === "X" ? [{ start: ts / 1000, end: (ts + dur) / 1000, cpu: tdur / 1000 }] : [],
  );
}

/** Processor time of the longest task, in milliseconds. */
export function longestTask(events: readonly TraceEvent[]): number {
  return Math.max(0, ...tasksOf(events).map(({ cpu }) => cpu));
}

/** What one key cost the main thread. In milliseconds of the processor. */
export interface KeyCost {
  /** From the moment the key came until the picture with its letter was handed on, with what kept it waiting. */
  readonly picture: number;
  /** All until the next key came, or the end. */
  readonly all: number;
}

/** The cost of every key that wrote something. A key that the trace ends before its picture is left out. */
export function keyCosts(events: readonly TraceEvent[]): readonly KeyCost[] {
  const tasks = tasksOf(events);
  const presses = momentsOf(events, ({ name, ph, args }) => {
    return name === "EventTiming" && ph === "b" && args?.data?.type === "keydown";
  });
  const inputs = momentsOf(events, ({ name, args }) => name === "EventDispatch" && args?.data?.type === "input");
  const pictures = momentsOf(events, ({ name }) => name === "Commit");
  const end = tasks.at(-1)?.end ?? 0;
  return presses.flatMap((press, index) => {
    const next = presses[index + 1] ?? end;
    const input = inputs.find((at) => at >= press);
    if (input === undefined || input >= next) return [];
    const drawn = pictures.find((at) => at >= input);
    const task = tasks.find(({ start, end: over }) => drawn !== undefined && start <= drawn && drawn <= over);
    if (!task) return [];
    return [{ picture: cpuBetween(tasks, press, task.end), all: cpuBetween(tasks, press, next) }];
  });
}

function momentsOf(events: readonly TraceEvent[], wanted: (event: TraceEvent) => boolean): readonly number[] {
  return events.filter(wanted).map(({ ts }) => ts / 1000);
}

/** Processor time between two moments; of a task that one of them falls into, its share. */
export function cpuBetween(tasks: readonly Task[], from: number, to: number): number {
  return tasks.reduce((sum, { start, end, cpu }) => {
    const shared = Math.min(end, to) - Math.max(start, from);
    return shared > 0 && end > start ? sum + (cpu * shared) / (end - start) : sum;
  }, 0);
}

/** How long each interaction took from the act to the next picture, its slowest event counted, as browsers report it. In milliseconds. */
export function interactions(events: readonly TraceEvent[]): readonly number[] {
  const slowest = new Map<number, number>();
  for (const { name, ph, args } of events) {
    const { interactionId = 0, duration = 0 } = args?.data ?? {};
    if (name !== "EventTiming" || ph !== "b" || interactionId === 0) continue;
    slowest.set(interactionId, Math.max(slowest.get(interactionId) ?? 0, duration));
  }
  return [...slowest.values()];
}
