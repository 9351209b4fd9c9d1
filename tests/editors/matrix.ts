import type { Cell } from "./acting.ts";
import { CHANGE_CELLS } from "./change-cells.ts";
import { HAZARD_CELLS } from "./hazard-cells.ts";
import { KEEPING_CELLS } from "./keeping-cells.ts";
import { PAGE_CELLS } from "./page-cells.ts";

/** Everything that is tried in every editor. */
export const CELLS: readonly Cell[] = [...CHANGE_CELLS, ...KEEPING_CELLS, ...HAZARD_CELLS, ...PAGE_CELLS];
