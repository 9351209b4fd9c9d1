import { Icon } from "./icon.tsx";
import type { Sounds as Heard } from "./view.ts";
import { SOUNDS, WORDS } from "./words.ts";

/** How the customer sounds, by their own words, and why the reply is read for it. */
export function Sounds({ sounds }: { sounds: Heard | null }) {
  if (sounds === null) return null;
  const { label, words } = sounds;
  return (
    <section>
      <h3>{SOUNDS[label]}</h3>
      <p class="sounds">
        <Icon name="heart" />
        <span class="row-words">
          {words.length > 0 && (
            <span class="said">
              {words.map((said) => (
                <q key={said}>{said}</q>
              ))}
            </span>
          )}
          <span class="quiet">{words.length > 0 ? WORDS.personFirst : WORDS.toneOfAll}</span>
        </span>
      </p>
    </section>
  );
}
