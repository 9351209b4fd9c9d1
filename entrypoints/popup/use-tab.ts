import { useCallback, useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { CoachStatus, ComposerStatus, ToCoach } from "../../coach/messages.ts";
import { surfaceAt } from "../../surfaces/index.ts";
import type { Surface } from "../../surfaces/surface.ts";

/** The tab under the popup. */
export interface Tab {
  readonly id: number | undefined;
  /** Undefined where the coach does not work. */
  readonly surface: Surface | undefined;
}

/** The tab under the popup; null until the browser has told. */
export function useTab(): Tab | null {
  const [tab, setTab] = useState<Tab | null>(null);
  useEffect(() => {
    void browser.tabs
      .query({ active: true, currentWindow: true })
      // The browser tells the address only of pages the extension may work in, and of its own.
      .then(([active]) => setTab({ id: active?.id, surface: active?.url ? surfaceAt(new URL(active.url)) : undefined }))
      .catch(() => setTab({ id: undefined, surface: undefined }));
  }, []);
  return tab;
}

/** How long after a switch the coach is asked again, in milliseconds: it needs a moment to come or to go. */
const ASK_AGAIN = [0, 250, 1000];

/** The composer the coach in a tab is busy with, and a way to pause it. `reason` is anything whose change is a reason to ask anew. */
export function useComposer(tabId: number | undefined, reason: unknown) {
  const [composer, setComposer] = useState<ComposerStatus | null>(null);

  const tell = useCallback(
    async (message: ToCoach) => {
      if (tabId === undefined) return;
      // No answer, or a refusal, means that no coach is there.
      const status = await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
      setComposer(currentOf(status as CoachStatus | undefined));
    },
    [tabId],
  );

  useEffect(() => {
    const timers =
      reason === null ? [] : ASK_AGAIN.map((delay) => setTimeout(() => void tell({ type: "status" }), delay));
    return () => timers.forEach(clearTimeout);
  }, [tell, reason]);

  return { composer, pause: (paused: boolean) => void tell({ type: "pause", paused, composer: composer?.id }) };
}

function currentOf(status: CoachStatus | undefined): ComposerStatus | null {
  if (!status) return null;
  return status.composers.find(({ id }) => id === status.current) ?? status.composers[0] ?? null;
}
