import { compiledCore, compiledLayers } from "virtual:human-level/compiled";
import { coreStamp } from "virtual:human-level/stamp";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { leaveRules } from "../coach/shipped-rules.ts";

/** Injected by the background before the coach: reading so many rules takes a page as long as reading the coach, and so it is done in two turns. */
export default defineUnlistedScript(() => leaveRules({ core: compiledCore, layers: compiledLayers, stamp: coreStamp }));
