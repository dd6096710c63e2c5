import { componentFiles, pageSource } from '../PageSource.js'

const livesModule = `/** What happened, in the order in which it did. */
let entries = []

module.exports = {
  start() {
    entries = []
  },
  add(entry) {
    entries.push(entry)
  },
  text() {
    return entries.join(' > ')
  },
}
`

const lifeBox = componentFiles('components/life-box/life-box', {
  wxml: `<text class="inner">{{ name }}</text>\n`,
  js: `const lives = require('../../utils/lives')

function note(life) {
  return function () {
    lives.add(this.properties.name + ' ' + life)
  }
}

Component({
  properties: { name: String },
  lifetimes: {
    created() {
      this.madeBy = 'created'
    },
    attached() {
      if (this.properties.name === 'box') lives.start()
      lives.add(this.properties.name + ' attached after ' + this.madeBy)
    },
    ready: note('ready'),
    moved: note('moved'),
    detached: note('detached'),
  },
  pageLifetimes: {
    show: note('show'),
    hide: note('hide'),
    resize: note('resize'),
  },
})
`,
})

/** A page and a component in it that note their lives; `livesPage` shows them. */
export const lifetimePage = pageSource('pages/syntax/lifetime/lifetime', {
  wxml: `<life-box name="box" />
<view class="removed"><life-box wx:if="{{ isShown }}" name="second" /></view>
<view class="query">{{ query }}</view>
`,
  js: `const lives = require('../../../utils/lives')

function note(name) {
  return function () {
    lives.add('page ' + name)
  }
}

Page({
  data: { isShown: true, query: '' },
  onLoad(query) {
    lives.add('page onLoad')
    this.setData({ query: JSON.stringify(query) })
  },
  onShow: note('onShow'),
  onReady() {
    lives.add('page onReady')
    this.setData({ isShown: false })
  },
  onHide: note('onHide'),
  onUnload: note('onUnload'),
  onResize: note('onResize'),
  onSaveExitState() {
    return { data: this.data }
  },
})
`,
  json: { usingComponents: { 'life-box': '/components/life-box/life-box' } },
  files: { 'utils/lives.js': livesModule, ...lifeBox },
  shows: { removed: '', query: '{}' },
})

export const livesPage = pageSource('pages/syntax/lives/lives', {
  wxml: `<view class="title">Lives</view>
<view class="lives">{{ lives }}</view>
`,
  js: `const lives = require('../../../utils/lives')

Page({
  data: { lives: '' },
  onShow() {
    // The page before is hidden or unloaded by now.
    wx.nextTick(() => this.setData({ lives: lives.text() }))
  },
})
`,
  shows: { title: 'Lives' },
})
