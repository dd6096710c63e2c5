import { pageSource } from '../PageSource.js'
import type { PageSource } from '../PageSource.js'
import type { Domain } from './domains.js'
import type { Row } from './rowsOf.js'

/** Rows by month, the newest first, with what is said about each. */
export function historyPage(domain: Domain, rows: readonly Row[]): PageSource {
  const { key, root, title, fields } = domain
  const months = new Set(rows.map(({ day }) => day.slice(0, 7)))
  const newest = [...months].sort().at(-1)!
  return pageSource(`${root}${key}/history/history`, {
    json: { navigationBarTitleText: `${title}: history`, onReachBottomDistance: 120 },
    wxml: `<import src="/templates/states.wxml" />
<wxs src="/wxs/format.wxs" module="format" />
<view class="marker">{{ monthCount }} months, newest {{ months[0].name }}</view>
<view wx:for="{{ months }}" wx:for-item="month" wx:key="name" class="month">
  <view class="month-head" data-name="{{ month.name }}" bindtap="toggle"><text>{{ format.month(month.name) }}</text><text>{{ month.entries.length }}</text></view>
  <block wx:if="{{ !month.isClosed }}">
    <view wx:for="{{ month.entries }}" wx:for-item="entry" wx:key="id" class="entry">
      <text class="day">{{ entry.dayNumber }}</text>
      <view class="story">
        <view class="title">{{ entry.title }}</view>
        <view wx:for="{{ entry.sentences }}" wx:for-item="sentence" wx:for-index="line" wx:key="*this" class="sentence {{ line ? '' : 'first-line' }}">{{ sentence }}</view>
      </view>
    </view>
  </block>
</view>
<template is="empty-state" data="{{ isEmpty: !months.length, text: 'No history' }}" />
<view class="end" hidden="{{ months.length < monthCount }}">All is shown</view>
`,
    wxss: `@import '/styles/history.wxss';
`,
    js: `const { rows } = require('../rows')
const { groupBy, sortBy } = require('../../../utils/groups')
const { monthOf, parseDay, daysBetween } = require('../../../utils/dates')
const { formatMoney } = require('../../../utils/money')

const monthsAtOnce = 4

/** What happened, in sentences. */
function sentencesOf(row) {
  const sentences = [row.owner + ' made it on ' + row.day + '.']
${fields
  .filter(({ name }) => name !== 'title' && name !== 'owner')
  .map(({ name, kind, label }) => {
    const subject = label.toLowerCase()
    if (kind === 'money')
      return `  if (row.${name} > 250000) sentences.push('The ${subject} of ' + formatMoney(row.${name}) + ' is high.')\n  else sentences.push('The ${subject} is ' + formatMoney(row.${name}) + '.')`
    if (kind === 'number')
      return `  if (row.${name} === 0) sentences.push('There is no ${subject}.')\n  else if (row.${name} > 50) sentences.push('${label}: ' + row.${name} + ', which is much.')`
    if (kind === 'date')
      return `  if (row.${name} > row.day) sentences.push('${label} is ' + daysBetween(row.day, row.${name}) + ' days later.')`
    if (kind === 'flag') return `  if (row.${name}) sentences.push('It is marked as ${subject}.')`
    return `  if (row.${name}) sentences.push('${label}: ' + row.${name} + '.')`
  })
  .join('\n')}
  return sentences
}

function toEntry(row) {
  return {
    id: row.id,
    title: row.title,
    dayNumber: parseDay(row.day).day,
    sentences: sentencesOf(row),
  }
}

/** Months, the newest first, each with its entries. */
function allMonths() {
  const newestFirst = sortBy(rows, 'day', true)
  return groupBy(newestFirst, (row) => monthOf(row.day)).map(({ name, rows }) => ({
    name,
    isClosed: false,
    entries: rows.map(toEntry),
  }))
}

Page({
  data: { months: [], monthCount: 0 },

  onLoad() {
    this.all = allMonths()
    this.setData({ monthCount: this.all.length })
    this.showMonths(monthsAtOnce)
  },

  onReachBottom() {
    this.showMonths(this.data.months.length + monthsAtOnce)
  },

  onPageScroll({ scrollTop }) {
    const isDown = scrollTop > 600
    if (isDown !== this.isDown) {
      this.isDown = isDown
      this.setData({ isDown })
    }
  },

  /** Adds months at the end; those that are there stay as they are. */
  showMonths(count) {
    const { months } = this.data
    const added = this.all.slice(months.length, count)
    if (!added.length) return
    this.setData(
      Object.fromEntries(added.map((month, index) => ['months[' + (months.length + index) + ']', month])),
    )
  },

  toggle(event) {
    const { name } = event.currentTarget.dataset
    const index = this.data.months.findIndex((month) => month.name === name)
    const path = 'months[' + index + '].isClosed'
    this.setData({ [path]: !this.data.months[index].isClosed })
  },
})
`,
    shows: { marker: `${months.size} months, newest ${newest}` },
  })
}
