import type { CompiledPack } from "../engine/compiled.ts";
import type { Context } from "../engine/types.ts";

/** What one overlay changes about the packs below it, as it travels to the page: whatever differs, compiled, and what is gone. */
export interface Layer {
  /** Ids of rules that are gone. */
  readonly off: readonly string[];
  readonly pack: CompiledPack;
}

/** Layers by the messages they are for. Several kinds of message may share one. */
export interface Layers {
  readonly layers: readonly Layer[];
  /** The places of the layers of a kind of message, from the lowest up. A kind that is not here has the core alone. */
  readonly byMessage: Readonly<Record<string, readonly number[]>>;
}

/** The name of a kind of message. */
export function messageKind({
  audience = "customer",
  channel = "email",
}: Pick<Context, "audience" | "channel">): string {
  return `${audience} ${channel}`;
}
