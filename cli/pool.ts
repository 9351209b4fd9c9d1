import { Worker } from "node:worker_threads";
import type { Batch, BatchResult } from "./batch.ts";
import type { RuleSource } from "./checking.ts";
import type { FormatSettings } from "./formats/format.ts";

/** What a worker is started with. */
export interface WorkerSetup {
  readonly rules: RuleSource;
  readonly format: FormatSettings;
}

/** Checks batches, perhaps several at a time. */
export interface BatchChecker {
  /** So many batches may be under way at once. */
  readonly limit: number;
  check(batch: Batch): Promise<BatchResult>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (result: BatchResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Checks in `jobs` worker threads. Each answers in the order in which it was asked. */
export function workerPool(jobs: number, setup: WorkerSetup): BatchChecker {
  const members = Array.from({ length: jobs }, () => {
    const worker = new Worker(new URL("./worker.mjs", import.meta.url), { workerData: setup });
    const waiting: Waiting[] = [];
    worker.on("message", (result: BatchResult) => waiting.shift()?.resolve(result));
    worker.on("error", (error) => {
      for (const each of waiting.splice(0)) each.reject(error);
    });
    return { worker, waiting };
  });
  return {
    limit: jobs * 2,
    check(batch) {
      const member = members.reduce((least, each) => (each.waiting.length < least.waiting.length ? each : least));
      return new Promise((resolve, reject) => {
        member.waiting.push({ resolve, reject });
        member.worker.postMessage(batch);
      });
    },
    async close() {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}

/** Does the work on each thing with a bounded number under way, and yields the results in the order of the things. */
export async function* inOrder<Thing, Result>(
  things: AsyncIterable<Thing>,
  work: (thing: Thing) => Promise<Result>,
  limit: number,
): AsyncGenerator<Result> {
  const queue: Promise<Result>[] = [];
  for await (const thing of things) {
    const result = work(thing);
    // Looked at when its turn comes; until then a failure must not end the process.
    result.catch(() => undefined);
    queue.push(result);
    if (queue.length >= limit) yield await (queue.shift() as Promise<Result>);
  }
  for (const result of queue) yield await result;
}
