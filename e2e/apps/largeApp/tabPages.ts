import { domains } from './domains/domains.js'
import { pageSource } from './PageSource.js'
import type { PageSource } from './PageSource.js'

/** What a tab page does for the tab bar that the app draws itself. */
const selectTab = (index: number) => `    const tabBar = this.getTabBar && this.getTabBar()
    if (tabBar) tabBar.setData({ selected: ${index} })`

const news = Array.from(
  { length: 12 },
  (_, index) =>
    `Note ${index + 1}: the ${domains[index]!.title.toLowerCase()} of this week are complete, and nobody waits for an answer.`,
)

/** The first page of the app, which the benchmark paints. */
export const homePage = pageSource('pages/home/home', {
  json: { navigationBarTitleText: 'Large app' },
  wxml: `<view class="welcome marker">{{ greeting }}</view>
<section-box title="{{ words.all }}">
  <view class="cards">
    <navigator wx:for="{{ domains }}" wx:key="key" class="card" url="{{ item.url }}"><image class="icon" src="/images/icons/round.svg" /><text>{{ item.title }}</text></navigator>
  </view>
</section-box>
<section-box title="News">
  <view wx:for="{{ news }}" wx:key="*this" class="news">{{ item }}</view>
</section-box>
`,
  wxss: `.cards {
  display: flex;
  flex-wrap: wrap;
}

.card {
  width: 25%;
  padding: 16rpx 0;
  text-align: center;
}

.icon {
  display: block;
  width: 64rpx;
  height: 64rpx;
  margin: 0 auto;
}

.news {
  padding: 12rpx 0;
}
`,
  js: `const i18n = require('../../utils/i18n')
const { capitalize } = require('~/utils/words')

Page({
  data: {
    greeting: '',
    words: i18n.pick(['all']),
    domains: ${JSON.stringify(domains.map(({ key, title, root }) => ({ key, title, url: `/${root}${key}/list/list` })))},
    news: ${JSON.stringify(news)},
  },
  onLoad() {
    this.setData({ greeting: capitalize('welcome to ') + getApp().globalData.name })
  },
  onShow() {
${selectTab(0)}
  },
  onTabItemTap(item) {
    this.lastTap = item.pagePath
  },
})
`,
  shows: { welcome: 'Welcome to large', cards: domains.map(({ title }) => title).join('') },
})

/** The text of the first page, for a page that shows the same without MiniView. */
export const homeText = {
  welcome: 'Welcome to large',
  headings: ['All', 'News'],
  cards: domains.map(({ title }) => title),
  news,
}

const catalogPage = pageSource('pages/catalog/catalog', {
  json: { navigationBarTitleText: 'Catalog', enablePullDownRefresh: true },
  wxml: `<view class="marker">{{ count }} kinds in {{ packages.length }} packages</view>
<section-box wx:for="{{ packages }}" wx:for-item="package" wx:key="name" title="{{ package.name }}">
  <list-row wx:for="{{ package.domains }}" wx:key="key" row-id="{{ item.key }}" title="{{ item.title }}" bind:choose="open" />
</section-box>
`,
  js: `const { groupBy } = require('../../utils/groups')
const domains = ${JSON.stringify(domains.map(({ key, title, root }) => ({ key, title, root })))}

Page({
  data: { packages: [], count: domains.length },
  onLoad() {
    const packages = groupBy(domains, ({ root }) => root)
    this.setData({ packages: packages.map(({ name, rows }) => ({ name, domains: rows })) })
  },
  onShow() {
${selectTab(1)}
  },
  onPullDownRefresh() {
    wx.stopPullDownRefresh()
  },
  open({ detail }) {
    const { key, root } = domains.find(({ key }) => key === detail.id)
    wx.navigateTo({ url: '/' + root + key + '/list/list' })
  },
})
`,
  shows: { marker: '12 kinds in 4 packages' },
})

const messagesPage = pageSource('pages/messages/messages', {
  json: { navigationBarTitleText: 'Messages' },
  wxml: `<view class="marker">{{ messages.length }} messages</view>
<scroll-view scroll-y class="messages" scroll-into-view="{{ last }}">
  <view wx:for="{{ messages }}" wx:key="id" id="message-{{ item.id }}" class="message {{ item.isMine ? 'mine' : 'theirs' }}"><text user-select>{{ item.text }}</text></view>
</scroll-view>
<view class="line"><input class="draft" model:value="{{ draft }}" confirm-hold bindconfirm="send" /><button size="mini" bindtap="send">Send</button></view>
`,
  wxss: `.messages {
  height: 800rpx;
}

.mine {
  text-align: right;
}

.line {
  display: flex;
}
`,
  js: `Page({
  data: {
    draft: '',
    last: '',
    messages: ['Hello', 'How are you?', 'Fine'].map((text, id) => ({ id, text, isMine: id === 1 })),
  },
  onShow() {
${selectTab(2)}
  },
  send() {
    const { draft, messages } = this.data
    if (!draft.trim()) return
    const message = { id: messages.length, text: draft, isMine: true }
    this.setData({ ['messages[' + message.id + ']']: message, draft: '' })
    wx.nextTick(() => this.setData({ last: 'message-' + message.id }))
  },
})
`,
  shows: { marker: '3 messages' },
})

const minePage = pageSource('pages/mine/mine', {
  json: { navigationBarTitleText: 'Mine' },
  wxml: `<view class="marker">{{ system }}</view>
<section-box title="Settings">
  <list-row wx:for="{{ domains }}" wx:key="key" title="{{ item.title }}" row-id="{{ item.url }}" bind:choose="open" />
</section-box>
`,
  js: `Page({
  data: {
    system: '',
    domains: ${JSON.stringify(domains.map(({ key, title, root }) => ({ key, title, url: `/${root}${key}/settings/settings` })))},
  },
  onLoad() {
    const { SDKVersion, windowWidth } = wx.getSystemInfoSync()
    this.setData({ system: SDKVersion && windowWidth > 0 ? 'known system' : 'unknown system' })
  },
  onShow() {
${selectTab(3)}
  },
  open({ detail }) {
    wx.navigateTo({ url: detail.id })
  },
})
`,
  shows: { marker: 'known system' },
})

/** The pages of the tab bar, in its order. */
export const tabPages: readonly PageSource[] = [homePage, catalogPage, messagesPage, minePage]
