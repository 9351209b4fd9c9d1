import type { Context } from "../engine/types.ts";

/** What a row calls itself: what the report of it is known by. */
export type RowId = string | number;

/** A message to check. Without `text` there is only the customer's message, and its mood is all that is asked. */
export interface Draft {
  readonly id: RowId;
  readonly text?: string;
  readonly context: Context;
  /** The line of its file that the row begins on, 1-based, where rows are lines. */
  readonly line?: number;
}

/** A row that could not be understood. The run goes on. */
export interface BadRow {
  readonly id: RowId;
  /** For people: what is wrong with the row. */
  readonly error: string;
  /** The line of its file that the row begins on, 1-based, where rows are lines. */
  readonly line?: number;
}

export type Item = Draft | BadRow;

/** Items as they arrive, some at a time, so that memory stays constant however many there are. */
export type ItemStream = AsyncIterable<readonly Item[]>;

/** An input or an option that cannot be used. Its message is for people; the command ends with 2. */
export class UsageError extends Error {}
