/** Gives a text to the person as a file, through the browser's own downloads. */
export function saveFile(name: string, text: string, type: "application/json" | "text/plain"): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The download reads the address a moment later, so it cannot be released in the same turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
