import { componentFiles, pageSource } from '../PageSource.js'

/** Behaviors that share data, properties and methods; observers; property types and defaults. */
export const behaviorPage = pageSource('pages/syntax/behavior/behavior', {
  wxml: `<view class="behavior"><counted-box id="box" step="{{ 5 }}" label="Box" /></view>
<view class="defaults"><counted-box /></view>
<view class="observed"><sum-box numbers="{{ numbers }}" factor="{{ factor }}" /></view>
<view class="types"><typed-box count="7" is-open list="{{ [1] }}" any="{{ numbers }}" /></view>
<view class="called">{{ called }}</view>
`,
  js: `Page({
  data: { numbers: [1, 2], factor: 2, called: '' },
  onReady() {
    const box = this.selectComponent('#box')
    const result = box.add()
    box.add()
    this.setData({ numbers: [1, 2, 3], called: result + '/' + box.data.count })
  },
})
`,
  json: {
    usingComponents: {
      'counted-box': '/components/counted-box/counted-box',
      'sum-box': '/components/sum-box/sum-box',
      'typed-box': '/components/typed-box/typed-box',
    },
  },
  files: {
    'behaviors/counted.js': `const labelled = require('./labelled')

module.exports = Behavior({
  behaviors: [labelled],
  properties: { step: { type: Number, value: 1 } },
  data: { count: 0 },
  lifetimes: {
    attached() {
      this.setData({ from: this.data.from + ' behavior' })
    },
  },
  methods: {
    add() {
      this.setData({ count: this.data.count + this.properties.step })
      return this.data.count
    },
  },
})
`,
    'behaviors/labelled.js': `module.exports = Behavior({
  properties: { label: { type: String, value: 'unnamed' } },
  data: { from: 'data' },
})
`,
    ...componentFiles('components/counted-box/counted-box', {
      wxml: `<text>{{ label }} {{ count }} by {{ step }} {{ from }}</text>\n`,
      js: `const counted = require('../../behaviors/counted')

Component({
  behaviors: [counted],
  lifetimes: {
    attached() {
      this.setData({ from: this.data.from + ' own' })
    },
  },
})
`,
    }),
    ...componentFiles('components/sum-box/sum-box', {
      wxml: `<text>{{ sum }} {{ product }} {{ seen }}</text>\n`,
      js: `Component({
  properties: {
    numbers: {
      type: Array,
      observer(numbers) {
        this.setData({ seen: numbers.length })
      },
    },
    factor: Number,
  },
  data: { sum: 0, product: 0, seen: 0 },
  observers: {
    numbers(numbers) {
      this.setData({ sum: numbers.reduce((sum, number) => sum + number, 0) })
    },
    'sum, factor': function (sum, factor) {
      this.setData({ product: sum * factor })
    },
  },
})
`,
    }),
    ...componentFiles('components/typed-box/typed-box', {
      wxml: `<text>{{ text }}</text>\n`,
      js: `Component({
  properties: {
    count: Number,
    isOpen: Boolean,
    list: Array,
    object: Object,
    word: String,
    any: null,
    either: { type: Number, optionalTypes: [String], value: 3 },
  },
  data: { text: '' },
  lifetimes: {
    attached() {
      const { count, isOpen, list, word, any, either } = this.properties
      const types = [count, isOpen, list.length, word, any.length, either].map(
        (value) => typeof value + ':' + value,
      )
      this.setData({ text: types.join(' ') })
    },
  },
})
`,
    }),
  },
  shows: {
    behavior: 'Box 10 by 5 data behavior own',
    defaults: 'unnamed 0 by 1 data behavior own',
    observed: '6 12 3',
    types: 'number:7 boolean:true number:1 string: number:2 number:3',
    called: '5/10',
  },
})
