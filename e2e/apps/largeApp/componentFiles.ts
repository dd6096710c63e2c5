import { componentFiles as component } from './PageSource.js'
import type { SourceFiles } from './PageSource.js'

const sectionBox = component('components/section-box/section-box', {
  wxml: `<view class="box box-class">
  <view class="head"><text class="title">{{ title }}</text><slot name="action"></slot></view>
  <slot></slot>
  <view class="foot" wx:if="{{ note }}">{{ note }}</view>
</view>
`,
  wxss: `:host {
  display: block;
}

.box {
  margin: 24rpx;
  padding: 24rpx;
  border-radius: 16rpx;
  background: var(--panel);
}

.head {
  display: flex;
  justify-content: space-between;
}

.title {
  font-size: 34rpx;
  font-weight: 600;
}

.foot {
  margin-top: 12rpx;
  font-size: 24rpx;
  color: var(--muted);
}
`,
  js: `Component({
  options: { multipleSlots: true },
  externalClasses: ['box-class'],
  properties: { title: String, note: String },
})
`,
})

const statusTag = component('components/status-tag/status-tag', {
  wxml: `<wxs module="colors">
  var known = { open: '#10aeff', done: '#07c160', late: '#fa5151', draft: '#888888' }
  module.exports = {
    of: function (status) {
      return known[status] || '#6467f0'
    },
  }
</wxs>
<text class="tag" style="color: {{ colors.of(status) }}; padding: 2rpx 12rpx">{{ label || status }}</text>
`,
  wxss: `.tag {
  border: 1px solid currentColor;
  border-radius: 8rpx;
  font-size: 22rpx;
}
`,
  js: `Component({
  properties: { status: String, label: String },
})
`,
})

const listRow = component('components/list-row/list-row', {
  wxml: `<view class="row" hover-class="pressed" bindtap="choose">
  <view class="main"><text class="title">{{ title }}</text><text class="text" wx:if="{{ text }}">{{ text }}</text></view>
  <slot></slot>
  <text class="value">{{ value }}</text>
</view>
`,
  wxss: `.row {
  display: flex;
  align-items: center;
  padding: 20rpx 0;
  border-bottom: 1px solid rgba(128, 128, 128, 0.2);
}

.main {
  flex: 1;
  display: flex;
  flex-direction: column;
}

.text {
  font-size: 24rpx;
  color: #888888;
}

.pressed {
  background: rgba(128, 128, 128, 0.1);
}

.value {
  margin-left: 16rpx;
}
`,
  js: `const favorite = require('../../behaviors/favorite')

Component({
  behaviors: [favorite],
  properties: {
    title: { type: String, value: '' },
    text: { type: String, value: '' },
    value: { type: String, optionalTypes: [Number], value: '' },
    rowId: String,
  },
  methods: {
    choose() {
      this.triggerEvent('choose', { id: this.properties.rowId, isFavorite: this.isFavorite() })
    },
  },
})
`,
})

const dataTable = component('components/data-table/data-table', {
  wxml: `<view class="table">
  <view class="line head"><text wx:for="{{ columns }}" wx:key="name" class="cell" data-name="{{ item.name }}" bindtap="sort">{{ item.label }}{{ sortName === item.name ? (isDescending ? ' v' : ' ^') : '' }}</text></view>
  <view class="line" wx:for="{{ sorted }}" wx:for-item="row" wx:key="id">
    <view class="cell" wx:for="{{ columns }}" wx:for-item="column" wx:key="name"><cell value="{{ row[column.name] }}" kind="{{ column.kind }}" /></view>
  </view>
</view>
`,
  wxss: `.line {
  display: flex;
}

.cell {
  flex: 1;
  padding: 8rpx;
  overflow: hidden;
}

.head .cell {
  font-weight: 600;
}
`,
  js: `const { sortBy } = require('../../utils/groups')

Component({
  options: { pureDataPattern: /^raw/ },
  properties: { columns: Array, rows: Array },
  data: { sorted: [], sortName: '', isDescending: false, rawCount: 0 },
  observers: {
    'rows.**, sortName, isDescending': function () {
      const { rows, sortName, isDescending } = this.data
      this.setData({ sorted: sortName ? sortBy(rows, sortName, isDescending) : rows, rawCount: rows.length })
    },
  },
  methods: {
    sort(event) {
      const { name } = event.currentTarget.dataset
      const isSame = name === this.data.sortName
      this.setData({ sortName: name, isDescending: isSame ? !this.data.isDescending : false })
    },
  },
})
`,
  json: { componentGenerics: { cell: { default: './plain-cell' } } },
})

