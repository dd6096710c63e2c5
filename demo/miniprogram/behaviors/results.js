/** For pages of calls: `results.<name>` is what the row of that name shows. */
module.exports = Behavior({
  data: { results: {} },

  methods: {
    /** Runs a call and shows what it answers, or why it failed. */
    async show(name, call) {
      const set = (state, value) => this.setData({ [`results.${name}`]: { state, value } })
      set('waiting')
      try {
        const value = await call()
        set('ok', value === undefined ? null : value)
      } catch (error) {
        // Functions with callbacks or a promise fail with a plain object; their sync twins throw an Error.
        set('fail', error instanceof Error ? { errMsg: error.message } : error)
      }
    },
  },
})
