import { compiledCore, compiledLayers } from "virtual:human-level/compiled";
import { coreStamp } from "virtual:human-level/stamp";
import { render } from "preact";
import { engine } from "../../coach/engine.ts";
import { startCoach } from "../../coach/start.ts";
import { surfaces } from "../../surfaces/index.ts";
import { PracticeInbox } from "./app.tsx";
import { replaceDraft } from "./draft.ts";
import { LETTERS } from "./letters.ts";

const root = document.getElementById("root");
if (root) render(<PracticeInbox />, root);
startCoach(document, surfaces, {
  rules: { core: compiledCore, layers: compiledLayers, stamp: coreStamp },
  engine,
});

// The welcome page leads to `#try`: a newcomer should see the coach at work before reading anything about it.
const first = LETTERS[0];
const draft = document.querySelector<HTMLElement>("[data-practice-composer]");
if (first && draft && location.hash === "#try") replaceDraft(draft, first.coldDraft);
