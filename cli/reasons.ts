/** What the system says by a code, in words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "it may not be opened by this user",
  EBUSY: "something else is using it",
  EDQUOT: "there is no room left for this user",
  EEXIST: "a file of that name is in the way",
  EFBIG: "it has become too large for this disk",
  EIO: "the disk gives an error",
  EISDIR: "it is a folder",
  EMFILE: "too many files are open",
  ENOENT: "there is no such file or folder",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is no folder",
  EPERM: "it may not be opened by this user",
  EROFS: "the disk is read-only",
};

/** Why the system refused, for people: the reason for a code that is known, else what the error says. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return (code !== undefined && REASONS[code]) || error.message;
}
