/** Sends an event to the H5 page on top. That page may be gone by now, which is nobody's error. */
module.exports = function tellPage(message) {
  wx.sendWebviewEvent({ ...message, fail() {} })
}
