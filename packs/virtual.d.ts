declare module "virtual:human-level/packs" {
  /** The core rules, compiled from `rules/`, without their examples. */
  export const corePack: import("../engine/rule.ts").RulePack;
  /** The packs that come with the core, in the order in which they lie on it. */
  export const overlays: readonly import("./rule-sets.ts").LazyOverlay[];
}

declare module "virtual:human-level/renamed" {
  /** The present id of each rule that was renamed, by its old one. */
  export const renamed: import("./renamed.ts").Renamed;
}

declare module "virtual:human-level/catalogue" {
  /** The rules of core and packs with their examples and the words for the principles. For pages and documents. */
  export const catalogue: import("./catalogue.ts").Catalogue;
}

declare module "virtual:human-level/compiled" {
  /** The core rules as the page gets them: ready to be loaded, without their examples. */
  export const compiledCore: import("../engine/compiled.ts").CompiledPack;
  /** What the packs that come with the core change about it. */
  export const compiledLayers: import("./loaded-rules.ts").LazyLayers;
}

declare module "virtual:human-level/stamp" {
  /** Changes whenever core, packs or the compiler do: what was compiled on top of others is stale then. */
  export const coreStamp: string;
}
