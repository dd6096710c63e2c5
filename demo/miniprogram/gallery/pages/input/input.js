Page({
  data: { types: ['text', 'number', 'digit', 'idcard'], text: '', lines: 1, told: '—' },

  tell({ type, detail }) {
    this.setData({ told: `${type} “${detail.value}”` })
  },

  toCapitals: ({ detail }) => detail.value.toUpperCase(),

  onLines({ detail }) {
    this.setData({ lines: detail.lineCount })
  },
})
