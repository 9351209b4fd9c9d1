import type { Changes } from "./use-changes.ts";

/** Says what was just changed and takes it back, step by step. It stays until it is closed: nobody has to be quick. */
export function UndoBar({ changes }: { readonly changes: Changes }) {
  const { said, latest, refused } = changes;
  const problem = refused[0];
  const words = problem ? `Not changed. ${problem.message}` : said;
  return (
    <div class="undo-place">
      <div class={words ? "undo-bar" : ""}>
        {/* Always there: a status that appears together with its words is not read out everywhere. */}
        <p role="status">{words}</p>
        {words && latest && !problem && (
          <button type="button" class="link-button" onClick={() => void changes.undo()}>
            {said.startsWith("Undone") ? "Undo one more" : "Undo"}
          </button>
        )}
        {words && (
          <button type="button" class="link-button quiet" onClick={changes.dismiss}>
            Close
          </button>
        )}
      </div>
    </div>
  );
}
