import { whenAccessChanges } from "../settings/access-changes.ts";
import { type AnyMessage, messageOf, type ToBackground, type ToCoach } from "./messages.ts";

/**
 * The little of the extension's API that scripts in people's mail use. The browser's own object, not the polyfill, which would
 * weigh more than the watcher itself.
 */
interface Runtime {
  readonly id?: string;
  sendMessage(message: ToBackground): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: MessageListener): void;
    removeListener(listener: MessageListener): void;
  };
}

type MessageListener = (message: unknown, sender: { readonly id?: string }, answer: (value: unknown) => void) => void;

function runtime(): Runtime | undefined {
  const world = globalThis as { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } };
  try {
    return world.browser?.runtime ?? world.chrome?.runtime;
  } catch {
    return undefined;
  }
}

/** False once the extension was updated, reloaded or removed: a script that stays behind can no longer store or ask anything. */
export function extensionIsAlive(): boolean {
  try {
    return runtime()?.id !== undefined;
  } catch {
    return false;
  }
}

/** Tells the background something and expects no answer. A background that cannot be reached is no reason to stop coaching. */
export function tellBackground(message: ToBackground): void {
  try {
    runtime()
      ?.sendMessage(message)
      .catch(() => undefined);
  } catch {
    // The extension is gone; whoever cares asks `extensionIsAlive`.
  }
}

/** Asks the background something. Undefined when no answer came, e.g. because the browser was just ending the worker. */
export async function askBackground(message: ToBackground): Promise<unknown> {
  try {
    return await runtime()?.sendMessage(message);
  } catch {
    return undefined;
  }
}

/** Answers the popup's questions until the signal aborts. */
export function answerPopup(answer: (message: ToCoach) => unknown, signal: AbortSignal): void {
  listen((message, reply) => {
    if (message.type === "status" || message.type === "pause") reply(answer(message));
  }, signal);
}

/** Calls back when the permission for this page has been taken back. An answer that does not come changes nothing. */
export function whenUnwelcome(leave: () => void, signal: AbortSignal): void {
  const ask = () =>
    void askBackground({ type: "may-stay" }).then((answer) => {
      if (answer === false) leave();
    });
  whenAccessChanges(ask, signal);
  whenBack(ask, signal);
}

/** Calls back when the page comes back by the browser's history as it was left: whatever was sent meanwhile has not arrived. */
export function whenBack(back: () => void, signal: AbortSignal): void {
  globalThis.addEventListener("pageshow", ({ persisted }) => persisted && back(), { signal });
}

/** Hears messages of our own extension, and of nobody else, until the signal aborts. */
function listen(hear: (message: AnyMessage, reply: (value: unknown) => void) => void, signal: AbortSignal): void {
  const onMessage = runtime()?.onMessage;
  if (!onMessage || signal.aborted) return;
  const listener: MessageListener = (value, sender, reply) => {
    const message = messageOf(value);
    if (message && sender.id === runtime()?.id) hear(message, reply);
  };
  onMessage.addListener(listener);
  signal.addEventListener(
    "abort",
    () => {
      try {
        onMessage.removeListener(listener);
      } catch {
        // Gone with the extension.
      }
    },
    { once: true },
  );
}
