const PATHS = {
  close: "M5 5l10 10M15 5L5 15",
  check: "M4.5 10.5l3.5 3.5 7.5-8",
  pause: "M7.5 5v10M12.5 5v10",
  plus: "M10 4.5v11M4.5 10h11",
  back: "M11.5 5L6.5 10l5 5",
  forward: "M8.5 5l5 5-5 5",
  heart: "M10 15.8S4 12.4 4 8.3A3.2 3.2 0 0 1 10 6.8 3.2 3.2 0 0 1 16 8.3c0 4.1-6 7.5-6 7.5z",
  question: "M7.5 7.6a2.6 2.6 0 1 1 3.8 2.3c-.9.5-1.3 1-1.3 2M10 14.8v.2",
  reload: "M15.5 8A6 6 0 1 0 16 11.5M16 4.5V8h-3.5",
  spark:
    "M10 3.5c.7 3.6 2.2 5.1 5.8 5.8-3.6.7-5.1 2.2-5.8 5.8-.7-3.6-2.2-5.1-5.8-5.8 3.6-.7 5.1-2.2 5.8-5.8zM15.8 14v3M14.3 15.5h3",
  pen: "M4.5 15.5l.8-3.3 7.7-7.7 2.5 2.5-7.7 7.7z",
} as const;

export type IconName = keyof typeof PATHS;

/** A small line drawing in the colour of the text around it. Decoration: the words beside it or the name of its button say it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" width="16" height="16" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
