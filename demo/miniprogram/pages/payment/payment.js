const h5Origin = require('../../h5Origin.js')
const results = require('../../behaviors/results.js')

Page({
  behaviors: [results],

  data: { state: 'none' },

  payTea() {
    this.pay('ok', 'tea')
  },

  payGold() {
    this.pay('fail', 'gold')
  },

  payForged() {
    this.pay('forged', 'tea', { nonceStr: 'another' })
  },

  async pay(name, item, changed) {
    let number
    await this.show(name, async () => {
      const { code } = await wx.login()
      const order = await this.ask('POST', '/order', { code, item })
      number = order.number
      return wx.requestPayment({ ...order.params, ...changed })
    })
    if (!number) return
    // What the call answers is for the screen only; whether an order is paid, the server knows.
    const { state } = await this.ask('GET', '/order', { number })
    this.setData({ state })
  },

  async ask(method, path, data) {
    const answer = await wx.request({ url: h5Origin + path, method, data })
    if (answer.statusCode !== 200) throw { errMsg: `The demo's server: ${answer.statusCode}` }
    return answer.data
  },
})
