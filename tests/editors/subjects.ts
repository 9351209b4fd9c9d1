/** An editor under test: `hosts/<id>.ts` mounts it. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  /** Cells in which it declines and Copy is offered. There is no list of cells in which it may do harm. */
  readonly mayRefuse: readonly string[];
  /** Tested with every `npm test`; the others by `npm run matrix`, which takes minutes. */
  readonly always: boolean;
}

function subject(id: string, name: string, mayRefuse: readonly string[] = []): Subject {
  return { id, name, mayRefuse, always: ALWAYS.has(id) };
}

/** What Gmail, Zendesk and plain pages are made of. */
const ALWAYS = new Set(["plain", "textarea", "ckeditor48"]);

/** Lines after a list at the end of a draft: these editors make more items of them, or keep them in no other way than in steps. */
const AFTER_A_LIST = ["lines after a list", "a word in a list, and lines after it"];

export const SUBJECTS: readonly Subject[] = [
  subject("plain", "plain contenteditable (Gmail)"),
  subject("plaintext-only", "editable of plain text"),
  subject("textarea", "textarea"),
  subject("input", "text input", [
    "lines at the start",
    "lines before a paragraph",
    "lines at the end",
    ...AFTER_A_LIST,
    "whole warm-up",
    "whole warm-up, plain words",
    "into an empty draft",
  ]),
  subject("ckeditor48", "CKEditor 5 v48"),
  subject("ckeditor41", "CKEditor 5 v41"),
  subject("ckeditor34", "CKEditor 5 v34"),
  subject("prosemirror", "ProseMirror"),
  subject("tiptap", "TipTap"),
  subject("lexical", "Lexical"),
  subject("quill", "Quill 2", AFTER_A_LIST),
  subject("slate", "Slate", AFTER_A_LIST),
  subject("draftjs", "Draft.js", AFTER_A_LIST),
  subject("trix", "Trix"),
  subject("tinymce", "TinyMCE 6 (in its iframe)"),
  subject("squire", "Squire"),
  subject("summernote", "Summernote"),
  subject("suneditor", "SunEditor"),
  subject("frame", "plain, in an iframe"),
  subject("shadow-open", "plain, in open shadow roots"),
  subject("shadow-closed", "plain, in closed shadow roots"),
];
