import { pageSource } from '../PageSource.js'
import type { PageSource } from '../PageSource.js'
import { list } from './fieldCode.js'
import type { Domain } from './domains.js'
import type { Row } from './rowsOf.js'

/** A column for each status, with cards that move between them. */
export function boardPage(domain: Domain, rows: readonly Row[]): PageSource {
  const { key, root, title, statuses, fields } = domain
  const counts = statuses.map(
    (status) => `${status} ${rows.filter((row) => row.status === status).length}`,
  )
  const badges = fields.filter(({ kind }) => kind === 'choice' || kind === 'flag')
  return pageSource(`${root}${key}/board/board`, {
    json: { navigationBarTitleText: `${title}: board`, enablePullDownRefresh: false },
    wxml: `<view class="marker"><text wx:for="{{ columns }}" wx:key="name">{{ item.name }} {{ item.cards.length }};</text></view>
<scroll-view scroll-x class="board">
  <view class="column" wx:for="{{ columns }}" wx:for-item="column" wx:for-index="place" wx:key="name" mark:column="{{ column.name }}">
    <view class="head"><text>{{ column.name }}</text><text class="sum">{{ column.sum }}</text></view>
    <view class="card {{ moved === card.id ? 'moved' : '' }}" wx:for="{{ column.cards }}" wx:for-item="card" wx:key="id" mark:id="{{ card.id }}" bindtap="open">
      <view class="title">{{ card.title }}</view>
      <view class="owner"><text class="initials">{{ card.initials }}</text>{{ card.owner }}</view>
      <view class="badges"><text wx:for="{{ card.badges }}" wx:key="*this" class="badge">{{ item }}</text></view>
      <view class="moves">
        <text wx:if="{{ place > 0 }}" catchtap="move" data-to="{{ columns[place - 1].name }}">&lt;</text>
        <text wx:if="{{ place < columns.length - 1 }}" catchtap="move" data-to="{{ columns[place + 1].name }}">&gt;</text>
      </view>
    </view>
  </view>
</scroll-view>
<button size="mini" bindtap="undo" disabled="{{ !canUndo }}">Undo</button>
`,
    wxss: `@import '/styles/board.wxss';
`,
    js: `const { rows } = require('../rows')
const { groupBy } = require('../../../utils/groups')
const { formatMoney } = require('../../../utils/money')
const { initials } = require('../../../utils/words')

const statuses = ${list(statuses)}
const storageKey = '${key}.board'
const undoLimit = 20

/** Short words that a card shows. */
function badgesOf(row) {
  const badges = []
${badges
  .map(({ name, kind, label }) =>
    kind === 'flag'
      ? `  if (row.${name}) badges.push('${label}')`
      : `  if (row.${name}) badges.push(row.${name})`,
  )
  .join('\n')}
  if (row.amount > 400000) badges.push('large')
  if (row.amount < 50000) badges.push('small')
  return [...new Set(badges)]
}

function toCard(row) {
  return {
    id: row.id,
    title: row.title,
    owner: row.owner,
    initials: initials(row.owner),
    badges: badgesOf(row),
    amount: row.amount,
  }
}

/** A column for each status, also for those that no row has. */
function columnsOf(statusById) {
  const groups = new Map(
    groupBy(rows, (row) => statusById.get(row.id) || row.status).map((group) => [group.name, group.rows]),
  )
  return statuses.map((name) => {
    const cards = (groups.get(name) || []).map(toCard)
    return { name, cards, sum: formatMoney(cards.reduce((sum, card) => sum + card.amount, 0)) }
  })
}

Page({
  data: { columns: [], moved: '', canUndo: false },

  onLoad() {
    this.moves = []
    this.statusById = new Map(wx.getStorageSync(storageKey) || [])
    this.show('')
  },

  onUnload() {
    if (this.moves.length) wx.setStorage({ key: storageKey, data: [...this.statusById] })
  },

  show(moved) {
    this.setData({ columns: columnsOf(this.statusById), moved, canUndo: this.moves.length > 0 })
  },

  statusOf(id) {
    return this.statusById.get(id) || rows.find((row) => row.id === id).status
  },

  move(event) {
    const { id, column } = event.mark
    const { to } = event.currentTarget.dataset
    if (!statuses.includes(to) || to === column) return
    this.moves.push({ id, from: column })
    if (this.moves.length > undoLimit) this.moves.shift()
    this.statusById.set(id, to)
    this.show(id)
  },

  undo() {
    const last = this.moves.pop()
    if (!last) return
    this.statusById.set(last.id, last.from)
    this.show(last.id)
  },

  open(event) {
    const { id, column } = event.mark
    wx.showActionSheet({
      itemList: ['Open', ...statuses.filter((status) => status !== column)],
      success: ({ tapIndex }) => {
        if (tapIndex === 0) wx.navigateTo({ url: '../detail/detail?id=' + id })
        else {
          const others = statuses.filter((status) => status !== column)
          this.statusById.set(id, others[tapIndex - 1])
          this.moves.push({ id, from: column })
          this.show(id)
        }
      },
      fail: () => this.show(''),
    })
  },
})
`,
    shows: { marker: counts.map((count) => `${count};`).join('') },
  })
}
