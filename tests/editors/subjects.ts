/** An editor under test: `hosts/<id>.ts` mounts it. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  /** Cells in which it may decline and offer Copy. Never in which it may do harm: there are none. */
  readonly mayRefuse: readonly string[];
}

export const SUBJECTS: readonly Subject[] = [
  { id: "plain", name: "plain contenteditable (Gmail)", mayRefuse: [] },
  { id: "textarea", name: "textarea", mayRefuse: [] },
  { id: "ckeditor48", name: "CKEditor 5 v48 (Zendesk)", mayRefuse: [] },
];
