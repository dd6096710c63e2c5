/** A colour with its name. Fires `open` when it is pressed. */
Component({
  properties: { colour: Object },

  methods: {
    open() {
      this.triggerEvent('open', { name: this.data.colour.name })
    },
  },
})
