import { provide } from "./host.ts";
import { inShadow } from "./in-shadow.ts";

provide((place) => inShadow(place, "closed"));
