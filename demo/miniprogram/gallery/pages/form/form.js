Page({
  data: { teas: ['Green', 'Black'], extras: ['Milk', 'Lemon'], told: '—' },

  onSubmit({ detail }) {
    this.setData({ told: JSON.stringify(detail.value) })
  },

  onReset() {
    this.setData({ told: '—' })
  },
})
