import type { Io } from "./io.ts";

/** A line on a terminal that says how far a long run has come. */
export interface Progress {
  /** Bytes read of all bytes there are. */
  read(bytes: number): void;
  /** Items checked. */
  checked(items: number): void;
  clear(): void;
}

const EVERY_MS = 100;
/** Of a terminal that does not say, or says 0, as those of some build servers do. In columns. */
const USUAL_WIDTH = 80;
const NONE: Progress = { read: () => undefined, checked: () => undefined, clear: () => undefined };

/** Shows progress on a terminal; does nothing elsewhere. `total` is in bytes, and undefined when nobody knows. */
export function createProgress(
  io: Io,
  wanted: boolean,
  total: number | undefined,
  now: () => number = Date.now,
): Progress {
  if (!wanted || io.stderr.isTTY !== true) return NONE;
  const begun = now();
  let bytes = 0;
  let items = 0;
  let shownAt = begun;
  let shown = false;
  const show = () => {
    const time = now();
    if (time - shownAt < EVERY_MS) return;
    shownAt = time;
    shown = true;
    io.stderr.write(
      `\r\u001b[K${progressLine(bytes, total, items, (time - begun) / 1000, io.stderr.columns || USUAL_WIDTH)}`,
    );
  };
  return {
    read(more) {
      bytes += more;
      show();
    },
    checked(more) {
      items += more;
      show();
    },
    clear() {
      if (shown) io.stderr.write("\r\u001b[K");
    },
  };
}

/** The line itself: a bar when the total is known, else a count. */
export function progressLine(
  bytes: number,
  total: number | undefined,
  items: number,
  seconds: number,
  width: number,
): string {
  const rate = seconds > 0 ? Math.round(items / seconds) : 0;
  const count = `${items.toLocaleString("en")} checked, ${rate.toLocaleString("en")} a second`;
  if (total === undefined || total === 0) return count;
  const share = Math.min(1, bytes / total);
  const left = share > 0 ? clock((seconds / share) * (1 - share)) : "";
  const text = ` ${String(Math.floor(share * 100)).padStart(3)} %  ${count}  ${left}`;
  const length = Math.max(0, Math.min(30, width - text.length - 1));
  const filled = Math.round(length * share);
  return `${"━".repeat(filled)}${"─".repeat(length - filled)}${text}`.slice(0, Math.max(0, width - 1));
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")} left`;
}
