/** For components that a person may press, unless they only show something. */
module.exports = Behavior({
  data: { isPressable: true },
})
