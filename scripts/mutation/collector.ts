/** The few words of Vitest that the engine's tests are written in, collected instead of run. */

type Body = (...row: unknown[]) => unknown;
type Write = (name: string, optionsOrBody: object | Body, body?: Body) => void;

export interface Collected {
  /** The file and the names of the test, made unique. */
  readonly id: string;
  readonly file: string;
  readonly run: () => Promise<void>;
}

export interface Collector {
  /** What a test file is given in place of Vitest. */
  readonly api: {
    readonly test: Write & { readonly each: Each };
    readonly describe: Describe & { readonly each: EachDescribe };
  };
  /** The tests of a file. One that cannot even be loaded is one test that fails. */
  collect(file: string, load: () => Promise<unknown>): Promise<readonly Collected[]>;
}

type Describe = (name: string, body: (...row: unknown[]) => void) => void;
type EachDescribe = (rows: readonly unknown[]) => Describe;
type Each = (rows: readonly unknown[]) => Write;

export function collector(): Collector {
  let current = "";
  let names: string[] = [];
  let found: Collected[] = [];
  const add = (name: string, body: Body, row: readonly unknown[]): void => {
    const id = `${current}#${[...names, name].join(" › ")}`;
    const again = found.filter((test) => test.id === id || test.id.startsWith(`${id} (`)).length;
    found.push({
      id: again === 0 ? id : `${id} (${again + 1})`,
      file: current,
      run: async () => void (await body(...row)),
    });
  };
  const test = (name: string, ...rest: unknown[]): void => add(name, bodyIn(rest), []);
  const each: Each =
    (rows) =>
    (name, ...rest) => {
      for (const row of rows) add(name, bodyIn(rest), valuesOf(row));
    };
  const describe = (name: string, body: (...row: unknown[]) => void, row: readonly unknown[] = []): void => {
    names.push(name);
    body(...row);
    names.pop();
  };
  const eachDescribe: EachDescribe = (rows) => (name, body) => {
    for (const row of rows) describe(name, body, valuesOf(row));
  };
  return {
    api: {
      test: Object.assign(test, { each }),
      describe: Object.assign((name: string, body: () => void) => describe(name, body), { each: eachDescribe }),
    },
    async collect(file, load) {
      [current, names, found] = [file, [], []];
      try {
        await load();
        return found;
      } catch (error) {
        return [{ id: `${file}#loads`, file, run: () => Promise.reject(error) }];
      }
    },
  };
}

function valuesOf(row: unknown): readonly unknown[] {
  return Array.isArray(row) ? row : [row];
}

/** A test's options may stand before its body. */
function bodyIn(rest: readonly unknown[]): Body {
  const body = rest.find((part): part is Body => typeof part === "function");
  if (body === undefined) throw new TypeError("a test without a body");
  return body;
}
