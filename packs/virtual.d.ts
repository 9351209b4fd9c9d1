declare module "virtual:human-level/packs" {
  /** The core rules, compiled from `rules/`, without their examples. */
  export const corePack: import("../engine/rule.ts").RulePack;
}

declare module "virtual:human-level/catalogue" {
  /** The core rules with their examples and the words for the principles. For pages and documents. */
  export const catalogue: import("./catalogue.ts").Catalogue;
}
