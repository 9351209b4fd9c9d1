/**
 * Lets only events through that a person caused: a page could otherwise dispatch a click of its own making and have the draft
 * rewritten without anybody asking for it.
 */
export function trusted<E extends Event>(act: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted) act(event);
  };
}
