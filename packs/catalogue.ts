import type { Rule, Signal } from "../engine/rule.ts";
import type { Context, Principle } from "../engine/types.ts";
import type { Manifest } from "./overlay.ts";

/** A line that shows what a rule catches or leaves alone. Examples are run as tests. */
export interface Example {
  readonly text: string;
  /** The whole text after the rule's first suggestion. */
  readonly becomes?: string;
  /** What is known besides the words. An example is for a customer unless it says otherwise. */
  readonly context?: Context;
  /** Other rules that may flag this line, though it is one of this rule's allow lines. */
  readonly alsoFlags?: readonly string[];
}

export interface Examples {
  /** Lines that the rule must catch. */
  readonly flag: readonly Example[];
  /** Look-alikes that it must leave alone. */
  readonly allow: readonly Example[];
}

export type CatalogueRule = Rule & {
  readonly examples: Examples;
  /** The pack that it belongs to, when that is not the core. */
  readonly pack?: string;
};
export type CatalogueSignal = Signal & { readonly examples: Examples };

/** The words for one principle. */
export interface PrincipleText {
  readonly id: Principle;
  readonly title: string;
  /** The belief in one line. */
  readonly belief: string;
  /** What the coach looks for, in one line. */
  readonly looksFor: string;
}

/** What a pack says of itself, and what it lies on. */
export type PackInfo = Manifest & { readonly extends?: string };

/** All there is to know about a set of rules: for pages and documents, not for the checking of a draft. */
export interface Catalogue {
  /** The core, and what lies on it. */
  readonly packs: readonly PackInfo[];
  /** In the order in which the product tells them. */
  readonly principles: readonly PrincipleText[];
  /** By id. */
  readonly rules: readonly CatalogueRule[];
  readonly signals: readonly CatalogueSignal[];
}
