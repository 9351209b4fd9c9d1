import { lookUp } from "./reading/look-up.ts";
import { boxesOf, isVisible, isWritable, messageText } from "./reading/page.ts";
import type { Place, Surface } from "./surface.ts";

const page = lookUp("practice", {
  exchange: ["article[data-practice-message]"],
  incoming: [".practice-incoming"],
  buttons: ["[data-practice-toolbar] button", "[data-practice-send]"],
});

/** The practice inbox that ships with the extension. Its page brings the coach in by itself, so it needs no match pattern. */
export const place: Place = {
  id: "practice",
  name: "Practice inbox",
  matches: [],
  permission: "none",
  recognises: ({ protocol, pathname }) => protocol.endsWith("-extension:") && pathname === "/practice.html",
  editable: '[data-practice-composer][contenteditable="true"], textarea[data-practice-composer]',
};

export const surface: Surface = {
  ...place,
  composer(editable) {
    const exchange = page.around(editable, "exchange");
    if (!exchange || !isVisible(editable)) return null;
    return {
      editable,
      excluded: "",
      isLive: () => isVisible(editable) && isWritable(editable),
      context() {
        const letter = page.one(exchange, "incoming");
        const { customer, agent } = exchange.dataset;
        const incoming = letter ? messageText(letter) : "";
        return {
          audience: "customer",
          channel: "email",
          customer: { name: customer },
          agent: { name: agent },
          incoming: incoming || undefined,
          thread: { position: "first", earlier: [] },
          kind: "reply",
          unknown: [...(customer ? [] : ["the customer's name"]), ...(incoming ? [] : ["the customer's last message"])],
        };
      },
      chipPlace: () => ({ box: editable.getBoundingClientRect(), avoid: boxesOf(page.all(exchange, "buttons")) }),
    };
  },
};
