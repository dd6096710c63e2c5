import { pageSource } from '../PageSource.js'
import type { PageSource } from '../PageSource.js'
import { capitalized } from './fieldCode.js'
import type { Domain, Field } from './domains.js'
import type { Row } from './rowsOf.js'

/** One row with all its fields, its neighbours and what can be done with it. */
export function detailPage(domain: Domain, rows: readonly Row[]): PageSource {
  const { key, root, title, fields } = domain
  const [first] = rows
  return pageSource(`${root}${key}/detail/detail`, {
    json: { navigationBarTitleText: `${title}: details`, backgroundColor: '@pageBackground' },
    wxml: `<import src="/templates/states.wxml" />
<include src="/templates/notice.wxml" />
<view class="marker">{{ row.title }} by {{ row.owner }}</view>
<section-box title="{{ row.title }}" note="{{ row.id }}" box-class="wide">
  <status-tag slot="action" status="{{ row.status }}" />
  <view wx:for="{{ lines }}" wx:key="name" class="line" data-name="{{ item.name }}" bindlongpress="copy">
    <text class="label">{{ item.label }}</text><text class="value value-{{ item.kind }}">{{ item.text }}</text>
  </view>
</section-box>
<section-box title="Same owner">
  <block wx:if="{{ related.length }}">
    <list-row wx:for="{{ related }}" wx:key="id" row-id="{{ item.id }}" title="{{ item.title }}" value="{{ item.day }}" bind:choose="openRow" />
  </block>
  <template wx:else is="empty-state" data="{{ isEmpty: true, text: 'No other' }}" />
</section-box>
<view class="actions">
  <button type="primary" bindtap="edit">{{ words.edit }}</button>
  <button bindtap="step" data-step="{{ -1 }}" disabled="{{ index === 0 }}">Before</button>
  <button bindtap="step" data-step="{{ 1 }}" disabled="{{ index === count - 1 }}">After</button>
</view>
<view class="position">{{ index + 1 }} of {{ count }}</view>
`,
    wxss: `@import '/styles/colors.wxss';

.line {
  display: flex;
  justify-content: space-between;
  padding: 8rpx 0;
}

.label {
  color: var(--muted);
}

.value-money {
  font-weight: 600;
}

.wide {
  margin: 24rpx 0;
}
`,
    js: `import { rows } from '../rows'
import i18n, { t } from '../../../utils/i18n'
import { formatMoney } from '../../../utils/money'
import { formatDay, daysBetween } from '../../../utils/dates'
import { favorites } from '../../../utils/store'

const today = '2026-01-01'

${fields.map(textFunction).join('\n\n')}

/** Each field with its label, as the page shows it. */
function linesOf(row) {
  return [
${fields.map(({ name, kind }) => `    { name: '${name}', kind: '${kind}', label: t('${key}.${name}'), text: textOf${capitalized(name)}(row) },`).join('\n')}
  ]
}

function relatedOf(row) {
  return rows.filter(({ id, owner }) => owner === row.owner && id !== row.id).slice(0, 3)
}

/** What a person should know of a row before anything else. */
function noticeOf(row) {
  if (row.status === 'late') return 'Late by ' + daysBetween(row.day, today) + ' days'
  if (row.status === 'draft') return 'Not sent yet'
  return ''
}

Page({
  data: { row: {}, lines: [], related: [], index: 0, count: rows.length, words: {}, notice: '' },

  onLoad({ id = rows[0].id }) {
    this.setData({ words: i18n.pick(['edit', 'save']) })
    this.show(rows.findIndex((row) => row.id === id))
    this.stop = favorites.listen(({ ids }) => {
      this.setData({ isFavorite: ids.includes(this.data.row.id) })
    })
  },

  onUnload() {
    this.stop()
  },

  show(index) {
    const row = rows[index]
    if (!row) {
      wx.showToast({ title: 'Not found', icon: 'none' })
      return
    }
    this.setData({
      index,
      row,
      lines: linesOf(row),
      related: relatedOf(row),
      notice: noticeOf(row),
      isFavorite: favorites.state.ids.includes(row.id),
    })
    wx.setNavigationBarTitle({ title: row.title })
  },

  step(event) {
    this.show(this.data.index + event.currentTarget.dataset.step)
  },

  edit() {
    wx.navigateTo({
      url: '../edit/edit?id=' + this.data.row.id,
      events: {
        saved: (changes) => {
          this.setData({ row: { ...this.data.row, ...changes } })
          this.setData({ lines: linesOf(this.data.row) })
        },
      },
    })
  },

  openRow(event) {
    wx.redirectTo({ url: './detail?id=' + event.detail.id })
  },

  copy(event) {
    const { name } = event.currentTarget.dataset
    const line = this.data.lines.find((line) => line.name === name)
    wx.showModal({ title: line.label, content: line.text, showCancel: false })
  },

  onShareAppMessage() {
    const { row } = this.data
    return { title: row.title, path: '/${root}${key}/detail/detail?id=' + row.id }
  },
})
`,
    shows: {
      marker: `${first!.title} by ${first!.owner}`,
      position: '1 of 40',
    },
  })
}

function textFunction({ name, kind, label }: Field): string {
  const body = {
    text: `return row.${name} || '–'`,
    number: `return Number.isFinite(row.${name}) ? String(row.${name}) : '–'`,
    money: `return Number.isFinite(row.${name}) ? formatMoney(row.${name}) : '–'`,
    date: `if (!row.${name}) return '–'\n  const days = daysBetween(row.${name}, today)\n  return formatDay(row.${name}) + (days > 0 ? ' (' + days + ' days ago)' : '')`,
    choice: `return row.${name} ? row.${name}.replace('_', ' ') : '–'`,
    flag: `return row.${name} ? 'yes' : 'no'`,
  }[kind]
  return `/** ${label}, to read. */\nfunction textOf${capitalized(name)}(row) {\n  ${body}\n}`
}
