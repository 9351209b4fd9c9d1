/** Under `Symbol.for` of this name the watcher is known in its own world of a page. A world of another version of the extension is another one. */
export const WATCHER_MARK = "human-level.watcher";
