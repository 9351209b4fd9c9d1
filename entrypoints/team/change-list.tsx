import type { Change } from "./summary.ts";

/** What a set of rules changes, kind by kind. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  if (changes.length === 0) return <p>It changes nothing yet.</p>;
  return (
    <div class="changes">
      {changes.map(({ title, items }) => (
        <section key={title}>
          <h3>
            {title} <span class="count">{items.length}</span>
          </h3>
          <ul>
            {items.map(({ id, words, more }) => (
              <li key={id ?? words}>
                <span>{words}</span>
                {more && <span class="more">{more}</span>}
                {id && <code>{id}</code>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
