import { expect, test } from "vitest";
import { type Brought, brought, leave } from "./brought.ts";

const RULES = { stamp: "1" } as Brought["rules"];
const ENGINE = {} as Brought["engine"];

test("the coach finds what was brought, in whatever order, and the newest of it; before all of it is there it says so", () => {
  expect(brought).toThrow("Rules and engine must be brought before the coach.");
  leave({ engine: ENGINE });
  expect(brought).toThrow("Rules and engine must be brought before the coach.");
  leave({ rules: RULES });
  expect(brought()).toEqual({ rules: RULES, engine: ENGINE });
  leave({ rules: { ...RULES, stamp: "2" } });
  expect(brought()).toMatchObject({ rules: { stamp: "2" }, engine: ENGINE });
});
