import { controlsAround } from "./reading/controls.ts";
import { contextOf } from "./reading/conversation.ts";
import { FIELDS, isInternalField, isMessageField } from "./reading/message-field.ts";
import { boxesOf, FOREIGN_WORDS, isVisible, isWritable, uncutBox } from "./reading/page.ts";
import type { Place, Surface } from "./surface.ts";

/**
 * Hosts where people write documents and draw pictures, the browsers' stores, which no extension may enter, and those pages of a host of
 * ours on which nobody writes to customers.
 */
const NO_MESSAGES =
  /^(docs|keep|chrome|chromewebstore)\.google\.com$|^microsoftedge\.microsoft\.com$|(^|\.)(notion\.so|overleaf\.com|figma\.com|vscode\.dev|github\.dev|zendesk\.com)$/;

/**
 * Any page that nobody wrote a surface for: HubSpot, Gorgias, Salesforce, FreeScout, a help desk of one's own. It knows editors and not
 * hosts. Of the customer and the conversation it knows nothing and says so, and it coaches as for a customer, because that is what it
 * was asked onto the page for, unless the field itself says "internal" or "private".
 */
export const place: Place = {
  id: "any-site",
  name: "This site",
  matches: [],
  permission: "click",
  anywhere: true,
  byFocus: true,
  recognises: ({ protocol, hostname, pathname }) =>
    protocol === "https:" && !NO_MESSAGES.test(hostname) && !/\.pdf$/i.test(pathname),
  editable: FIELDS,
};

/** Help desks put the signature into the field under some such name, and everything quoted into a block quote. */
const NOT_OURS = `${FOREIGN_WORDS}, [class*="signature" i], [id*="signature" i], [data-signature], blockquote`;

export const surface: Surface = {
  ...place,
  composer(editable) {
    if (!isMessageField(editable)) return null;
    return {
      editable,
      excluded: NOT_OURS,
      isLive: () => isVisible(editable) && isWritable(editable),
      context() {
        const note = isInternalField(editable);
        return contextOf({
          audience: note ? "internal" : undefined,
          channel: undefined,
          kind: note ? "internal note" : undefined,
          said: [],
          answers: !note,
        });
      },
      chipPlace: () => ({ box: uncutBox(editable), avoid: boxesOf(controlsAround(editable)) }),
    };
  },
};
