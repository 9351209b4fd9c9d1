import { controlsAround, namesAround } from "./reading/controls.ts";
import { contextOf } from "./reading/conversation.ts";
import { FIELDS, isInternalField, isMessageField, labelsOf } from "./reading/message-field.ts";
import { boxesOf, FOREIGN_WORDS, isVisible, isWritable, uncutBox } from "./reading/page.ts";
import type { Place, Surface } from "./surface.ts";

/**
 * Front. Its classes are made anew with every release and no public code names anything lasting on its pages, so the editor is recognised
 * and not the host. What is known of Front is how its users see it: a comment stays among teammates, a reply has a Send.
 */
export const place: Place = {
  id: "front",
  name: "Front",
  matches: ["https://*.frontapp.com/*"],
  permission: "click",
  byFocus: true,
  recognises: ({ hostname }) => hostname.endsWith(".frontapp.com"),
  editable: FIELDS,
};

export const surface: Surface = {
  ...place,
  composer(editable) {
    if (!isMessageField(editable)) return null;
    return {
      editable,
      excluded: `${FOREIGN_WORDS}, .front-signature, .front-blockquote, [class*="signature" i], blockquote`,
      isLive: () => isVisible(editable) && isWritable(editable),
      context() {
        const comment = isComment(editable);
        return contextOf({
          audience: comment === undefined ? undefined : comment ? "internal" : "customer",
          channel: "email",
          kind: comment === undefined ? undefined : comment ? "comment" : "reply",
          said: [],
          answers: !comment,
        });
      },
      chipPlace: () => ({ box: uncutBox(editable), avoid: boxesOf(controlsAround(editable)) }),
    };
  },
};

/** From what the field calls itself; else from what its button would do; else unknown. */
function isComment(editable: HTMLElement): boolean | undefined {
  if (isInternalField(editable) || labelsOf(editable).some((label) => /\bcomment\b/i.test(label))) return true;
  const names = namesAround(editable);
  if (names.some((name) => /^send\b/i.test(name))) return false;
  return names.some((name) => /^(add|post) (a )?comment\b/i.test(name)) ? true : undefined;
}
