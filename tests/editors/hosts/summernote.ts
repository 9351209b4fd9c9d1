import "summernote/dist/summernote-lite.js";
import $ from "jquery";
import { provide } from "./host.ts";

/** As FreeScout uses it; without its style sheet, which brings fonts along, what it keeps closed is hidden here. */
const style = document.createElement("style");
style.textContent = ".note-editable{padding:8px}.note-modal,.note-popover,.note-dropzone,.note-codable{display:none}";
document.head.append(style);

provide((place) => {
  const editable = () => place.querySelector<HTMLElement>(".note-editable");
  const inside = () => $(place.firstElementChild);
  return {
    async mount(html) {
      place.replaceChildren(document.createElement("div"));
      inside().summernote({ toolbar: [], height: 300 });
      inside().summernote("code", html.replaceAll("<p></p>", "<p><br></p>"));
    },
    content: () => String(inside().summernote("code")),
    setReadOnly: (readOnly) => inside().summernote(readOnly ? "disable" : "enable"),
    insert: (words) => editable()?.firstElementChild?.prepend(words),
    rerender: () => inside().summernote("code", String(inside().summernote("code"))),
    editable,
  };
});
