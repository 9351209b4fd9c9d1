// An install must never fail because a browser could not be fetched: scripts/browser.mjs finds or fetches one when it is needed.
module.exports = { skipDownload: true };
