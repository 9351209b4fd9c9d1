import { describe, expect, test } from "vitest";
import { textOfHtml } from "./html-text.ts";
import { readMail, readMbox } from "./mail.ts";

const HEAD = `From: Sam Ortiz <sam@acme.example>\r
To: =?utf-8?Q?Zo=C3=AB_Lee?= <zoe@example.com>\r
Message-ID: <one@acme.example>\r
MIME-Version: 1.0\r
`;
const PLAIN = `${HEAD}Content-Type: text/plain; charset=utf-8\r
Content-Transfer-Encoding: quoted-printable\r
\r
Hi Zo=C3=AB,\r
\r
It ships today.\r
\r
> Where is my order?\r
> I am upset.\r
`;

describe("a mail", () => {
  test("is a draft by its sender to its recipient, in answer to what it quotes", async () => {
    expect(await readMail(PLAIN, "reply.eml", { audience: "customer" })).toEqual({
      id: "reply.eml",
      text: expect.stringMatching(/^Hi Zoë,\r?\n\r?\nIt ships today\./),
      context: {
        audience: "customer",
        customer: { name: "Zoë Lee" },
        agent: { name: "Sam Ortiz" },
        incoming: "Where is my order?\nI am upset.",
      },
    });
  });

  test("does not overrule what the command line says", async () => {
    const item = await readMail(PLAIN, 1, { customer: { name: "Ana" }, incoming: "Thanks!" });
    expect(item).toMatchObject({ context: { customer: { name: "Ana" }, incoming: "Thanks!" } });
  });

  test("in HTML only is read as its words", async () => {
    const html = `${HEAD}Content-Type: text/html; charset=utf-8\r\n\r\n<p>Hi &amp; welcome</p>\r\n`;
    expect(await readMail(html, 1, {})).toMatchObject({ text: "Hi & welcome" });
  });

  test("without words says so", async () => {
    expect(await readMail(`${HEAD}\r\n\r\n`, "x", {})).toEqual({ id: "x", error: "The message holds no text." });
  });
});

test("a mailbox is its messages, known by their Message-ID, with lines that begin like one unharmed", async () => {
  const mbox = `From sam@acme Sat Jan  1 00:00:00 2026\n${PLAIN}\nFrom sam@acme Sat Jan  1 00:00:00 2026\n${HEAD.replace("one", "two")}\r\n>From here on it is easy.\n`;
  const items = [];
  async function* chunks() {
    for (let at = 0; at < mbox.length; at += 50) yield Buffer.from(mbox.slice(at, at + 50));
  }
  for await (const some of readMbox(chunks(), "all.mbox", {})) items.push(...some);
  expect(items).toMatchObject([
    { id: "one@acme.example", text: expect.stringContaining("Hi Zoë") },
    { id: "two@acme.example", text: expect.stringMatching(/^From here on it is easy\./) },
  ]);
});

test("a file that is no mailbox says how it may be read", async () => {
  async function* chunks() {
    yield Buffer.from(PLAIN);
  }
  const read = readMbox(chunks(), "one.mbox", {}).next();
  await expect(read).rejects.toThrow("one.mbox is no mailbox: no line of it begins a message");
});

describe("an HTML message as text", () => {
  test.each([
    ["<p>One</p><p>Two</p>", "One\n\nTwo"],
    ["One<br>Two", "One\nTwo"],
    ["<div>One</div><div>Two</div>", "One\nTwo"],
    ["<p>Now</p><blockquote><p>Then</p></blockquote>", "Now\n\n> Then"],
    ["<style>p{}</style><script>alert(1)</script>Hi", "Hi"],
    ["a  \n b&nbsp;c &lt;3", "a b\u00a0c <3"],
    ["<p>Broken <b>mark-up", "Broken mark-up"],
    ["", ""],
  ])("%s", (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });
});
