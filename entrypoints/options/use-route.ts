import { useEffect, useState } from "preact/hooks";

/** The views of the page, in the order of its menu. The id is what stands in the address. */
export const VIEWS = [
  { id: "rules", name: "Rules" },
  { id: "team", name: "Team rules" },
  { id: "sites", name: "Where it works" },
  { id: "words", name: "Your words" },
  { id: "privacy", name: "Privacy" },
  { id: "backup", name: "Move and reset" },
] as const;
export type ViewId = (typeof VIEWS)[number]["id"];

export interface Route {
  readonly view: ViewId;
  /** The rule the address points at: `#rule=<id>`. */
  readonly ruleId: string | null;
  /** The principle the address points at: `#principle=<id>`. */
  readonly principleId: string | null;
  /** Counts up with every visit, so that the same address can be followed twice. */
  readonly visit: number;
}

/** Where the page's address points, anew whenever it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState<Route>(() => ({ ...readAddress(), visit: 0 }));
  useEffect(() => {
    const follow = () => setRoute(({ visit }) => ({ ...readAddress(), visit: visit + 1 }));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return route;
}

function readAddress(): Omit<Route, "visit"> {
  const hash = location.hash.slice(1);
  const view = VIEWS.find(({ id }) => id === hash)?.id ?? "rules";
  const named = new URLSearchParams(hash);
  return { view, ruleId: named.get("rule"), principleId: named.get("principle") };
}
