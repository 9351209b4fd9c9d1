import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { leave } from "../coach/brought.ts";
import { engine } from "../coach/engine.ts";

/** Injected by the background between the rules and the coach, for the same reason. */
export default defineUnlistedScript(() => leave({ engine }));
