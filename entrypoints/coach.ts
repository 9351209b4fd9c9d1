import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { brought } from "../coach/brought.ts";
import { type Coach, startCoach } from "../coach/start.ts";
import { surfaces } from "../surfaces/index.ts";

/** Where this script finds what it started before: it may be injected again into the same document. */
const RUNNING = Symbol.for("human-level.coach");

/** Injected by the background, after rules and engine, when the watcher has seen a composer. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [RUNNING]?: Coach };
  const running = world[RUNNING];
  if (running?.isAlive()) {
    running.look();
    return;
  }
  running?.stop();
  world[RUNNING] = startCoach(document, surfaces, brought());
});
