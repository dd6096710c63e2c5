const fruits = [
  { name: 'apple', text: 'Apple', isChecked: true },
  { name: 'pear', text: 'Pear' },
  { name: 'plum', text: 'Plum' },
]
const ways = [
  { name: 'post', text: 'By post', isChecked: true },
  { name: 'shop', text: 'At the shop' },
]

Page({
  data: { fruits, ways, word: 'stressed', result: '', typed: '' },

  onTyping({ detail }) {
    this.setData({ typed: detail.value })
  },

  onSubmit({ detail }) {
    this.setData({ result: JSON.stringify(detail.value, null, 2) })
  },

  onReset() {
    this.setData({ result: '', typed: '' })
  },
})
