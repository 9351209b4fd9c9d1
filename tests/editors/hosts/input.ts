import { provide } from "./host.ts";
import { textField } from "./text-field.ts";

provide((place) =>
  textField(place, (text) => {
    const field = document.createElement("input");
    field.type = "text";
    field.style.width = "100%";
    field.value = text.replaceAll("\n", " ");
    return field;
  }),
);
