Page({
  data: {
    goods: [
      { id: 1, name: 'Tea', price: 4.5, count: 2, isNew: true },
      { id: 2, name: 'Bread', price: 3.2, count: 1, isNew: false },
      { id: 3, name: 'Honey', price: 11, count: 0, isNew: false },
    ],
    weather: 'sun',
    now: 0,
    heard: [],
    word: 'MiniView',
  },

  onLoad() {
    this.setData({ now: Date.now() })
  },

  add({ currentTarget, mark }) {
    const { index } = currentTarget.dataset
    const count = this.data.goods[index].count + mark.step
    if (count >= 0) this.setData({ [`goods[${index}].count`]: count })
  },

  setWeather({ currentTarget }) {
    this.setData({ weather: currentTarget.dataset.weather })
  },

  captured() {
    this.setData({ heard: ['capture-bind: outer'] })
  },

  inner() {
    this.hear('bind: inner')
  },

  caught() {
    this.hear('catch: inner')
  },

  outer() {
    this.hear('bind: outer')
  },

  hear(text) {
    this.setData({ heard: [...this.data.heard, text] })
  },
})
