const { record } = require('../../../lifecycleLog.js')

const owner = 'life-line'

/** Writes down what happens to it and to its page. */
Component({
  lifetimes: {
    created() {
      record(owner, 'created')
    },

    attached() {
      record(owner, 'attached')
    },

    ready() {
      record(owner, 'ready')
    },

    detached() {
      record(owner, 'detached')
    },
  },

  pageLifetimes: {
    show() {
      record(owner, 'page show')
    },

    hide() {
      record(owner, 'page hide')
    },

    resize(size) {
      record(owner, 'page resize', size)
    },
  },
})
