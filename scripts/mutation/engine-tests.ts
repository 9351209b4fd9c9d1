/**
 * A test runner for Stryker that is made for thousands of small changes of a pure engine. Vitest starts a worker and hands it a hundred modules
 * for every change; here the same test files are bundled once and evaluated afresh for each, in milliseconds, so that nothing
 * a changed engine has remembered reaches the next one. What the tests say is said by Vitest's own `expect`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import type { InstrumenterContext } from "@stryker-mutator/api/core";
import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { expect } from "vitest";
import { bundleTests } from "./bundle.ts";
import { type Collected, collector } from "./collector.ts";

type Loaders = Readonly<Record<string, () => Promise<unknown>>>;
type Evaluate = (module: { exports: { files?: Loaders } }, require: (name: string) => unknown) => void;

/** Where the run without a change leaves the order of tests for the other processes, in the folder that they share. */
const ORDER = "test-order.json";

declare global {
  /** What Stryker's changes in the code read and write. */
  var __stryker__: InstrumenterContext | undefined;
}

class EngineTestRunner implements TestRunner {
  private readonly require = createRequire(join(process.cwd(), "package.json"));
  private readonly changes: InstrumenterContext;
  private evaluate: Evaluate = () => undefined;
  /** Ids of all tests, the quickest first. */
  private order: readonly string[] = [];

  constructor() {
    globalThis.__stryker__ ??= {};
    this.changes = globalThis.__stryker__;
  }

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    await this.prepare(true);
    delete this.changes.activeMutant;
    const { files, collect } = this.fresh();
    const tests: TestResult[] = [];
    for (const file of files) for (const test of await collect(file)) tests.push(await this.runTest(test));
    this.order = tests.toSorted((a, b) => a.timeSpentMs - b.timeSpentMs).map(({ id }) => id);
    writeFileSync(ORDER, JSON.stringify(this.order));
    await this.prepare(false);
    const coverage = this.changes.mutantCoverage;
    return { status: DryRunStatus.Complete, tests, ...(coverage === undefined ? {} : { mutantCoverage: coverage }) };
  }

  async mutantRun({ activeMutant, hitLimit, testFilter, sandboxFileName }: MutantRunOptions): Promise<MutantRunResult> {
    if (this.order.length === 0) {
      this.order = JSON.parse(readFileSync(ORDER, "utf8"));
      await this.prepare(false);
    }
    this.changes.activeMutant = activeMutant.id;
    if (hitLimit === undefined) delete this.changes.hitLimit;
    else this.changes.hitLimit = hitLimit;
    this.changes.hitCount = 0;
    const wanted = testFilter === undefined ? this.order : inOrder(testFilter, this.order);
    const tests = await this.runToFirstFailure(ownFirst(wanted, sandboxFileName));
    const endless = determineHitLimitReached(this.changes.hitCount, hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }

  /** @param counting - whether the code is to count what each test runs; that takes most of the time of a loop over characters. */
  private async prepare(counting: boolean): Promise<void> {
    const code = await bundleTests(process.cwd(), counting);
    this.evaluate = new Script(`(module, require) => { const exports = module.exports; ${code}\n}`).runInThisContext();
  }

  /** The engine and its tests in modules of their own, evaluated when a file is first collected. */
  private fresh(): { readonly files: readonly string[]; collect(file: string): Promise<readonly Collected[]> } {
    const { api, collect } = collector();
    const module: { exports: { files?: Loaders } } = { exports: {} };
    this.evaluate(module, (name) => (name === "vitest" ? { ...api, expect } : this.require(name)));
    const loaders = module.exports.files ?? {};
    const known = new Map<string, Promise<readonly Collected[]>>();
    return {
      files: Object.keys(loaders),
      collect(file) {
        const found = known.get(file) ?? collect(file, async () => loaders[file]?.());
        known.set(file, found);
        return found;
      },
    };
  }

  private async runToFirstFailure(ids: readonly string[]): Promise<TestResult[]> {
    const { collect } = this.fresh();
    const results: TestResult[] = [];
    for (const id of ids) {
      const file = fileOf(id);
      const tests = await collect(file);
      // A file that the change keeps from loading holds one test, which fails.
      const test = tests.find((each) => each.id === id) ?? tests[0];
      const result = await this.runTest({
        id,
        file,
        run: test?.run ?? (() => Promise.reject(new Error("no such test"))),
      });
      results.push(result);
      if (result.status === TestStatus.Failed) break;
    }
    return results;
  }

  private async runTest({ id, file, run }: Collected): Promise<TestResult> {
    const started = performance.now();
    this.changes.currentTestId = id;
    let failure: string | null = null;
    try {
      await run();
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
    delete this.changes.currentTestId;
    const ran = { id, name: id, fileName: file, timeSpentMs: performance.now() - started };
    return failure === null
      ? { ...ran, status: TestStatus.Success }
      : { ...ran, status: TestStatus.Failed, failureMessage: failure };
  }
}

function fileOf(id: string): string {
  return id.slice(0, id.indexOf("#"));
}

function inOrder(wanted: readonly string[], order: readonly string[]): string[] {
  const some = new Set(wanted);
  return order.filter((id) => some.has(id));
}

/** The tests beside the changed file before all others: they are the likeliest to notice. */
function ownFirst(ids: readonly string[], changed: string): string[] {
  const own = changed.replaceAll("\\", "/").replace(/\.ts$/, ".test.ts");
  const beside = (id: string): number => (own.endsWith(`/${fileOf(id)}`) ? 0 : 1);
  return ids.toSorted((a, b) => beside(a) - beside(b));
}

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, "engine-tests", () => new EngineTestRunner()),
];
