const colours = require('../../colours.js')

/** A page may be a component as well: its query arrives in its properties. */
Component({
  properties: { name: String },

  data: { colour: null },

  methods: {
    onLoad({ name }) {
      const colour = colours.find((candidate) => candidate.name === name)
      if (!colour) return
      this.setData({ colour })
      wx.setNavigationBarTitle({ title: colour.name })
    },

    onShareAppMessage() {
      return {
        title: this.data.name,
        path: `/packageA/pages/colour/colour?name=${encodeURIComponent(this.data.name)}`,
      }
    },
  },
})
