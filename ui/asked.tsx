import type { Question } from "../engine/types.ts";
import { Icon } from "./icon.tsx";
import { WORDS } from "./words.ts";

/** More at once would bury everything else; the next ones follow as these are answered. */
const MOST = 3;

/** What the customer asked and the reply does not seem to answer. It can only seem so: the words are compared, not understood. */
export function Asked({ questions }: { questions: readonly Question[] }) {
  if (questions.length === 0) return null;
  return (
    <section>
      <h3>{WORDS.theyAsked}</h3>
      <ul class="asked">
        {questions.slice(0, MOST).map(({ start, text }) => (
          <li key={start}>
            <Icon name="question" />
            <span class="row-words">
              <q>{text}</q>
              <span class="quiet">{WORDS.seemsUnanswered}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
