import { Brand } from "../look/brand.tsx";
import { PracticeComposer } from "./composer.tsx";
import { AGENT, LETTERS, type Letter } from "./letters.ts";

/** The practice inbox: three letters, each with a reply beside it. */
export function PracticeInbox() {
  return (
    <>
      <header class="top">
        <Brand />
        <nav aria-label="Human Level">
          <a href="/options.html">Rules and settings</a>
        </nav>
      </header>
      <main>
        <div class="intro">
          <h1>Practice inbox</h1>
          <p>
            Three messages from customers, addressed to {AGENT.split(" ")[0]}. Answer them in your own words, or start
            from a cold draft and warm it up. The coach here is the very one that sits in your mail. Nothing is sent and
            nothing is kept.
          </p>
          <ul class="jump" aria-label="Messages">
            {LETTERS.map((letter) => (
              <li key={letter.id}>
                <a href={`#${letter.id}`}>
                  <Face name={letter.customer} />
                  <span>
                    <strong>{letter.customer}</strong>
                    <span class="subject">{letter.subject}</span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </div>
        {LETTERS.map((letter) => (
          <Exchange key={letter.id} letter={letter} />
        ))}
      </main>
    </>
  );
}

function Exchange({ letter }: { readonly letter: Letter }) {
  return (
    <article
      id={letter.id}
      class="exchange"
      aria-labelledby={`${letter.id}-subject`}
      data-practice-message={letter.id}
      data-customer={letter.customer}
      data-agent={AGENT}
    >
      <header class="exchange-head">
        <h2 id={`${letter.id}-subject`} data-practice-subject>
          {letter.subject}
        </h2>
        <p class="hint">{letter.hint}</p>
      </header>
      <section class="letter" aria-label={`Message from ${letter.customer}`}>
        <div class="from">
          <Face name={letter.customer} />
          <p>
            <strong>{letter.customer}</strong>
            <span class="address">{letter.address}</span>
          </p>
          <p class="meta">
            <span class={`mood ${letter.id}`}>{letter.mood}</span>
            <span>{letter.received}</span>
          </p>
        </div>
        <div class="practice-incoming">
          {letter.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </section>
      <PracticeComposer letter={letter} />
    </article>
  );
}

function Face({ name }: { readonly name: string }) {
  const initials = name
    .split(" ")
    .map((word) => word[0])
    .join("");
  return (
    <span class="face" aria-hidden="true">
      {initials}
    </span>
  );
}
