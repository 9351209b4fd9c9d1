import { namesAround } from "./controls.ts";
import { isVisible, isWritable } from "./page.ts";

/** Any field of several lines, rich or plain. A one-line `input` is never a message. */
export const FIELDS =
  '[contenteditable]:not([contenteditable="false"], [aria-multiline="false"]), textarea:not([readonly], [disabled])';

/** Editors of program text, terminals, spreadsheets and whole documents, and those whose every paragraph is a field by itself. */
const OTHER_EDITORS = [
  ".CodeMirror",
  ".cm-editor",
  ".cm-content",
  ".monaco-editor",
  ".ace_editor",
  ".xterm",
  ".codex-editor",
  ".kix-appview-editor",
  ".notion-page-content",
  '[role="grid"]',
  '[role="treegrid"]',
  '[role="search"]',
  "search",
].join(", ");

/** Roles of fields in which people look for something or choose it. */
const OTHER_ROLES = /^(searchbox|combobox|spinbutton|listbox)$/;

/** What browsers fill in by themselves is data about a person, not words to one. */
const FILLED_IN = /address|postal|country|name|tel|email|^cc-|password|one-time-code|bday|url|organization|transaction/;

/** Words in a field's technical names that say what else it is for. */
const OTHER_PURPOSES = new Set([
  "search",
  "query",
  "filter",
  "find",
  "password",
  "passwd",
  "secret",
  "token",
  "otp",
  "captcha",
  "recaptcha",
  "hcaptcha",
  "code",
  "sql",
  "json",
  "css",
  "html",
  "xml",
  "yaml",
  "script",
  "regex",
  "formula",
  "address",
  "title",
  "subject",
  "tags",
  "keywords",
]);

/** Editors that are only ever there for people to write text in, known by what they put on the page. */
const KNOWN_EDITORS =
  ".ProseMirror, .ql-editor, [data-slate-editor], [data-lexical-editor], .public-DraftEditor-content, .ck-editor__editable, .fr-element, .note-editable, .trix-content, .mce-content-body";

/** In CSS pixels: narrower is no place to write a sentence; two lines of text and their padding; one line. */
const LEAST_WIDTH = 200;
const TWO_LINES = 44;
const ONE_LINE = 16;

/** How buttons that send are named. Only a short field has to prove itself by one, so that a language left out loses little. */
const SENDS =
  /^(send|reply|answer|comment|post|submit|respond|add (a )?(note|comment|reply)|senden|envoyer|enviar|invia)\b/i;

/**
 * True when a field looks as if messages were written in it: it takes several lines, is large enough or belongs to a Send, and nothing
 * says that it is for searching, for code, for a document or for data.
 */
export function isMessageField(editable: HTMLElement): boolean {
  return (
    isVisible(editable) &&
    isWritable(editable) &&
    !isPartOfAnother(editable) &&
    !isOneOfManyBlocks(editable) &&
    !isOtherEditor(editable) &&
    !hasOtherPurpose(editable) &&
    isLargeEnough(editable)
  );
}

/** True for what is written in by itself within something else that is written in: a cell of a table, the caption of a picture. */
function isPartOfAnother(editable: HTMLElement): boolean {
  return editable.parentElement?.closest('[contenteditable]:not([contenteditable="false"])') != null;
}

/** How many ancestors up the next block of an editor begins, and how far below, in CSS pixels. */
const BLOCK_LEVELS = 3;
const BLOCK_GAP = 12;

/**
 * True for a paragraph of an editor that makes each one a field by itself: alone it is no message, and what takes several lines, such as
 * a greeting, has no place in it.
 */
function isOneOfManyBlocks(editable: HTMLElement): boolean {
  if (!editable.isContentEditable) return false;
  const box = editable.getBoundingClientRect();
  let around: HTMLElement | null = editable;
  for (let level = 0; level < BLOCK_LEVELS && around?.parentElement; level++) around = around.parentElement;
  const others = around?.querySelectorAll<HTMLElement>('[contenteditable]:not([contenteditable="false"])') ?? [];
  return [...others].some((other) => {
    if (other === editable || other.tagName !== editable.tagName || editable.contains(other)) return false;
    const { left, width, height, top, bottom } = other.getBoundingClientRect();
    const gap = Math.max(top - box.bottom, box.top - bottom);
    const inLine = Math.abs(left - box.left) < 1 && Math.abs(width - box.width) < 1;
    return height > 0 && inLine && gap > -BLOCK_GAP && gap < BLOCK_GAP;
  });
}

/** True when a field's own name says that only colleagues will read what is written there. */
export function isInternalField(editable: HTMLElement): boolean {
  return labelsOf(editable).some((label) => /\b(internal|private)\b/i.test(label));
}

/** What a field calls itself to people. */
export function labelsOf(editable: HTMLElement): readonly string[] {
  return ["aria-label", "aria-placeholder", "placeholder", "data-placeholder", "title"].flatMap(
    (name) => editable.getAttribute(name) ?? [],
  );
}

function isOtherEditor(editable: HTMLElement): boolean {
  // A heading of the first order is the title of a document: mail has none.
  return (
    editable.closest(OTHER_EDITORS) !== null ||
    (editable === editable.ownerDocument.body && editable.ownerDocument.defaultView?.parent === globalThis.window) ||
    editable.querySelector("h1") !== null
  );
}

function hasOtherPurpose(editable: HTMLElement): boolean {
  const attribute = (name: string): string => editable.getAttribute(name) ?? "";
  if (OTHER_ROLES.test(attribute("role"))) return true;
  if (!/^(|text)$/.test(attribute("inputmode"))) return true;
  if (FILLED_IN.test(attribute("autocomplete"))) return true;
  if (labelsOf(editable).some((label) => /^\s*(search|find|filter)\b/i.test(label))) return true;
  return wordsOf(`${attribute("name")} ${editable.id}`).some((word) => OTHER_PURPOSES.has(word));
}

/** `promoCode_2` is "promo" and "code". */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
}

function isLargeEnough(editable: HTMLElement): boolean {
  const { width, height } = editable.getBoundingClientRect();
  if (width < LEAST_WIDTH || height < ONE_LINE) return false;
  return (
    height >= TWO_LINES || editable.matches(KNOWN_EDITORS) || namesAround(editable).some((name) => SENDS.test(name))
  );
}
