/** Nothing to mend at the severity asked about. */
export const CLEAN = 0;
/** Findings at or above `--fail-on`. */
export const FOUND = 1;
/** A wrong use of the command, or input that cannot be read. */
export const UNUSABLE = 2;
