import type { Cell } from "./acting.ts";
export const PAGE_CELLS: readonly Cell[] = [];
