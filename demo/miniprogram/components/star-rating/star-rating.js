const pressable = require('../../behaviors/pressable.js')

/** Five stars, of which `value` are lit. Fires `change` with the new value. */
Component({
  behaviors: [pressable],

  properties: {
    value: Number,
    readonly: Boolean,
  },

  data: { stars: [] },

  observers: {
    'value, readonly'(value, readonly) {
      const stars = [1, 2, 3, 4, 5].map((number) => ({ number, isLit: number <= value }))
      this.setData({ stars, isPressable: !readonly })
    },
  },

  methods: {
    /** Called by the page through `selectComponent`. */
    clear() {
      this.change(0)
    },

    press({ currentTarget }) {
      if (this.data.isPressable) this.change(currentTarget.dataset.number)
    },

    change(value) {
      this.setData({ value })
      this.triggerEvent('change', { value })
    },
  },
})
