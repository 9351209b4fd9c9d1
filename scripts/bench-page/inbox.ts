import { type Site, TRUSTED_TYPES } from "../../tests/e2e/site.ts";

const SUBJECTS = ["Your invoice", "The blue kettle", "Re: Delivery on Monday", "Minutes of the meeting", "A question"];

let inboxes = 0;

/** Puts an inbox with messages and a search field on the site, nobody writing in it, and returns its address. */
export function serveInbox(site: Site): string {
  inboxes += 1;
  const rows = Array.from({ length: 50 }, (_, index) => {
    return `<tr class="zA" role="row"><td>Dana Lee</td><td><a href="#">${SUBJECTS[index % SUBJECTS.length]}</a></td><td>09:40</td></tr>`;
  });
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Inbox - Northwind Mail</title></head>
    <body class="aAU"><input type="search" name="q" aria-label="Search mail"><table role="grid">${rows.join("")}</table></body></html>`;
  const address = `https://mail.google.com/mail/u/0/?inbox=${inboxes}`;
  site.serve(address, { body, type: "text/html", headers: TRUSTED_TYPES });
  return `${address}#inbox`;
}
