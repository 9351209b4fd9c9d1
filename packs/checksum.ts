/** A short name of a text that another text hardly shares (FNV-1a, 32 bits). It finds what was damaged, not who meant harm. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
