import { pageSource } from '../PageSource.js'

/** A page made by `Component()`, whose properties come from the query. */
export const componentPage = pageSource('pages/syntax/componentPage/componentPage', {
  wxml: `<view class="query">{{ name }} {{ count }} {{ countType }}</view>
<view class="lives">{{ lives }}</view>
<view class="method" bindtap="add">{{ taps }}</view>
`,
  js: `Component({
  properties: { name: { type: String, value: 'nobody' }, count: Number },
  data: { lives: '', countType: '', taps: 0 },
  lifetimes: {
    attached() {
      this.lives = ['attached']
      this.setData({ countType: typeof this.properties.count })
    },
    ready() {
      this.lives.push('ready')
    },
  },
  pageLifetimes: {
    show() {
      this.lives.push('show')
    },
  },
  methods: {
    onLoad(query) {
      this.lives.push('onLoad:' + Object.keys(query).length)
    },
    onShow() {
      this.lives.push('onShow')
    },
    onReady() {
      this.setData({ lives: this.lives.filter((life) => life.startsWith('on')).join(' ') + ' onReady' })
    },
    add() {
      this.setData({ taps: this.data.taps + 1 })
    },
  },
})
`,
  json: { component: true, usingComponents: {}, navigationBarTitleText: 'Component as a page' },
  shows: { query: 'nobody 0 number', lives: 'onLoad:0 onShow onReady', method: '0' },
})
