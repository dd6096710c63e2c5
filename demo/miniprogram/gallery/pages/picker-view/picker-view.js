const numbers = (count, step) =>
  Array.from({ length: count }, (_, index) => String(index * step).padStart(2, '0'))

Page({
  data: {
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    hours: numbers(24, 1),
    minutes: numbers(12, 5),
    value: [2, 9, 6],
  },

  onChange({ detail }) {
    this.setData({ value: detail.value })
  },
})
