/** Lines of a list on one card, with a heading, a note, and a place below the card. */
Component({
  options: { multipleSlots: true },
  properties: {
    title: String,
    note: String,
  },
})
