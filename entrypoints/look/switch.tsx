import { useLayoutEffect, useRef } from "preact/hooks";

interface SwitchProps {
  readonly on: boolean;
  /** Some of the things it governs are on, some off. */
  readonly mixed?: boolean;
  readonly onTurn: (on: boolean) => void;
  /** The accessible name, where no visible label is tied to it. */
  readonly label?: string;
  readonly id?: string;
  readonly describedBy?: string | undefined;
  /** Something else has decided, which `describedBy` says. */
  readonly disabled?: boolean;
}

/** An on/off switch. Space and Enter turn it, as the role promises. */
export function Switch({ on, mixed = false, onTurn, label, id, describedBy, disabled = false }: SwitchProps) {
  const input = useRef<HTMLInputElement>(null);
  // The browser knows "indeterminate" as a property only, and drops it at each click.
  useLayoutEffect(() => {
    if (input.current) input.current.indeterminate = mixed;
  });
  return (
    <input
      ref={input}
      type="checkbox"
      role={mixed ? undefined : "switch"}
      class="switch"
      id={id}
      checked={on}
      disabled={disabled}
      aria-label={label}
      aria-describedby={describedBy}
      onChange={(event) => onTurn(event.currentTarget.checked)}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.click();
      }}
    />
  );
}
