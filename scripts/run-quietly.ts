import { spawn } from "node:child_process";

export interface Outcome {
  readonly code: number;
  /** What it wrote, standard output and error in the order of arrival. */
  readonly output: string;
}

/** Runs a program of a package with this Node and keeps what it writes. On a terminal the label stands there meanwhile. */
export function runQuietly(tool: string, args: readonly string[], label: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`node_modules/${tool}`, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    const pieces: string[] = [];
    const onTerminal = process.stdout.isTTY;
    const begun = Date.now();
    const show = () => process.stdout.write(`\r\x1b[2K${label} … ${Math.round((Date.now() - begun) / 1000)} s`);
    const timer = onTerminal ? setInterval(show, 1000) : undefined;
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (piece: Buffer) => pieces.push(piece.toString()));
    const end = (code: number) => {
      clearInterval(timer);
      if (onTerminal) process.stdout.write("\r\x1b[2K");
      resolve({ code, output: pieces.join("") });
    };
    child.on("error", (problem) => {
      pieces.push(problem.message);
      end(1);
    });
    child.on("close", (code) => end(code ?? 1));
  });
}
