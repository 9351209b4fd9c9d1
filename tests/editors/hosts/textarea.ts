import { provide } from "./host.ts";
import { textField } from "./text-field.ts";

provide((place) =>
  textField(place, (text) => {
    const field = document.createElement("textarea");
    field.cols = 80;
    field.rows = 12;
    field.value = text;
    return field;
  }),
);
