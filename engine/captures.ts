/** Words that a capture holds, as a range of tokens. */
export interface Captured {
  readonly first: number;
  readonly past: number;
  /** False when the words went on beyond what the capture may hold. */
  readonly whole: boolean;
}

export type Captures = Readonly<Record<string, Captured>>;

export const NO_CAPTURES: Captures = {};
