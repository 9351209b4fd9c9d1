import { catalogue } from "virtual:human-level/catalogue";
import type { Context } from "../engine/types.ts";
import { type Batch, type BatchResult, checkBatch } from "./batch.ts";
import { type RuleSource, rowRules } from "./checking.ts";
import { createFormat } from "./formats/create.ts";
import type { FormatName } from "./formats/format.ts";
import { type FoundFile, findFiles } from "./inputs/find.ts";
import type { InputKind } from "./inputs/kind.ts";
import { type Input, openInput } from "./inputs/open.ts";
import { type Io, write } from "./io.ts";
import { UsageError } from "./item.ts";
import { openOutput, refuseToOverwrite } from "./output.ts";
import { type BatchChecker, inOrder, workerPool } from "./pool.ts";
import { createProgress, type Progress } from "./progress.ts";
import { type Done, readDone, withoutDone } from "./resume.ts";
import { added, NOTHING, type Tally } from "./tally.ts";
import { wantsColour } from "./terminal.ts";

/** What `human-level check` is asked to do. */
export interface CheckRequest {
  readonly paths: readonly string[];
  readonly rules: RuleSource;
  readonly format: FormatName;
  readonly explain: boolean;
  readonly kind: InputKind | undefined;
  readonly column: string | undefined;
  /** How the bytes of the input are to be read; found out when it is undefined. */
  readonly encoding?: string | undefined;
  readonly context: Context;
  readonly jobs: number;
  /** A file to write to in place of standard output. */
  readonly output: string | undefined;
  /** Go on after what the output holds already. */
  readonly resume: boolean;
}

/** What came of it. */
export interface CheckResult {
  readonly tally: Tally;
  /** Some input could not be read at all. */
  readonly unreadable: boolean;
}

/** Reads, checks and writes. Memory stays constant: no more is read than the reader of the report keeps up with. */
export async function runCheck(request: CheckRequest, io: Io): Promise<CheckResult> {
  const { files, problems } = findFiles(request.paths);
  const total = files.every(({ size }) => size !== undefined)
    ? files.reduce((sum, { size = 0 }) => sum + size, 0)
    : undefined;
  const visible = request.output === undefined && io.stdout.isTTY === true;
  const progress = createProgress(io, !visible, total);
  const complain = async (error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    progress.clear();
    problems.push(error);
    await write(io.stderr, `${error.message}\n`);
  };
  for (const problem of problems) await write(io.stderr, `${problem.message}\n`);
  if (files.length === 0) return { tally: NOTHING, unreadable: true };
  refuseToOverwrite(
    request.output,
    files.map(({ path }) => path),
  );

  const done = request.resume && request.output !== undefined ? await readDone(request.output) : undefined;
  const first = await firstReadable(files, request, io, progress, complain);
  if (first === undefined) return { tally: NOTHING, unreadable: true };
  const settings = {
    name: request.format,
    explain: request.explain,
    single: files.length === 1 && (first.input.kind === "text" || first.input.kind === "eml"),
    colour: request.output === undefined && wantsColour(io.stdout, io.env),
    width: io.stdout.columns ?? 80,
  };
  const format = createFormat(settings, catalogue);
  const checker =
    request.jobs > 1 ? workerPool(request.jobs, { rules: request.rules, format: settings }) : inProcess(request.rules);
  const output = await openOutput(request.output, done !== undefined, io);
  let tally = done?.tally ?? NOTHING;
  let separator = "";
  try {
    await output.write(done === undefined ? format.begin() : "");
    for await (const result of inOrder(batches(), checker.check, checker.limit)) {
      if (result.text !== "") {
        await output.write(separator + result.text);
        separator = format.separator;
      }
      tally = added(tally, result.tally);
      progress.checked(result.tally.items);
    }
    await output.write(format.end(tally));
  } finally {
    progress.clear();
    await checker.close();
    await output.close();
  }
  return { tally, unreadable: problems.length > 0 };

  function inProcess(source: RuleSource): BatchChecker {
    const rules = rowRules(source);
    return {
      limit: 1,
      check: async (batch: Batch): Promise<BatchResult> => checkBatch(batch, rules, format),
      close: async () => undefined,
    };
  }

  async function* batches(): AsyncGenerator<Batch> {
    const state = { left: done?.tally.items ?? 0 };
    for (const [index, file] of files.entries()) {
      if (index < (first?.index ?? 0)) continue;
      try {
        const input = index === first?.index ? first.input : await open(file, request, io, progress);
        if (input.guessed !== undefined) {
          progress.clear();
          await write(
            io.stderr,
            `${input.name} is not UTF-8; it is read as ${input.guessed}. --encoding says otherwise.\n`,
          );
        }
        const items = done === undefined ? input.items : withoutDone(input.items, state, (done as Done).lastId);
        for await (const some of items) {
          for (let from = 0; from < some.length; from += BATCH)
            yield { items: some.slice(from, from + BATCH), source: input.name };
        }
      } catch (error) {
        await complain(error);
      }
    }
    if (state.left > 0)
      await complain(new UsageError("The output holds more rows than the input: it comes from another input."));
  }
}

/** So many items go to a worker at once: enough to be worth the way, few enough to keep all of them busy. */
const BATCH = 64;

function open(file: FoundFile, request: CheckRequest, io: Io, progress: Progress): Promise<Input> {
  return openInput(file.path, io.stdin, {
    kind: request.kind,
    rowsExpected: request.format === "ndjson",
    column: request.column,
    encoding: request.encoding,
    defaults: request.context,
    onRead: progress.read,
  });
}

/** The first file that can be opened: what it is decides how a single draft is reported. */
async function firstReadable(
  files: readonly FoundFile[],
  request: CheckRequest,
  io: Io,
  progress: Progress,
  complain: (error: unknown) => Promise<void>,
): Promise<{ index: number; input: Input } | undefined> {
  for (const [index, file] of files.entries()) {
    try {
      return { index, input: await open(file, request, io, progress) };
    } catch (error) {
      await complain(error);
    }
  }
  return undefined;
}
