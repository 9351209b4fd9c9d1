import { describe, expect, test } from "vitest";
import { firstFinding, phrase, rewritten } from "./testing-pack.ts";

describe("an empty rewrite takes the words out", () => {
  test.each([
    ["Simply restart it.", "Restart it."],
    ["simply restart it.", "restart it."],
    ["Simply, restart it.", "Restart it."],
    ["Simply – restart it.", "Restart it."],
    ["Please simply restart it.", "Please restart it."],
    ["It is, simply, late.", "It is late."],
    ["It came — simply, it is late.", "It came — it is late."],
    ["It came - simply, it is late.", "It came - it is late."],
    ["It came: simply, it is late.", "It came: it is late."],
    ["It came, but simply, it is late.", "It came, but it is late."],
    ["It came, however, simply, it is late.", "It came, however, it is late."],
    ["Hey Sam, simply, it is late.", "Hey Sam, it is late."],
    ["It is late, simply.", "It is late."],
    ["It is late simply", "It is late"],
    ["(simply put it down)", "(put it down)"],
    ["- Simply restart it", "- Restart it"],
    ["We ask\nsimply for it", "We ask\nfor it"],
    ["It works, simply 🙂", "It works 🙂"],
    ["Simply: restart it.", "Restart it."],
    ["Simply; restart it.", "Restart it."],
    ["Simply—restart it.", "Restart it."],
    ["Simply - restart it.", "Restart it."],
    ["Simply -restart it.", "-restart it."],
    ["Simply Restart it.", "Restart it."],
    ["Simply 5 of it.", "5 of it."],
    ["simply Restart it.", "Restart it."],
    ["Simply  \t restart it.", "Restart it."],
    ["Simply\u00a0restart it.", "Restart it."],
    ["It is simply\u00a0late", "It is\u00a0late"],
    ["It is simply, late", "It is, late"],
    ["It is, simply late", "It is, late"],
    ["It is simply; late", "It is; late"],
    ["It is simply: late", "It is: late"],
    ["It is simply… late", "It is… late"],
    ["It (is simply) late", "It (is) late"],
    ["It is simply!", "It is!"],
    ["It is simply?", "It is?"],
    ["It is, simply!", "It is!"],
    ["It is\nsimply, late", "It is\nlate"],
    ["It is late, simply", "It is late"],
    ["It is  simply  late", "It is  late"],
  ])("%j", (text, becomes) => {
    expect(rewritten("simply", "", text)).toBe(becomes);
  });

  test.each([
    ["Done. Hope this helps. Bye.", "Done. Bye."],
    ["Done. Hope this helps!", "Done."],
    ["Hope this helps. Bye.", "Bye."],
    ["Done.\n\nHope this helps.\n\nSam", "Done.\n\nSam"],
    ["Done.\nHope this helps.\n\nSam", "Done.\n\nSam"],
    ["Done.\n\nHope this helps.", "Done."],
    ["Hope this helps.\n\nSam", "Sam"],
    ["- Done\n- Hope this helps\n- Bye", "- Done\n- Bye"],
    ["Done. Hope this helps.\nSam", "Done.\nSam"],
    ["Done.\r\n\r\nHope this helps.\r\n\r\nSam", "Done.\r\n\r\nSam"],
    ["Done.\n\nHope this helps.\nSam", "Done.\n\nSam"],
    ["Done.\n\n\nHope this helps.\n\nSam", "Done.\n\n\nSam"],
    ["Done.\n\nHope this helps. Bye.\n\nSam", "Done.\n\nBye.\n\nSam"],
    ["Done.\n\nHope this helps.\n\n", "Done.\n\n"],
    ["\n\nHope this helps.\n\nSam", "\n\nSam"],
    ["  Hope this helps.\n\nSam", "  Sam"],
    ["* Done\n* Hope this helps\n* Bye", "* Done\n* Bye"],
    ["• Done\n• Hope this helps\n• Bye", "• Done\n• Bye"],
    ["Done.  Hope this helps.  Bye.", "Done.  Bye."],
    ["Hope this helps.", ""],
  ])("a whole sentence leaves no gap: %j", (text, becomes) => {
    expect(rewritten("hope this helps", "", text)).toBe(becomes);
  });

  test("is not offered where it would leave empty brackets", () => {
    expect(rewritten("simply", "", "It (simply) works")).toBeUndefined();
  });

  test.each(["It is late, but simply.", "It is late and simply", "It is late, however, simply."])(
    "is not offered where nothing would be left of what the word before leads to: %j",
    (text) => {
      expect(rewritten("simply", "", text)).toBeUndefined();
    },
  );

  test("says what is left out", () => {
    const { suggestions } = firstFinding(phrase("simply", { rewrite: [""] }), "Simply restart.");
    expect(suggestions[0]?.label).toBe("Leave out “Simply”");
  });
});
