import { describe, expect, test } from "vitest";
import { inUtf8, isBinary, knownEncoding, readingOf } from "./encoding.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);
const latin = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

async function read(pieces: readonly Uint8Array[], label: string): Promise<string> {
  async function* chunks() {
    yield* pieces;
  }
  let text = "";
  for await (const chunk of inUtf8(chunks(), label)) text += Buffer.from(chunk).toString("utf8");
  return text;
}

describe("the encoding of an input", () => {
  test("is UTF-8, with accents or without, and where its first piece ends within a character", () => {
    expect(readingOf(Buffer.from("Zoë says hi"))).toEqual({ label: "utf-8", guessed: false });
    expect(readingOf(Buffer.from("Zoë").subarray(0, 3))).toEqual({ label: "utf-8", guessed: false });
    expect(readingOf(bytes())).toEqual({ label: "utf-8", guessed: false });
  });

  test("is UTF-16 where it begins with the mark of it", async () => {
    expect(readingOf(bytes(0xff, 0xfe, 0x48, 0))).toEqual({ label: "utf-16le", guessed: false });
    expect(readingOf(bytes(0xfe, 0xff, 0, 0x48))).toEqual({ label: "utf-16be", guessed: false });
    expect(await read([bytes(0xff, 0xfe, 0x48), bytes(0, 0x69, 0)], "utf-16le")).toBe("Hi");
  });

  test("is seen to be UTF-16 without its mark by the zeros between the letters", () => {
    const written = Buffer.from("id,text\r\n1,Zoë — 漢字 says hi to everybody\r\n", "utf16le");
    expect(readingOf(written)).toEqual({ label: "utf-16le", guessed: true });
    expect(readingOf(Buffer.from(written).swap16())).toEqual({ label: "utf-16be", guessed: true });
    expect(readingOf(Buffer.alloc(2_000))).toMatchObject({ label: "utf-8" });
  });

  test("is guessed to be that of old Windows where it is no UTF-8", async () => {
    const written = latin("Merci, Zo\xeb \x97 \xe0 bient\xf4t");
    expect(readingOf(written)).toEqual({ label: "windows-1252", guessed: true });
    expect(await read([written], "windows-1252")).toBe("Merci, Zoë — à bientôt");
  });

  test("stays UTF-8 where one character among sound ones is torn", () => {
    expect(readingOf(Buffer.concat([Buffer.from("Zoë, à bientôt "), latin("\xff")]))).toMatchObject({ label: "utf-8" });
  });

  test("that nobody knows is refused", () => {
    expect(knownEncoding("latin1")).toBe("windows-1252");
    expect(() => knownEncoding("klingon")).toThrow("There is no encoding klingon");
  });
});

test("a picture is no text, and a text with a stray character is one", () => {
  const picture = Uint8Array.from({ length: 4_000 }, (_, at) => (at * at * 31 + 7) % 256);
  expect(isBinary(new TextDecoder("windows-1252").decode(picture))).toBe(true);
  expect(isBinary("Hi Dana,\r\n\tyour order\u0000 is on its way 🎉. \f Kind regards, Sam \u0085")).toBe(false);
  expect(isBinary("")).toBe(false);
});