const plainCell = component('components/data-table/plain-cell', {
  wxml: `<text>{{ value }}</text>\n`,
  js: `Component({ properties: { value: null, kind: String } })\n`,
})

const moneyCell = component('components/data-table/money-cell', {
  wxml: `<text class="money">{{ text }}</text>\n`,
  wxss: `.money {\n  font-variant-numeric: tabular-nums;\n}\n`,
  js: `const { formatMoney } = require('../../utils/money')

Component({
  properties: { value: null, kind: String },
  data: { text: '' },
  observers: {
    'value, kind': function (value, kind) {
      this.setData({ text: kind === 'money' ? formatMoney(value) : String(value) })
    },
  },
})
`,
})

const filterBar = component('components/filter-bar/filter-bar', {
  wxml: `<view class="bar">
  <text wx:for="{{ options }}" wx:key="*this" class="option {{ value === item ? 'chosen' : '' }}" data-value="{{ item }}" bindtap="choose">{{ item }}</text>
</view>
`,
  wxss: `.bar {
  display: flex;
  gap: 12rpx;
  padding: 12rpx 24rpx;
}

.option {
  padding: 4rpx 20rpx;
  border-radius: 24rpx;
  background: rgba(128, 128, 128, 0.15);
}

.chosen {
  color: #ffffff;
  background: #07c160;
}
`,
  js: `Component({
  properties: { options: Array, value: String },
  methods: {
    choose(event) {
      const { value } = event.currentTarget.dataset
      this.setData({ value })
      this.triggerEvent('change', { value })
    },
  },
})
`,
})

const tabBar = component('custom-tab-bar/index', {
  wxml: `<view class="tabs">
  <view wx:for="{{ list }}" wx:key="pagePath" class="tab {{ selected === index ? 'chosen' : '' }}" data-path="{{ item.pagePath }}" aria-role="tab" aria-label="{{ item.text }}" bindtap="open">
    <image class="icon" src="{{ selected === index ? '/images/tab-selected.png' : '/images/tab.png' }}" /><text>{{ item.text }}</text>
  </view>
</view>
`,
  wxss: `.tabs {
  position: fixed;
  left: 0;
  right: 0;
  bottom: 0;
  display: flex;
  background: var(--panel, #ffffff);
}

.tab {
  flex: 1;
  text-align: center;
  padding: 12rpx 0;
}

.chosen {
  color: #07c160;
}

.icon {
  width: 40rpx;
  height: 40rpx;
}
`,
  js: `Component({
  data: {
    selected: 0,
    list: [
      { pagePath: '/pages/home/home', text: 'Home' },
      { pagePath: '/pages/catalog/catalog', text: 'Catalog' },
      { pagePath: '/pages/messages/messages', text: 'Messages' },
      { pagePath: '/pages/mine/mine', text: 'Mine' },
    ],
  },
  methods: {
    open(event) {
      wx.switchTab({ url: event.currentTarget.dataset.path })
    },
  },
})
`,
})

/** Components that pages of every package use. */
export const componentFiles: SourceFiles = {
  'behaviors/favorite.js': `const { favorites } = require('../utils/store')

module.exports = Behavior({
  methods: {
    isFavorite() {
      return favorites.state.ids.includes(this.properties.rowId)
    },
    toggleFavorite() {
      const { ids } = favorites.state
      const id = this.properties.rowId
      favorites.set({ ids: ids.includes(id) ? ids.filter((known) => known !== id) : [...ids, id] })
    },
  },
})
`,
  ...sectionBox,
  ...statusTag,
  ...listRow,
  ...dataTable,
  ...plainCell,
  ...moneyCell,
  ...filterBar,
  ...tabBar,
}
