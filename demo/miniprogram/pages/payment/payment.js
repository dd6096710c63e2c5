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

  /** `wx.request` gives its task and no promise, as on the platform. */
  ask(method, path, data) {
    return new Promise((resolve, reject) => {
      wx.request({
        url: h5Origin + path,
        method,
        data,
        success({ statusCode, data: answer }) {
          if (statusCode === 200) resolve(answer)
          else reject({ errMsg: `The demo's server: ${statusCode}` })
        },
        fail: reject,
      })
    })
  },
})
