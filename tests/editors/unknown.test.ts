import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Lab, type LabPage, openLab } from "./lab.ts";

let lab: Lab;
let page: LabPage;
beforeAll(async () => {
  lab = await openLab();
});
afterEach(() => page?.close());
afterAll(() => lab?.close());

const COLD = "<p>You <strong>should have read</strong> the manual.</p>";

/** An editable that no name tells anything about, and its editor. */
async function open(behave: (draft: HTMLElement) => void, style = "", html = COLD): Promise<number> {
  page = await lab.open(`<!doctype html><style>${style}</style><div id="draft" contenteditable="true">${html}</div>`);
  await page.page.$eval("#draft", (draft) => (draft as HTMLElement).focus());
  await page.page.$eval("#draft", behave as (draft: Element) => void);
  return page.ours("open", "#draft", 0, "");
}

async function change(id: number, before: string, after: string) {
  const { text } = await page.ours("read", id);
  const start = text.indexOf(before);
  return page.ours("apply", id, [{ start, end: start + before.length, text: after }]);
}

const html = () => page.page.$eval("#draft", (draft) => draft.innerHTML);

async function control(key: "z" | "End"): Promise<void> {
  await page.page.keyboard.down("Control");
  await page.page.keyboard.press(key);
  await page.page.keyboard.up("Control");
}

describe("an editor that nobody has met", () => {
  test("that puts its own words back a moment later has refused the change, and says what it said", async () => {
    const id = await open((draft) => {
      const own = draft.innerHTML;
      draft.addEventListener("input", () => {
        requestAnimationFrame(() => {
          if (draft.innerHTML !== own) draft.innerHTML = own;
        });
      });
    });
    expect(await change(id, "manual", "guide")).toMatchObject({ status: "refused" });
    expect(await html()).toBe(COLD);
  });

  test("that calls itself read-only is not written in, though the browser would let us", async () => {
    const id = await open((draft) => draft.classList.add("some-read-only"));
    expect(await change(id, "manual", "guide")).toMatchObject({ status: "refused" });
    expect(await html()).toBe(COLD);
  });

  test("that has a name for how it looks when it is read-only is written in", async () => {
    const id = await open((draft) => draft.classList.add("read-only:opacity-50"));
    expect(await change(id, "manual", "guide")).toEqual({ status: "applied", undoSteps: 1 });
  });

  test("whose page gives lines a look of their own does not get that look into the mail", async () => {
    const id = await open(() => {}, "#draft{color:blue} #draft p{color:red}");
    await change(id, "You should have read the manual", "Could you read the guide");
    expect(await html()).toBe("<p>Could you <strong>read</strong> the guide.</p>");
  });

  test("that does something else than take note when a word begins is not told again, and its draft stays whole", async () => {
    const id = await open((draft) => {
      draft.addEventListener("keydown", ({ key }) => {
        if (key === " ") document.execCommand("insertText", false, "*");
      });
    });
    const result = await change(id, "manual", "guide");
    const now = await html();
    expect(now).toBe(result.status === "applied" ? COLD.replace("manual", "guide") : COLD);
    expect(now).not.toContain("*");
  });

  test("that keeps its own history by the word gives back what was typed before with one undo", async () => {
    const id = await open((draft) => {
      const noted = [draft.innerHTML];
      draft.addEventListener("keydown", (event) => {
        if (event.key === " ") noted.push(draft.innerHTML);
        if (event.key !== "z" || !event.ctrlKey) return;
        event.preventDefault();
        draft.innerHTML = noted.pop() ?? "";
      });
    });
    await control("End");
    await page.page.keyboard.type("Sam");
    const typed = await html();
    expect(await change(id, "manual", "guide")).toEqual({ status: "applied", undoSteps: 1 });
    await control("z");
    expect(await html()).toBe(typed);
  });

  test("that copies the draft to where it is sent from when a key is up again sends what is seen", async () => {
    const id = await open((draft) => {
      draft.addEventListener("keyup", () => (document.title = draft.textContent));
    });
    await change(id, "manual", "guide");
    expect(await page.page.title()).toContain("read the guide");
  });

  test("that keeps its own history by where the caret goes gives back what was typed before with one undo", async () => {
    const id = await open((draft) => {
      const noted = [draft.innerHTML];
      draft.addEventListener("keydown", (event) => {
        if (event.key === "End" && noted.at(-1) !== draft.innerHTML) noted.push(draft.innerHTML);
        if (event.key !== "z" || !event.ctrlKey) return;
        event.preventDefault();
        if (noted.at(-1) === draft.innerHTML) noted.pop();
        draft.innerHTML = noted.at(-1) ?? "";
      });
    });
    await page.page.keyboard.type("Sam, ");
    const typed = await html();
    expect(await change(id, "manual", "guide")).toEqual({ status: "applied", undoSteps: 1 });
    await control("z");
    expect(await html()).toBe(typed);
  });

  test("whose page adds words of its own at every change keeps the words that were typed before", async () => {
    const id = await open((draft) => {
      setTimeout(() => draft.addEventListener("input", () => draft.firstElementChild?.prepend("Note: ")), 1000);
    });
    await page.page.keyboard.type("Sam, ");
    await new Promise((done) => setTimeout(done, 1100));
    const result = await change(id, "manual", "guide");
    expect(result.status).toBe("refused");
    expect(await html()).toContain("Sam, You <strong>should have read</strong> the manual.");
  });
});
