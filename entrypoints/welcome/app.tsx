import { Brand } from "../look/brand.tsx";
import { BeforeAndAfter } from "./before-and-after.tsx";

const STEPS = [
  {
    title: "Write as you always do",
    text: "Open a reply in Gmail or Zendesk. Human Level waits beside the composer and reads along, out of your way.",
  },
  {
    title: "See what reads cold",
    text: "Cold words get a soft underline, and the coach tells you what is missing: a name, a kind word, a proper goodbye.",
  },
  {
    title: "Warm it with one click",
    text: "Pick a rewrite and it is in your draft. One undo takes it back. You always have the last word.",
  },
] as const;

const PROMISES = [
  "Your words never leave the tab. There is no server, no account and no tracking.",
  "All rules run on this device, in the page you are writing in. Nothing is sent anywhere, ever.",
  "Only your settings and a daily count of used suggestions are kept, on this device. Drafts and customers’ messages never are.",
] as const;

/** The page a new user sees once. */
export function Welcome() {
  return (
    <>
      <header class="top">
        <Brand />
        <a href="/options.html">Rules and settings</a>
      </header>
      <main>
        <section class="hero">
          <div class="pitch">
            <h1>Every reply, on a human level.</h1>
            <p>
              A quiet coach for support mail. It notices where a draft reads cold and offers a warmer way to say the
              same thing, while you write.
            </p>
            <p class="actions">
              <a class="button primary large" href="/practice.html#try">
                Open the practice inbox
              </a>
              <span>Three messages to answer. It takes two minutes.</span>
            </p>
          </div>
          <BeforeAndAfter />
        </section>

        <section aria-labelledby="how">
          <h2 id="how">How it works</h2>
          <ol class="steps">
            {STEPS.map(({ title, text }, index) => (
              <li key={title}>
                <span class="number" aria-hidden="true">
                  {index + 1}
                </span>
                <h3>{title}</h3>
                <p>{text}</p>
              </li>
            ))}
          </ol>
        </section>

        <div class="pair">
          <section class="promise" aria-labelledby="promise">
            <h2 id="promise">What you write stays with you</h2>
            <ul>
              {PROMISES.map((promise) => (
                <li key={promise}>
                  <Tick />
                  {promise}
                </li>
              ))}
            </ul>
          </section>

          <section class="pin" aria-labelledby="pin">
            <h2 id="pin">Keep it within reach</h2>
            <Toolbar />
            <p>
              Click the puzzle piece beside the address bar, then the pin next to Human Level. Its button shows the
              score of your draft and lets you pause the coach.
            </p>
          </section>
        </div>

        <p class="end">Mail that was open before is coached as well. Should a tab stay quiet, reload it once.</p>
      </main>
    </>
  );
}

function Tick() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="9" class="tick-disc" />
      <path class="tick-mark" d="m6 10.300 2.700 2.700L14 7.500" />
    </svg>
  );
}

/** A drawing of the browser's corner, with the mark pinned to it. */
function Toolbar() {
  return (
    <div class="toolbar" aria-hidden="true">
      <span class="address-bar">mail.google.com</span>
      <img src="/mark.svg" width="22" height="22" alt="" />
      <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20">
        <path
          class="puzzle"
          d="M8 3.500a1.800 1.800 0 0 1 3.600 0V5H15v3.500h1.200a1.900 1.900 0 0 1 0 3.800H15V16H4v-4h1a1.700 1.700 0 0 0 0-3.400H4V5h4Z"
        />
      </svg>
      <i />
    </div>
  );
}
