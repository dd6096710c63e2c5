import { pageSource } from '../PageSource.js'

/** The names that a script sees, and those that it does not. */
export const environmentPage = pageSource('pages/syntax/environment/environment', {
  wxml: `<view class="given">{{ given }}</view>
<view class="hidden-names">{{ hiddenNames }}</view>
<view class="config">{{ config }}</view>
<view class="stack">{{ stack }}</view>
<view class="app">{{ app }}</view>
<view class="plugin">{{ plugin }}</view>
<view class="timers">{{ timers }}</view>
`,
  js: `const location = { mine: true }
const given = {
  App, Page, Component, Behavior, getApp, getCurrentPages, requirePlugin, require, setTimeout,
  clearTimeout, setInterval, clearInterval,
}

function pluginError() {
  try {
    requirePlugin('somePlugin')
    return 'none'
  } catch (error) {
    return error.message.includes('somePlugin') ? 'names it' : error.message
  }
}

Page({
  data: { timers: '' },
  onLoad() {
    const pages = getCurrentPages()
    const wrong = Object.keys(given).filter((name) => typeof given[name] !== 'function')
    const seen = [typeof window, typeof document, typeof localStorage, typeof fetch, typeof XMLHttpRequest]
    this.setData({
      given: wrong.join(' ') || 'all',
      hiddenNames: [...new Set(seen)].join(' '),
      config: typeof __wxConfig + ' ' + typeof globalThis + ' ' + typeof global + ' ' + location.mine,
      stack: pages[pages.length - 1] === this ? pages.length + ' ' + this.route : 'another page',
      app: getApp().globalData.name + ' ' + getApp().globalData.launches,
      plugin: pluginError(),
    })
    const timer = setTimeout(() => this.setData({ timers: 'wrong' }), 1)
    clearTimeout(timer)
    const interval = setInterval(() => {
      clearInterval(interval)
      this.setData({ timers: this.data.timers + 'tick' })
    }, 1)
  },
})
`,
  shows: {
    given: 'all',
    'hidden-names': 'undefined',
    config: 'object object object true',
    stack: '1 pages/syntax/environment/environment',
    app: 'large 1',
    plugin: 'names it',
    timers: 'tick',
  },
})
