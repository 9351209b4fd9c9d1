import type { Changes } from "./use-changes.ts";

/** Says what was just changed and takes it back, step by step. It stays until it is closed: nobody has to be quick. */
export function UndoBar({ changes }: { readonly changes: Changes }) {
  const { said, latest, refused } = changes;
  const problem = refused[0];
  return (
    <div class="undo-place">
      <div class="undo-bar" hidden={!said && !problem}>
        <p role="status">{problem ? `Not changed. ${problem.message}` : said}</p>
        {latest && !problem && (
          <button type="button" class="link-button" onClick={() => void changes.undo()}>
            {said.startsWith("Undone") ? "Undo one more" : "Undo"}
          </button>
        )}
        <button type="button" class="link-button quiet" onClick={changes.dismiss}>
          Close
        </button>
      </div>
    </div>
  );
}
