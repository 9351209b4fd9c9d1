import { compiledCore, compiledLayers } from "virtual:human-level/compiled";
import { coreStamp } from "virtual:human-level/stamp";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { leave } from "../coach/brought.ts";

/** Injected by the background before engine and coach: each takes a page its time to read, and so it has its turn in between. */
export default defineUnlistedScript(() =>
  leave({ rules: { core: compiledCore, layers: compiledLayers, stamp: coreStamp } }),
);
