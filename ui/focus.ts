/** Gives the focus to the first thing worth doing in the open card or panel. */
export function focusPopup(mount: HTMLElement): void {
  const dialog = mount.querySelector<HTMLElement>(".popup");
  const first = dialog?.querySelector<HTMLElement>(".primary, .row, .link");
  (first ?? dialog)?.focus({ preventScroll: true });
}

/** Lets Tab go round in the open card or panel: after its last button would come the end of the page, and Escape leads back. */
export function keepTabInside(mount: HTMLElement, focused: Element | null, event: KeyboardEvent): void {
  const dialog = mount.querySelector(".popup");
  if (!dialog || !focused || !dialog.contains(focused)) return;
  const stops = [...dialog.querySelectorAll<HTMLElement>("button, summary, [tabindex='0']")];
  const last = stops.length - 1;
  const index = stops.findIndex((stop) => stop.isSameNode(focused));
  const to = event.shiftKey ? (index <= 0 ? stops[last] : null) : index === last ? stops[0] : null;
  if (!to) return;
  event.preventDefault();
  to.focus({ preventScroll: true });
}
