const { listen } = require('../../lifecycleLog.js')

/** The log, kept up to date for as long as the list is there. */
Component({
  properties: {
    /** How many of the newest entries are shown. */
    limit: { type: Number, value: 200 },
  },

  data: { entries: [] },

  lifetimes: {
    attached() {
      const { limit } = this.properties
      this.stop = listen((entries) => this.setData({ entries: entries.slice(0, limit) }))
    },

    detached() {
      this.stop()
    },
  },
})
