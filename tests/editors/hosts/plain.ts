import { provide } from "./host.ts";
import { plainEditable } from "./plain-editable.ts";

/** A bare contenteditable. */
provide((place) => plainEditable((editable) => place.replaceChildren(editable)));
