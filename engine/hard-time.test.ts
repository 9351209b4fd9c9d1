import { describe, expect, test } from "vitest";
import { hardTimeOf } from "./hard-time.ts";

describe("what happened in their own life is nobody's fault, and said back too", () => {
  test.each([
    ["I want to cancel, I've broken my ankle and can't train.", "to hear you've broken your ankle"],
    ["I broke my left wrist in May.", "to hear you broke your left wrist"],
    ["Things are tight since I was made redundant.", "to hear about your job"],
    ["Signed up for the run but pulled my calf.", "to hear you pulled your calf"],
    ["I've lost my job, so I need to stop it.", "to hear about your job"],
    ["I've just tested positive for covid.", "to hear you've not been well"],
    ["My mum is in hospital and I can't come.", "to hear your mum is in hospital"],
    ["My son had an allergic reaction to your bar. We were up all night.", "to hear about your son"],
    ["My father is dying and I can't travel.", "to hear about your father"],
    ["It's for my brother Stephen. He's been in hospital since May.", "to hear about your brother"],
    ["I've just been diagnosed with breast cancer.", "to hear about your diagnosis"],
    ["We had a fire in the house on Sunday.", "to hear about the fire"],
    ["My van was broken into on Tuesday.", "to hear about the break-in"],
    ["There's an eviction notice on my door.", "to hear about the eviction notice"],
    ["Somebody has opened a credit card in my name.", "to hear somebody has been using your name"],
    ["My account's been hacked.", "to hear your account was hacked"],
    ["I'm frightened they'll come to the door.", "this has been such a worry"],
    ["I left my late mother's scarf on your coach.", "to hear about your late mother's scarf"],
    ["You drove over my father's grave while mowing. The stone is cracked.", "to hear about your father's grave"],
    ["My dad's hearing aid has gone missing.", "to hear about your dad's hearing aid"],
    ["I don't want money, I want somebody to say sorry.", "for what happened"],
    ["My mother had a stroke ten years ago and uses one of your chairs.", null],
    ["I'm scared of heights, is the balcony high?", null],
    ["We had a fire alarm put in.", null],
    ["Is the ring my sister's size?", null],
    ["My sister's account was left open.", null],
    ["The driver had an accident outside my house.", null],
    ["I can't do this any more. My wife left.", "to hear how hard things are"],
    ["I haven't slept since the letter came.", "to hear how hard things are"],
    ["I can't afford it since my hours were cut.", "to hear your hours were cut"],
    ["That's £7,300 and I'm sleeping badly over this.", "this has been such a worry"],
    ["I haven't slept on it yet.", null],
    ["I can't take it on the train.", null],
    ["It was my gran's. I've cried all day.", "this has been so upsetting"],
    ["I cried laughing at the card.", null],
    ["I'm crying, the portrait is so beautiful.", null],
    ["My dad's in intensive care.", "to hear your dad's in intensive care"],
    ["Our dog ran off on Sunday and your list has the old number.", "to hear about your dog"],
    ["I've broken my lamp.", null],
    ["My parcel is in the hall.", null],
  ])("%j is %j", (text, told) => {
    expect(hardTimeOf(text)).toBe(told);
  });
});
