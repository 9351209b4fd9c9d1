import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createReverts } from "./reverts.ts";

describe("words that a page puts back", () => {
  let page: EventTarget;
  let now = 0;
  let life: AbortController;
  const lost = vi.fn();
  const watching = () => {
    const window = Object.assign(page, { performance: { now: () => now } }) as unknown as Window;
    const reverts = createReverts(window, life.signal);
    reverts.watch("You failed to sign it.", lost);
    return reverts;
  };
  /** An event as the browser makes it, or as a script of the page does. */
  const happens = (type: string, isTrusted: boolean) => {
    const event = new Event(type);
    Object.defineProperty(event, "isTrusted", { value: isTrusted });
    page.dispatchEvent(event);
  };

  beforeEach(() => {
    page = new EventTarget();
    now = 0;
    life = new AbortController();
    lost.mockReset();
  });
  afterEach(() => life.abort());

  it("are noticed once, when nobody has done anything", () => {
    const reverts = watching();
    reverts.look("Could you sign it?");
    expect(lost).not.toHaveBeenCalled();
    now = 900;
    reverts.look("You failed to sign it.");
    reverts.look("You failed to sign it.");
    expect(lost).toHaveBeenCalledTimes(1);
  });

  it.each(["keydown", "pointerdown", "paste", "drop"])("are the person's own after their %s", (type) => {
    const reverts = watching();
    happens(type, true);
    reverts.look("You failed to sign it.");
    expect(lost).not.toHaveBeenCalled();
  });

  it("are the page's own after an event that it has made itself", () => {
    const reverts = watching();
    happens("keydown", false);
    reverts.look("You failed to sign it.");
    expect(lost).toHaveBeenCalledTimes(1);
  });

  it("are no longer looked for after a while", () => {
    const reverts = watching();
    now = 6000;
    reverts.look("You failed to sign it.");
    expect(lost).not.toHaveBeenCalled();
  });
});
