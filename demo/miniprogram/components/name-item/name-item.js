Component({
  properties: { value: String },
})
