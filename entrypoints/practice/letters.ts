/** A customer’s message to practise on, and a cold reply to warm up. */
export interface Letter {
  readonly id: string;
  readonly customer: string;
  readonly address: string;
  readonly subject: string;
  /** When it came, as mail programs put it. */
  readonly received: string;
  /** How the customer feels, for the label above the letter. */
  readonly mood: string;
  /** What to look out for in this one. */
  readonly hint: string;
  readonly paragraphs: readonly string[];
  /** Correct, complete and cold: what a tired agent writes at a quarter to six. */
  readonly coldDraft: readonly string[];
}

/** The agent whose inbox this is. */
export const AGENT = "Sam Whitfield";

export const LETTERS: readonly Letter[] = [
  {
    id: "upset",
    customer: "Marguerite Oyelaran",
    address: "m.oyelaran@postbox.example",
    subject: "Where is my mother’s stairlift remote?",
    received: "Tuesday, 16:52",
    mood: "Upset",
    hint: "Marguerite has waited a long time. Watch what the coach asks for before any facts.",
    paragraphs: [
      "Hello,",
      "I ordered a replacement remote for my mother’s stairlift on 3 October (order HL-20418). It never came. Your website says it was delivered on the 9th, which is simply not true. I took Tuesday afternoon off work to wait for the courier. Nobody came and nobody called.",
      "My mother turns 80 on Saturday and she has not been upstairs in her own house for two weeks. I have now explained this to three different people and I am so tired of it.",
      "Where is the parcel? And will I get the £14.90 for express delivery back?",
      "Marguerite Oyelaran",
    ],
    coldDraft: [
      "Dear Customer,",
      "As per our policy, we can’t refund the express fee until the courier has answered. Order HL-20418 is marked as delivered on 9 October. You must send us a signed claim form.",
      "Please be advised that the investigation can take up to 10 business days. We apologise for any inconvenience caused.",
      "Regards",
    ],
  },
  {
    id: "neutral",
    customer: "Tom Brandvold",
    address: "tom@brandvold-arkitekter.example",
    subject: "New invoice address from December",
    received: "Wednesday, 09:14",
    mood: "Neutral",
    hint: "Nothing is wrong here. Two clear answers and one warm line are plenty.",
    paragraphs: [
      "Hi Sam,",
      "We’re moving our studio to Bergen on 1 December, so our invoices need the new address from then on. Can I change it myself in the account, or does someone on your side have to do it?",
      "Also, could I have the October invoice again with our VAT number on it? Our accountant would like it by Friday.",
      "Thanks,\nTom",
    ],
    coldDraft: [
      "Hi Tom,",
      "You must change the address yourself. Obviously it only takes effect from the day you do that. You failed to enter a VAT number for October. Kindly send it to us.",
      "Hope this helps.",
    ],
  },
  {
    id: "happy",
    customer: "Priya Raman",
    address: "priya.raman@mailhaven.example",
    subject: "It’s here, and it’s perfect",
    received: "Wednesday, 11:40",
    mood: "Happy",
    hint: "Priya is pleased already. A short reply is fine, as long as it sounds like a person.",
    paragraphs: [
      "Hi Sam,",
      "The replacement blender arrived this morning, a day early, and we love it! My daughter made her first smoothie before school, mostly over the kitchen wall, and is already planning the next one. Thank you for sorting it out so quickly.",
      "One small thing: should the old one go back to you, or may I take it to the recycling centre?",
      "Best wishes,\nPriya",
    ],
    coldDraft: [
      "No problem. There is no need to return the old item. It is your responsibility to dispose of it. Please be advised that the warranty only covers the new one.",
      "Regards",
    ],
  },
];
