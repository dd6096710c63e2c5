/** A person: a picture, some words, and what one can do. */
Component({
  options: { multipleSlots: true },
  externalClasses: ['box-class'],
  properties: { name: String },
})
