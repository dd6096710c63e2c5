import { pageSource } from '../PageSource.js'
import type { PageSource } from '../PageSource.js'
import { capitalized, comparison } from './fieldCode.js'
import type { Domain } from './domains.js'
import type { Row } from './rowsOf.js'

/** Rows with a filter, a search and an order, in steps of ten. */
export function listPage(domain: Domain, rows: readonly Row[]): PageSource {
  const { key, root, title, fields } = domain
  const sum = rows.reduce((total, { amount }) => total + amount, 0)
  return pageSource(`${root}${key}/list/list`, {
    json: {
      navigationBarTitleText: title,
      enablePullDownRefresh: true,
      onReachBottomDistance: 80,
      usingComponents: {
        'filter-bar': '/components/filter-bar/filter-bar',
        'list-row': '/components/list-row/list-row',
      },
    },
    wxml: `<import src="/templates/states.wxml" />
<wxs src="/wxs/format.wxs" module="format" />
<view class="header">
  <text class="marker">{{ total }} ${key} {{ format.money(sum) }}</text>
  <input class="search" placeholder="{{ words.search }}" model:value="{{ question }}" bindconfirm="search" />
</view>
<filter-bar options="{{ statuses }}" value="{{ status }}" bind:change="filter" />
<view class="orders">
  <text wx:for="{{ orders }}" wx:key="name" class="order {{ item.name === orderName ? 'chosen' : '' }}" data-name="{{ item.name }}" catchtap="order">{{ item.label }}</text>
</view>
<view class="rows">
  <list-row wx:for="{{ visible }}" wx:key="id" row-id="{{ item.id }}" title="{{ item.title }}" text="{{ item.note }}" value="{{ format.money(item.amount) }}" bind:choose="openRow">
    <status-tag status="{{ item.status }}" />
  </list-row>
</view>
<template is="empty-state" data="{{ isEmpty: visible.length === 0, text: words.empty }}" />
<button wx:if="{{ visible.length < found }}" class="more" size="mini" bindtap="loadMore">{{ words.more }}</button>
<view class="first">{{ visible.length }} / {{ found }}</view>
`,
    wxss: `@import '/styles/lists.wxss';

.orders {
  display: flex;
  flex-wrap: wrap;
  padding: 0 24rpx;
}

.order {
  margin-right: 20rpx;
  color: var(--muted);
}

.chosen {
  color: var(--accent-${key}, #07c160);
}
`,
    js: `const { rows: allRows } = require('../rows')
const i18n = require('../../../utils/i18n')
const { matches, shorten } = require('../../../utils/words')
const { formatDay } = require('../../../utils/dates')
const app = getApp()

const pageSize = 10
const storageKey = '${key}.list.view'

${fields.map((field) => `/** Orders by ${field.label.toLowerCase()}. */\nfunction by${capitalized(field.name)}(a, b) {\n  return ${comparison(field)}\n}`).join('\n\n')}

const comparisons = new Map([
${fields.map(({ name }) => `  ['${name}', by${capitalized(name)}],`).join('\n')}
])

/** What the list says below a row's title. */
function noteOf(row) {
  const parts = []
${fields.map(({ name, kind, label }) => noteLine(name, kind, label)).join('\n')}
  return shorten(parts.join(' · '), 60)
}

Page({
  data: {
    words: {},
    statuses: ['all', ${domain.statuses.map((status) => `'${status}'`).join(', ')}],
    status: 'all',
    question: '',
    orders: [
${fields.map(({ name }) => `      { name: '${name}', label: i18n.t('${key}.${name}') },`).join('\n')}
    ],
    orderName: 'day',
    isDescending: true,
    visible: [],
    found: 0,
    total: 0,
    sum: 0,
  },

  onLoad(query) {
    wx.setNavigationBarTitle({ title: i18n.t('${key}') })
    const saved = wx.getStorageSync(storageKey)
    if (saved) this.setData({ orderName: saved.orderName, isDescending: saved.isDescending })
    if (query.status) this.setData({ status: query.status })
    this.setData({ words: i18n.pick(['search', 'empty', 'more']) })
    this.showRows(pageSize)
  },

  onShow() {
    app.globalData.lastList = '${key}'
  },

  onPullDownRefresh() {
    this.showRows(pageSize)
    wx.stopPullDownRefresh()
  },

  onReachBottom() {
    this.loadMore()
  },

  /** Shows the first \`count\` rows of those that filter and search leave. */
  showRows(count) {
    const { status, question, orderName, isDescending } = this.data
    const found = allRows
      .filter((row) => status === 'all' || row.status === status)
      .filter((row) => !question || matches(row.title + ' ' + row.owner, question))
      .sort(comparisons.get(orderName))
    if (isDescending) found.reverse()
    this.setData({
      visible: found.slice(0, count).map((row) => ({ ...row, note: noteOf(row) })),
      found: found.length,
      total: allRows.length,
      sum: allRows.reduce((sum, row) => sum + row.amount, 0),
    })
  },

  loadMore() {
    const { visible, found } = this.data
    if (visible.length < found) this.showRows(visible.length + pageSize)
  },

  search() {
    this.showRows(pageSize)
  },

  filter(event) {
    this.setData({ status: event.detail.value })
    this.showRows(pageSize)
  },

  order(event) {
    const { name } = event.currentTarget.dataset
    const isSame = name === this.data.orderName
    this.setData({ orderName: name, isDescending: isSame ? !this.data.isDescending : false })
    wx.setStorage({ key: storageKey, data: { orderName: name, isDescending: this.data.isDescending } })
    this.showRows(pageSize)
  },

  openRow(event) {
    wx.navigateTo({ url: '../detail/detail?id=' + event.detail.id })
  },

  onShareAppMessage() {
    return { title: i18n.t('${key}'), path: '/${root}${key}/list/list?status=' + this.data.status }
  },
})
`,
    shows: { marker: `40 ${key} ${moneyText(sum)}`, first: '10 / 40' },
  })
}

function noteLine(name: string, kind: string, label: string): string {
  if (kind === 'flag') return `  if (row.${name}) parts.push('${label.toLowerCase()}')`
  if (kind === 'date') return `  if (row.${name}) parts.push('${label} ' + formatDay(row.${name}))`
  if (kind === 'choice') return `  if (row.${name}) parts.push(row.${name})`
  return `  if (row.${name} !== undefined && parts.length < 4) parts.push(String(row.${name}))`
}

function moneyText(cents: number): string {
  return (cents / 100).toLocaleString('en', { minimumFractionDigits: 2 })
}
