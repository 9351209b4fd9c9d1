import type { LabPage } from "./lab.ts";

/** What came of one cell: it did what was meant, or refused and left the draft as it was, or did harm. */
export interface Outcome {
  readonly result: "pass" | "refused" | "harmed";
  /** What went wrong, or how many steps of undo it took when more than one. */
  readonly note: string;
}

/** One hazard. */
export interface Cell {
  readonly name: string;
  run(subject: LabPage): Promise<Outcome>;
}

/** Mounts a draft and types its last words as a person does, so that there is a history to protect. */
export async function begin(subject: LabPage, html: string): Promise<number> {
  await subject.mount(html);
  const box = await subject.box();
  await subject.page.mouse.click(box.x + box.width / 2, box.y + 16);
  await subject.page.keyboard.down("Control");
  await subject.page.keyboard.press("End");
  await subject.page.keyboard.up("Control");
  if (html !== "<p></p>") await subject.page.keyboard.type(" Sam");
  await settle();
  await pastHistoryDelay(subject);
  return subject.openEditable();
}

export async function pastHistoryDelay(subject: LabPage): Promise<void> {
  const delay = await subject.page.evaluate(
    () => globalThis.hosts[0].historyDelay ?? globalThis.hosts[0].notesAfter ?? 0,
  );
  if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay + 100));
}

export async function press(subject: LabPage, key: "z" | "y"): Promise<void> {
  const { keyboard } = subject.page;
  const notesAfter = await subject.page.evaluate(() => globalThis.hosts[0].notesAfter ?? 0);
  if (notesAfter > 0) await new Promise((resolve) => setTimeout(resolve, notesAfter));
  const redo = key === "y" ? await subject.page.evaluate(() => globalThis.hosts[0].redo) : undefined;
  await keyboard.down("Control");
  if (redo) await keyboard.down("Shift");
  await keyboard.press(redo === "Ctrl+Shift+Z" ? "Z" : redo ? "z" : key);
  if (redo) await keyboard.up("Shift");
  await keyboard.up("Control");
  await settle();
}

/** Editors render a change in a task of their own; a person would not see it sooner. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 40));
}

/** CKEditor 34 waits 200 ms before it renders a selection. */
export async function selectionSettled(subject: LabPage): Promise<void> {
  await settle();
  const slow = await subject.page.evaluate(() => globalThis.hosts[0].dropsSelections ?? false);
  if (slow) await new Promise((resolve) => setTimeout(resolve, 300));
}

export function spaced(text: string): string {
  return text.replaceAll("&nbsp;", " ").replaceAll("\u00A0", " ");
}

export async function refusal(subject: LabPage, before: string | null, note: string): Promise<Outcome> {
  if (before !== null && spaced(await subject.content()) !== spaced(before)) {
    return harmed(`refused but changed: ${note} ${await subject.content()}`);
  }
  return { result: "refused", note };
}

export function harmed(note: string): Outcome {
  return { result: "harmed", note };
}

export function passed(undoSteps: number): Outcome {
  return { result: "pass", note: undoSteps > 1 ? `${undoSteps} undos` : "" };
}
