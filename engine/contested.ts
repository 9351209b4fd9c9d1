/** An answer that says all is well. */
const ALL_WELL =
  /\b(?:is|are|was|were|looks?|seems?)(?: (?:all|already|both|completely|entirely|fully|in fact|indeed|perfectly|quite))? (?:accurate|as (?:agreed|it should be|ordered)|correct|in order|right(?! (?:after|away|before|here|now|on|there))|valid|working (?:as (?:expected|it should)|correctly|fine|normally|properly))\b[^?\n]{0,200}(?:[.!\n]|$)|\b(?:do|does|did) (?:exactly |just |precisely )?(?:as|what) (?:it|they|we) (?:claims?|says?|should|promised?)\b|\b(?:no|not an?|without) (?:error|fault|mistake|outage)\b/i;
/** An answer that says something came, and a customer who says it did not. */
const CAME =
  /\b(?:is|was|were|been|shows?|showing|shown|marked)(?: [a-z]+){0,2}? (?:collected|delivered|received|signed for)\b|\b(?:courier|crew|driver|engineer|installer|nurse|operative|plumber|team|technician|transfer|van)\b[^.!?\n]{0,30}\b(?:arrived|attended|called(?! in sick)|came|knocked|visited|waited|was (?:at|there))\b/i;
const NEVER_CAME =
  /\blost (?:my|our|the|your)\b|(?:\b(?:never|no|nobody|not)|n't)\b.*\b(?:arrived?|came|come|delivered|delivery|got|received?|show(?:ed|s)?|turn(?:ed|s)? up)\b/i;
/** An answer that says they were told, and a customer who says they were not. */
const TOLD =
  /\b(?:as|was|were|been|is) (?:[a-z]+ )?(?:advised|communicated|emailed|explained|informed|notified|outlined|sent|stated|told|written)\b|\b(?:i|we)(?:['’]ve| have)? (?:e-?mailed|informed|notified|sent|told|wrote|written)\b|\b(?:i|we) did (?:also |actually |indeed )?(?:e-?mail|explain|inform|let you know|mention|notify|send|tell|text|write)\b|\b(?:my|our|the) (?:e-?mail|letter|message|notice|text) (?:dated|from|in|of|on|sent)\b/i;
const NEVER_TOLD =
  /\b(?:no one|nobody|never|not|without|no)\b.*\b(?:asking|informed|notice|notified|telling|told|warned|warning)\b|n't (?:informed|notified|told|warned)\b/i;
/** An answer that says nothing came in, and a customer who says they sent or cancelled it. */
const NONE_CAME =
  /\b(?:not|never|n['’]t)(?: [a-z]+){0,2} (?:find|found|have (?:a|any) (?:record|trace)|receive|received|recorded|see|seen)\b|\bno (?:record|sign|trace)\b|\bwithout (?:a|any) (?:cancellation|notice)\b/i;
const THEY_DID = /\byou(?:'ve| have)?(?: already)? (?:cancell?ed|e-?mailed|paid|posted|returned|sent|told)\b/i;
/** An answer that says it was once, and a customer who says it was twice. */
const ONCE =
  /\b(?:billed|booked|charged|debited|ordered|paid|sent|taken)(?: [a-z]+)? once\b|\b(?:just|only) (?:one|a single) (?:charge|copy|order|payment|transaction)\b|\bpending (?:authori[sz]ation|charge|hold|payment|transaction)\b|\b(?:authori[sz]ation|temporary) hold\b/i;
const TWICE = /\b(?:double|duplicate|second|twice|two (?:charges|payments|times))\b/i;
/** An answer that holds what is written somewhere, or what somebody else says, against them. */
const HELD_AGAINST =
  /\b(?:forms?|logs?|notes?|orders?|photos?|records?|system|tracking) (?:clearly |also )?(?:confirms?|indicates?|says?|shows?|states?)\b|\bour liability\b|\b(?:courier|crew|driver|engineer|fitters?|lads|men|staff|team|technician)s? (?:reports?|reported|says?|said|tells? (?:me|us)) |\b(?:has|have) (?:advised|assured|confirmed to|informed|told) (?:me|us) (?:that|the)\b/i;
/** An answer that owns up to nothing, and a customer who says that the company did it. */
const NOT_US =
  /\b(?:(?:not|no) (?:an |any )?admission of|without prejudice|alleg(?:ations?|ed)|(?:not|n['’]t) (?:by |from |through )?us\b(?! to)|not our (?:doing|error|fault|mistake))/i;
const WE_DID = /^(?:we|our)\b/i;
/** "There was no sign", and an answer that says there was one. */
const NO_THING = /\bno ([a-z]+)$/i;
/** What is only asked for, or would be so. */
const NOT_SAID = /\b(?:check|confirm|if|make sure|once|unless|until|when|whether)\b[^.!?\n]*$/i;

/**
 * Whether a draft says that what went wrong, in the words of `turnedProblem`, did not: said back as a fact, it would contradict the answer.
 * "I'm sorry your invoice is wrong. The invoice is correct."
 */
export function contests(draft: string, problem: string): boolean {
  const found = ALL_WELL.exec(draft) ?? claimed(draft, problem);
  return found !== null && !NOT_SAID.test(draft.slice(Math.max(0, found.index - 200), found.index));
}

/** An answer that says they were called or written to. */
const TRIED =
  /\b(?:i|we)(?:['’]ve| have)?(?: already| both)? (?:answered|attempted to|called|e-?mailed|left (?:a|you)|phoned|rang|replied|responded|tried to|wrote)\b/i;

/** Whether a draft says that it was not as `gistOf` has it: "We tried to call you" to somebody who heard from nobody. */
export function deniesGist(draft: string, gist: string): boolean {
  return gist.includes("without an answer") && (TRIED.test(draft) || CAME.test(draft));
}

function claimed(draft: string, problem: string): RegExpExecArray | null {
  const told = NEVER_TOLD.test(problem) ? TOLD.exec(draft) : null;
  const came = NEVER_CAME.test(problem) ? CAME.exec(draft) : null;
  const none = THEY_DID.test(problem) ? NONE_CAME.exec(draft) : null;
  const once = TWICE.test(problem) ? ONCE.exec(draft) : null;
  const ours = WE_DID.test(problem) ? NOT_US.exec(draft) : null;
  const missed = NO_THING.exec(problem)?.[1];
  const there =
    missed === undefined
      ? null
      : new RegExp(
          `\\b(?:an?|the|your) ${missed}s? (?:had been|has been|is|was|were)\\b(?! (?:missing|not))`,
          "i",
        ).exec(draft);
  return told ?? came ?? none ?? once ?? ours ?? there ?? HELD_AGAINST.exec(draft);
}
