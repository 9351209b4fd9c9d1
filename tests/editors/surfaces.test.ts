import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Lab, type LabPage, openLab } from "./lab.ts";

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab?.close());

function fixture(path: string, change: (html: string) => string = (html) => html): Promise<LabPage> {
  return lab.open(change(readFileSync(new URL(`../fixtures/${path}`, import.meta.url), "utf8")));
}

async function read(page: LabPage, surface: string) {
  return (await page.ours("composers", surface)).map((one) => one && { ...one.context, text: one.draft.text });
}

const OWN = "Hi Dana,\n\nYou should have read the instructions. As I already said, it is not our fault.\n\nRegards,\n";

describe("Gmail", () => {
  test("a new message: the reader's name and ours are known, the signature is not read", async () => {
    const page = await fixture("gmail/compose-new.html");
    expect(await read(page, "gmail")).toEqual([
      {
        audience: "customer",
        channel: "email",
        customer: { name: "Dana Lee" },
        agent: { name: "Sam Rivera" },
        signed: true,
        kind: "new message",
        text: OWN,
        unknown: [],
      },
    ]);
  });

  test("an inline reply: the customer's last message without its quote, our own message as earlier", async () => {
    for (const file of ["inline-reply-quote-collapsed", "inline-reply-quote-expanded"]) {
      const page = await fixture(`gmail/${file}.html`);
      expect((await read(page, "gmail"))[0], file).toMatchObject({
        customer: { name: "Dana Lee" },
        incoming: "You are useless. My order never came.",
        thread: { position: "later", earlier: ["Thanks, checking."] },
        kind: "reply",
        text: OWN,
        unknown: [],
      });
    }
  });

  test("reading changes nothing on the page", async () => {
    const page = await fixture("gmail/inline-reply-quote-expanded.html");
    const before = await page.page.content();
    await read(page, "gmail");
    await page.ours("chipPlace", "gmail");
    expect(await page.page.content()).toBe(before);
  });

  test("without chips the folded row tells the name, and without that the form does", async () => {
    const folded = await fixture("gmail/compose-new.html", (html) =>
      html.replaceAll('name="to" aria-label', "aria-label"),
    );
    expect((await read(folded, "gmail"))[0]?.customer).toEqual({ name: "Dana Lee" });
    const hidden = await fixture("gmail/compose-new.html", (html) =>
      html
        .replaceAll('name="to" aria-label', "aria-label")
        .replace(/<span email="dana.*?<\/span>/, "")
        .replace(
          '<input type="hidden" name="rt"',
          '<input type="hidden" name="to" value="Dana Lee &lt;dana@customer.example&gt;"><input type="hidden" name="rt"',
        ),
    );
    expect((await read(hidden, "gmail"))[0]?.customer).toEqual({ name: "Dana Lee" });
  });

  test("an address alone is no name, and the coach says that it does not know it", async () => {
    const page = await fixture("gmail/compose-new.html", (html) =>
      html.replaceAll("Dana Lee", "dana@customer.example"),
    );
    const [composer] = await read(page, "gmail");
    expect(composer?.customer?.name).toBeUndefined();
    expect(composer?.unknown).toEqual(["the customer's name"]);
  });

  test("mail to a colleague is internal", async () => {
    const page = await fixture("gmail/compose-new.html", (html) =>
      html.replaceAll("customer.example", "northwind.example"),
    );
    expect((await read(page, "gmail"))[0]).toMatchObject({ audience: "internal", kind: "internal message" });
  });

  test("an empty signature signs nothing, nor does one inside a quote", async () => {
    const empty = await fixture("gmail/inline-reply-quote-expanded.html", (html) =>
      html.replace("Sam Rivera<br>Northwind Support", "<br>"),
    );
    expect((await read(empty, "gmail"))[0]?.signed).toBe(false);
    const quoted = await fixture("gmail/inline-reply-quote-expanded.html", (html) =>
      html
        .replace("Sam Rivera<br>Northwind Support", "")
        .replace(/<blockquote[^>]*>/, (begin) => `${begin}<div class="gmail_signature">Dana Lee</div>`),
    );
    expect((await read(quoted, "gmail"))[0]?.signed).toBe(false);
  });

  test("a teammate's message is not taken for the customer's", async () => {
    const page = await fixture("gmail/inline-reply-quote-collapsed.html", (html) =>
      html.replace('email="sam@northwind.example" name="Sam Rivera"', 'email="kim@northwind.example" name="Kim"'),
    );
    expect((await read(page, "gmail"))[0]?.incoming).toBe("You are useless. My order never came.");
  });

  test("another conversation on the screen is not the one being answered", async () => {
    const page = await fixture("gmail/compose-new.html", (html) =>
      html
        .replace('name="rt" value=""', 'name="rt" value="#thread-f:42"')
        .replace(
          '<div class="dw">',
          '<div role="main"><h2 data-thread-perm-id="thread-f:7"></h2><div class="adn" data-message-id="1"><span class="gD" email="eve@other.example" name="Eve"></span><div class="a3s">Wrong letter</div></div></div><div class="dw">',
        ),
    );
    const [composer] = await read(page, "gmail");
    expect(composer?.incoming).toBeUndefined();
    expect(composer?.unknown).toEqual(["the customer's last message"]);
  });

  test("a minimised composer is left alone", async () => {
    const page = await fixture("gmail/compose-new.html", (html) =>
      html.replace('class="M9"', 'class="M9" style="display:none"'),
    );
    expect(await read(page, "gmail")).toEqual([null]);
  });

  test("two composers at once are read apart", async () => {
    const page = await fixture("gmail/compose-new.html", (html) => {
      const dialog = /<div class="nH Hd".*<\/div>(?=<\/div><\/div><\/div><\/div><\/body>)/.exec(html)?.[0] ?? "";
      return html.replace(dialog, dialog + dialog.replaceAll("Dana", "Omar"));
    });
    const all = await read(page, "gmail");
    expect(all.map((one) => [one?.customer?.name, one?.text.slice(0, 8)])).toEqual([
      ["Dana Lee", "Hi Dana,"],
      ["Omar Lee", "Hi Omar,"],
    ]);
  });

  test("the chip may not sit on Send", async () => {
    const page = await fixture("gmail/compose-new.html");
    const { box, avoid } = await page.ours("chipPlace", "gmail");
    const send = await (await page.page.$(".aoO"))?.boundingBox();
    expect(box.width).toBeGreaterThan(100);
    expect(avoid).toContainEqual(expect.objectContaining({ x: send?.x, y: send?.y, width: send?.width }));
  });

  test("a closing goes in before the signature, and the signature stays to the byte", async () => {
    const page = await fixture("gmail/inline-reply-quote-expanded.html");
    const html = () => page.page.$eval('[g_editable="true"]', (element) => element.innerHTML);
    const before = await html();
    const result = await page.ours("applyOn", "gmail", [
      { start: 0, end: 0, text: "Good morning!\n\n" },
      { start: 14, end: 25, text: "could have r" },
      { start: OWN.length - 1, end: OWN.length - 1, text: "\nSam" },
    ]);
    expect(result).toEqual({ status: "applied", undoSteps: 1 });
    const after = await html();
    expect((await read(page, "gmail"))[0]?.text).toContain("Good morning!\n\nHi Dana,");
    expect((await read(page, "gmail"))[0]?.text).toContain("Regards,\nSam\n");
    const signature = before.slice(before.indexOf('<span class="gmail_signature_prefix">'));
    expect(after.endsWith(signature)).toBe(true);
    await page.page.focus('[g_editable="true"]');
    await page.page.keyboard.down("Control");
    await page.page.keyboard.press("z");
    await page.page.keyboard.up("Control");
    expect(await html()).toBe(before);
  });
});

describe("Zendesk", () => {
  const file = "zendesk/public-reply-two-tickets.html";

  test("the active ticket is read and the background one is not", async () => {
    const page = await fixture(file);
    expect(await read(page, "zendesk")).toEqual([
      {
        audience: "customer",
        channel: "email",
        customer: { name: "Dana Lee" },
        agent: { name: "Sam Rivera" },
        incoming: "You are useless. My order never came.",
        thread: { position: "later", earlier: ["Thanks, checking."] },
        fillsPlaceholders: true,
        kind: "public reply",
        text: "Hi {{ticket.requester.first_name}},\n\nYou should have read the instructions.",
        unknown: [],
      },
      null,
    ]);
  });

  test("an internal note is known as one, and so is not knowing", async () => {
    const note = await fixture(file, (html) => html.replaceAll('data-channel="web"', 'data-channel="internal"'));
    const [composerOfNote] = await read(note, "zendesk");
    expect(composerOfNote).toMatchObject({ audience: "internal", kind: "internal note", unknown: [] });
    expect(composerOfNote?.incoming, "a note answers nobody").toBeUndefined();
    const unreadable = await fixture(file, (html) =>
      html.replaceAll("omnichannel-channel-switcher-button", "x").replaceAll("Public reply composer", "Composer"),
    );
    const [composer] = await read(unreadable, "zendesk");
    expect(composer?.kind).toBeUndefined();
    expect(composer?.audience).toBeUndefined();
    expect(composer?.unknown).toEqual(["whether this is a public reply or an internal note"]);
  });

  test("a chat channel is a chat", async () => {
    const page = await fixture(file, (html) =>
      html.replaceAll('data-channel="web"', 'data-channel="native_messaging"'),
    );
    expect((await read(page, "zendesk"))[0]).toMatchObject({ audience: "customer", channel: "chat" });
  });

  test("when the tab changes before the page does, nothing is read", async () => {
    const page = await fixture(file, (html) =>
      html
        .replace(' aria-current="page"', "")
        .replace('data-entity-id="1002"', 'data-entity-id="1002" aria-current="page"'),
    );
    expect(await read(page, "zendesk")).toEqual([null, null]);
  });
});

describe("the practice inbox", () => {
  const html = `<!doctype html><article data-practice-message="upset" data-customer="Marguerite Oyelaran" data-agent="Sam Whitfield">
    <div class="practice-incoming"><p>Hello,</p><p>It never came.</p></div>
    <div data-practice-composer contenteditable="true"><div>Dear Customer,</div></div>
    <div data-practice-toolbar><button data-practice-send>Send</button></div></article>`;

  test("tells the customer, the agent and the letter", async () => {
    const page = await lab.open(html);
    expect(await read(page, "practice")).toMatchObject([
      {
        customer: { name: "Marguerite Oyelaran" },
        agent: { name: "Sam Whitfield" },
        incoming: "Hello,\nIt never came.",
        thread: { position: "first" },
        text: "Dear Customer,",
      },
    ]);
  });
});
