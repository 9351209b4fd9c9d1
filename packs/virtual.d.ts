declare module "virtual:human-level/packs" {
  /** The core rules, compiled from `rules/`, without their examples. */
  export const corePack: import("../engine/rule.ts").RulePack;
}

declare module "virtual:human-level/catalogue" {
  /** The core rules with their examples and the words for the principles. For pages and documents. */
  export const catalogue: import("./catalogue.ts").Catalogue;
}

declare module "virtual:human-level/compiled" {
  /** The core rules as the page gets them: ready to be loaded, without their examples. */
  export const compiledCore: import("../engine/compiled.ts").CompiledPack;
}
