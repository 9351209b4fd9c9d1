import { isVisible, labelOf } from "./page.ts";

const CONTROLS = 'button, [role="button"], input[type="submit"], input[type="button"], a.btn, [role="toolbar"] [role]';

/** How many ancestors up a form may put its Send. Farther up the page's own navigation begins. */
const LEVELS = 7;

/** How far from a field a control can be and still be in the way of what sits on the field's edge, in CSS pixels. */
const REACH = 72;

/**
 * The controls that a field shares a form with, such as Send and the formatting bar, nearest first, for pages whose buttons have no
 * names of their own.
 */
export function controlsAround(editable: HTMLElement): readonly HTMLElement[] {
  const box = editable.getBoundingClientRect();
  const close = (control: HTMLElement): boolean => {
    const { left, top, right, bottom } = control.getBoundingClientRect();
    return right > box.left - REACH && left < box.right + REACH && bottom > box.top - REACH && top < box.bottom + REACH;
  };
  let ancestor: HTMLElement | null = editable;
  for (let level = 0; level < LEVELS && ancestor?.parentElement; level++) ancestor = ancestor.parentElement;
  if (!ancestor) return [];
  return [...ancestor.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => !editable.contains(control) && close(control),
  );
}

/** What a button is called, for people who see it and for those who do not. */
export function nameOf(control: Element): string {
  const value = control instanceof HTMLInputElement ? control.value : undefined;
  return control.getAttribute("aria-label") ?? labelOf(control) ?? value ?? control.getAttribute("title") ?? "";
}

/** The names of the buttons people see around a field. */
export function namesAround(editable: HTMLElement): readonly string[] {
  return controlsAround(editable).filter(isVisible).map(nameOf);
}
