import { parentPort, workerData } from "node:worker_threads";
import { catalogue } from "virtual:human-level/catalogue";
import { type Batch, checkBatch } from "./batch.ts";
import { rowRules } from "./checking.ts";
import { createFormat } from "./formats/create.ts";
import type { WorkerSetup } from "./pool.ts";

/** One of the threads behind `--jobs`. */
const setup: WorkerSetup = workerData;
const rules = rowRules(setup.rules);
const format = createFormat(setup.format, catalogue);

parentPort?.on("message", (batch: Batch) => parentPort?.postMessage(checkBatch(batch, rules, format)));
