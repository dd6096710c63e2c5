/** A list whose lines are drawn by the component that the page chooses. Fires `choose`. */
Component({
  properties: { values: Array },

  methods: {
    choose({ currentTarget }) {
      this.triggerEvent('choose', { value: currentTarget.dataset.value })
    },
  },
})
