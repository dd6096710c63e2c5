/** A line that calls what it names, and shows what came of it. */
Component({
  properties: {
    title: String,
    summary: String,
    /** What `show` of behaviors/results.js made. */
    result: null,
  },

  data: { owner: '', name: '', state: '', text: '' },

  observers: {
    title(title) {
      const owner = title.startsWith('wx.') ? 'wx.' : ''
      this.setData({ owner, name: title.slice(owner.length) })
    },

    result(result) {
      if (!result) return this.setData({ state: '', text: '' })
      const { state, value } = result
      this.setData({ state, text: state === 'waiting' ? 'waiting' : toText(value) })
    },
  },

  methods: {
    run() {
      this.triggerEvent('run')
    },
  },
})

/** Short values stay on one line. */
function toText(value) {
  const text = JSON.stringify(value, null, 2)
  const line = text.replace(/\n */g, ' ')
  return line.length <= 100 ? line : text
}
