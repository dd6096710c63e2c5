// The browser is found or installed by packages/scripts/src/findBrowser.mjs, only when a test needs one.
module.exports = { skipDownload: true }
