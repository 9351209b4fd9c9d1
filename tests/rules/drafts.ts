import type { Context } from "../../engine/types.ts";

/** Drafts as support people and colleagues write them, all invented: most of them cold, some warm, in as many voices as possible. */
export const drafts: readonly { readonly text: string; readonly context: Context }[] = [
  {
    text: "Hi Marcus,\n\nWe don't do refunds on sale items. It says so on your receipt. You'll have to take it up with the manufacturer.\n\nRegards,\nReturns Team",
    context: {
      customer: {
        name: "Marcus Webb",
      },
      agent: {
        name: "Sam Ortiz",
      },
      incoming: "Hi, the lamp I bought in the sale is broken. Can I get a refund? Marcus",
    },
  },
  {
    text: "Dear Sir/Madam,\n\nPlease be informed that your application has been rejected because you did not supply the requested documents within the stipulated time. Kindly re-submit the same with all enclosures. No further correspondence will be entertained in this regard.\n\nThanking you,\nSection Officer",
    context: {},
  },
  {
    text: "Hello Ms Patel,\n\nAs I explained on the phone yesterday, the fee is not refundable. I'm not sure why you are asking again.\n\nBest,\nTom",
    context: {
      customer: {
        name: "Anita Patel",
      },
      agent: {
        name: "Sam Ortiz",
      },
      incoming: "I was charged a fee of £12 on 3 May and nobody told me about it. I'm really annoyed.",
    },
  },
  {
    text: "Hi Jo,\n\nIf you had read the instructions, you would have seen that the cable is sold separately. That's clearly mentioned on the product page.\n\nCheers,\nKim",
    context: {},
  },
  {
    text: "Dear Customer,\n\nYour ticket #448201 has been closed due to lack of response. If you still require assistance you must open a new ticket.\n\nThis is an automated message, do not reply.",
    context: {},
  },
  {
    text: "Hi Brenda,\n\nI'm sorry you feel that way, but rules are rules. There's really nothing more I can do here.\n\nSincerely,\nPaul",
    context: {
      customer: {
        name: "Brenda Shaw",
      },
      agent: {
        name: "Sam Ortiz",
      },
      incoming: "This is the third time my sofa was not delivered. I am furious.",
    },
  },
  {
    text: "Your account has been suspended for non-payment. Pay the outstanding balance of $84.20 by Friday or your service will be terminated.",
    context: {},
  },
  {
    text: "Hi Leo,\n\nLike I said, the export takes 24 hours. Please be patient and stop sending duplicate tickets.\n\nDina",
    context: {
      customer: {
        name: "Leo Brandt",
      },
      agent: {
        name: "Sam Ortiz",
      },
      incoming: "Is there any news on my export?",
    },
  },
  {
    text: "Dear Mr. Okafor,\n\nWe have reviewed your claim and regret to inform you that it has been denied. Our decision is final.\n\nYours faithfully,\nClaims Department",
    context: {},
  },
  {
    text: "Good morning,\n\nWe apologise for any inconvenience this may have caused. The flight was cancelled because of weather, which is outside our control, and therefore no compensation is payable.\n\nCustomer Relations",
    context: {},
  },
  {
    text: "Hi Ana,\n\nYou obviously didn't restart the router after changing the settings. Simply hold the button for 10 seconds. It's not complicated.\n\nRob",
    context: {},
  },
  {
    text: "Hello,\n\nThe customer is required to provide proof of purchase. Without it we cannot process your request.\n\nSupport",
    context: {},
  },
  {
    text: "Dear valued customer,\n\nPer our policy, baggage fees are non-refundable. We are unable to make exceptions.\n\nKind regards,\nCustomer Care",
    context: {},
  },
  {
    text: "Hi Tim,\n\nI already told you that the fix ships in 4.2. You need to wait like everyone else.\n\nJess",
    context: {
      customer: {
        name: "Tim Abbott",
      },
      agent: {
        name: "Sam Ortiz",
      },
      incoming: "When will the bug be fixed? I've been waiting for two months and I'm losing customers.",
    },
  },
  {
    text: "Hello Peter,\n\nYou should have contacted us before sending the parcel back. Now it's lost and that is on you.\n\nThanks,\nIrene",
    context: {},
  },
  {
    text: "Hi Carol,\n\nWith all due respect, you are mistaken. The contract you signed runs 24 months, so you owe us the remaining payments.\n\nRegards\nMike",
    context: {
      customer: {
        name: "Carol Dunn",
      },
      agent: {
        name: "Sam Ortiz",
      },
      incoming: "I cancelled my contract in March and you still charge me!",
    },
  },
  {
    text: "Hi team,\n\nPer my last email, I need the numbers by noon. I shouldn't have to ask three times. Failure to comply will be escalated to your manager.\n\nDave",
    context: {},
  },
  {
    text: "Dear Mrs Lindqvist,\n\nYour complaint is not justified. The technician arrived within the agreed window and you were not at home. A second visit will be charged at 95 euros.\n\nRegards",
    context: {},
  },
  {
    text: "Hi Bob,\n\nUnfortunately we can't help you with that. You'll have to contact your bank.\n\nThanks,\nSue",
    context: {},
  },
  {
    text: "Hi Maya,\n\nI understand you're frustrated, but there's nothing we can do until the bank releases the funds.\n\nBest,\nOla",
    context: {
      customer: {
        name: "Maya Lind",
      },
      agent: {
        name: "Sam Ortiz",
      },
      incoming: "My refund has not arrived, and I'm going on holiday on Friday. Where is it?",
    },
  },
  {
    text: "Dear Customer, kindly note that your parcel could not be delivered as you have provided an incorrect address. You are requested to furnish the correct address at the earliest.",
    context: {},
  },
  {
    text: "Hello Fiona,\n\nThe system doesn't let me do that. It was decided by the billing department and I have no say in it.\n\nRegards,\nLee",
    context: {
      customer: {
        name: "Fiona Grant",
      },
      agent: {
        name: "Sam Ortiz",
      },
      incoming: "Could you move my payment date to the 15th?",
    },
  },
  {
    text: "Hi Hank,\n\nI fail to see how this is our fault. You were the one who deleted the folder.\n\nTess",
    context: {},
  },
  {
    text: "Dear Resident,\n\nYou are hereby notified that your permit expires on 31 March. Failure to renew will result in a fine. No extensions will be granted.\n\nLicensing Office",
    context: {},
  },
  {
    text: "wow ok. maybe if you'd filled in the form properly we wouldn't be here. anyway resend it",
    context: {},
  },
  {
    text: "Hi Noah,\n\nYour warranty is void because you opened the case. Repairs will be at your own expense.\n\nRegards, Service Centre",
    context: {
      customer: {
        name: "Noah Petrov",
      },
      agent: {
        name: "Sam Ortiz",
      },
      incoming: "My kettle stopped working after a week. What can you do?",
    },
  },
  {
    text: "Hello Mr Tan,\n\nYou claim that the card was stolen, however the PIN was used. We therefore hold you liable for the full amount.\n\nFraud Team",
    context: {},
  },
  {
    text: "Hi Erin,\n\nPlease stop emailing us about this. We've said all we have to say on the matter.\n\nCustomer Service",
    context: {},
  },
  {
    text: "Hi Joe, our records show that you never returned the modem. You will be billed $150 unless it's back within 7 days.",
    context: {},
  },
  {
    text: "hello, u did not send the screenshot as i asked. i cannot help if u dont cooperate",
    context: {
      customer: {
        name: "Joe Park",
      },
      agent: {
        name: "Sam Ortiz",
      },
      incoming: "I sent the modem back two weeks ago. Please stop billing me.",
    },
  },
  {
    text: "Hi Vera,\n\nIt is the passenger's responsibility to arrive on time. You were late, therefore your seat was given away. No refund is due.\n\nAirport Services",
    context: {},
  },
  {
    text: "Hi Lin,\n\nPatient records can't be released to just anyone. You must come in person with two forms of ID.\n\nFront desk",
    context: {},
  },
  {
    text: "Hi Theo, you are not entitled to a discount as you are not a member.",
    context: {
      customer: {
        name: "Theo Vance",
      },
      agent: {
        name: "Sam Ortiz",
      },
      incoming: "Do I get the student discount? My son turns 18 tomorrow!",
    },
  },
  {
    text: "Hi Alex,\n\nYou forgot to include your account number, so I can't look anything up. Send it over.\n\nMo",
    context: {},
  },
  {
    text: "Hi Dr Kim,\n\nWe will not be held responsible for lost specimens. Label them correctly next time.\n\nLab",
    context: {
      customer: {
        name: "Kim Ode",
      },
      agent: {
        name: "Sam Ortiz",
      },
      incoming: "My samples were lost. This is terrible.",
    },
  },
  {
    text: "Hi Marcus,\n\nThanks for sending the photos. I've refunded the £24.00 to your card; it usually shows within 3-5 days. Sale items can go back too, just keep the tag on.\n\nIf the second lamp arrives damaged as well, reply here and I'll send a new one out the same day.\n\nEnjoy the weekend,\nTess",
    context: {
      agent: {
        name: "Sam Ortiz",
      },
      incoming: "Hi, thanks for looking into this. Is there any news? My order never came.",
    },
  },
  {
    text: "Dear Ms. Patel,\n\nThank you for your letter of 12 May. I am sorry that the fee came as a surprise. I have waived it this once, and you will see the credit on your June statement.\n\nShould anything else look odd, my direct line is 020 7946 0000.\n\nYours sincerely,\nThomas Reed",
    context: {},
  },
  {
    text: "Hello Mr. Okafor,\n\nI can't thank you enough for your patience while we looked into this. Your claim has been approved in full and $1,240.55 will reach your account by 3 June.\n\nWarm regards,\nGrace",
    context: {},
  },
  {
    text: "Dear Mrs Lindqvist,\n\nThank you for letting us know about the missed appointment. I'm sorry you stayed in all morning for nothing. Our technician had the wrong street number. He can come tomorrow at 9 or on Friday at 14:00, whichever suits you better.\n\nKind regards,\nAnna Berg",
    context: {
      agent: {
        name: "Sam Ortiz",
      },
      incoming: "Hi, thanks for looking into this. Is there any news? My order never came.",
    },
  },
  {
    text: "Hi Noah,\n\nThe crack isn't covered by the standard warranty, but I've asked our repair team for their best price and they can do it for 40 euros, including return post. Shall I book you in?\n\nBest wishes,\nMia",
    context: {
      agent: {
        name: "Sam Ortiz",
      },
      incoming: "Hi, thanks for looking into this. Is there any news? My order never came.",
    },
  },
  {
    text: "Hello Vera,\n\nI'm so sorry you missed your flight, especially with your sister's wedding at the other end. I have put you on the 18:40 tonight at no charge, and your bag will travel with you.\n\nSafe travels,\nOmar",
    context: {
      agent: {
        name: "Sam Ortiz",
      },
      incoming: "Hi, thanks for looking into this. Is there any news? My order never came.",
    },
  },
  {
    text: "Hi Rosa,\n\nIf you forgot to save, the draft is under Recent. If it isn't there, tell me roughly when you last had it open and I'll dig.\n\nJules",
    context: {},
  },
  {
    text: "Hi Steph,\n\nThanks for being straight with me. I know two weeks without a working till is no joke. Here is what happens now: Raj is driving over with a replacement this afternoon, and I'm refunding the whole month.\n\nCall me anytime, 0400 123 456.\n\nBruce",
    context: {
      agent: {
        name: "Sam Ortiz",
      },
      incoming: "Hi, thanks for looking into this. Is there any news? My order never came.",
    },
  },
  {
    text: "Hi Paolo,\n\nYour council tax band hasn't changed. The letter you received was sent to the whole street by mistake, and I apologise for the worry it caused. No payment is due before 1 April.\n\nRegards,\nDenise Carter\nRevenues Team",
    context: {
      agent: {
        name: "Sam Ortiz",
      },
      incoming: "Hi, thanks for looking into this. Is there any news? My order never came.",
    },
  },
  {
    text: "Hi Gloria, your claim is with me now and I'm going to see it through. Could you tell me when you first noticed the leak?",
    context: {},
  },
];
