export function heading(title: string, ...columns: readonly string[]): void {
  process.stdout.write(`\n${title}\n`);
  line(...columns);
}

export function line(...cells: readonly string[]): void {
  process.stdout.write(
    `  ${cells
      .map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(14)))
      .join("")
      .trimEnd()}\n`,
  );
}

export function note(text: string): void {
  process.stdout.write(`  ${text}\n`);
}

export function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 3 : 1)} ms`;
}

export function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

export function count(number: number): string {
  return number.toLocaleString("en");
}
