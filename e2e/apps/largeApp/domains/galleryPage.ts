import { pageSource } from '../PageSource.js'
import type { PageSource } from '../PageSource.js'
import type { Domain } from './domains.js'
import type { Row } from './rowsOf.js'

/** Rows as slides with pictures, with thumbnails below. */
export function galleryPage(domain: Domain, rows: readonly Row[]): PageSource {
  const { key, root, title, fields } = domain
  return pageSource(`${root}${key}/gallery/gallery`, {
    json: {
      navigationBarTitleText: `${title}: gallery`,
      navigationBarBackgroundColor: '#222222',
      navigationBarTextStyle: 'white',
    },
    wxml: `<view class="marker">{{ current + 1 }} of {{ slides.length }}: {{ slides[current].title }}</view>
<swiper class="slides" current="{{ current }}" bindchange="change" indicator-dots="{{ false }}" duration="200">
  <swiper-item wx:for="{{ slides }}" wx:key="id">
    <view class="slide" data-id="{{ item.id }}" bindtap="open">
      <image src="{{ item.picture }}" mode="{{ modes[index % modes.length] }}" />
      <view class="caption"><text>{{ item.title }}</text><text class="small">{{ item.caption }}</text></view>
    </view>
  </swiper-item>
</swiper>
<scroll-view scroll-x class="thumbnails" scroll-into-view="thumbnail-{{ current }}">
  <image wx:for="{{ slides }}" wx:key="id" id="thumbnail-{{ index }}" class="thumbnail {{ index === current ? 'chosen' : '' }}" src="{{ item.picture }}" data-index="{{ index }}" bindtap="choose" />
</scroll-view>
<view class="controls">
  <button size="mini" bindtap="previous">Previous</button>
  <switch checked="{{ isPlaying }}" bindchange="play" />
  <button size="mini" bindtap="next">Next</button>
</view>
`,
    wxss: `@import '/styles/gallery.wxss';

page {
  background: #222222;
}
`,
    js: `const { rows } = require('../rows')
const { shorten } = require('../../../utils/words')
const { formatDay } = require('../../../utils/dates')
const { formatMoney } = require('../../../utils/money')

const pictures = ['/images/dot.png', '/images/wide.svg', '/images/icons/round.svg', '../../../images/icons/muted.svg']
const slideCount = 5
const interval = 4000

/** The lines below a picture, the most telling first. */
function captionOf(row) {
  const lines = []
${fields
  .map(({ name, kind, label }) => {
    if (kind === 'money') return `  lines.push('${label} ' + formatMoney(row.${name}))`
    if (kind === 'date') return `  lines.push('${label} ' + formatDay(row.${name}))`
    if (kind === 'flag') return `  if (row.${name}) lines.push('${label}')`
    return `  if (row.${name}) lines.push('${label} ' + row.${name})`
  })
  .join('\n')}
  return shorten(lines.join(', '), 80)
}

/** The rows with the largest amounts. */
function chosenRows() {
  return [...rows].sort((a, b) => b.amount - a.amount || (a.id < b.id ? -1 : 1)).slice(0, slideCount)
}

Page({
  data: {
    slides: [],
    current: 0,
    isPlaying: false,
    modes: ['aspectFit', 'aspectFill', 'widthFix', 'scaleToFill', 'center'],
  },

  onLoad() {
    const slides = chosenRows().map((row, index) => ({
      id: row.id,
      title: row.title,
      caption: captionOf(row),
      picture: pictures[index % pictures.length],
    }))
    this.setData({ slides })
  },

  onShow() {
    if (this.data.isPlaying) this.startTimer()
  },

  onHide() {
    this.stopTimer()
  },

  onUnload() {
    this.stopTimer()
  },

  startTimer() {
    this.stopTimer()
    this.timer = setInterval(() => this.next(), interval)
  },

  stopTimer() {
    clearInterval(this.timer)
    this.timer = undefined
  },

  play(event) {
    this.setData({ isPlaying: event.detail.value })
    if (event.detail.value) this.startTimer()
    else this.stopTimer()
  },

  change(event) {
    const { current, source } = event.detail
    if (source === 'touch') this.stopTimer()
    if (current !== this.data.current) this.setData({ current })
  },

  choose(event) {
    this.setData({ current: event.currentTarget.dataset.index })
  },

  next() {
    this.setData({ current: (this.data.current + 1) % this.data.slides.length })
  },

  previous() {
    const { current, slides } = this.data
    this.setData({ current: (current + slides.length - 1) % slides.length })
  },

  open(event) {
    wx.navigateTo({ url: '../detail/detail?id=' + event.currentTarget.dataset.id })
  },

  onShareTimeline() {
    return { title: '${title}', query: 'slide=' + this.data.current }
  },
})
`,
    shows: { marker: `1 of 5: ${largest(rows).title}` },
  })
}

function largest(rows: readonly Row[]): Row {
  return rows.reduce((best, row) => (row.amount > best.amount ? row : best))
}
