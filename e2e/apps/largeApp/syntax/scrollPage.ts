import { pageSource } from '../PageSource.js'

/** `scroll-view` in both directions. */
export const scrollPage = pageSource('pages/syntax/scroll/scroll', {
  wxml: `<scroll-view class="down" scroll-y style="height: 200rpx" scroll-top="{{ top }}" bindscroll="scroll" bindscrolltolower="lower" lower-threshold="10" scroll-with-animation="{{ false }}">
  <view wx:for="{{ 30 }}" wx:key="*this" id="row-{{ item }}" style="height: 40px">row {{ item }}</view>
</scroll-view>
<scroll-view class="across" scroll-x enable-flex scroll-into-view="cell-{{ target }}" style="width: 300rpx; white-space: nowrap">
  <text wx:for="{{ 12 }}" wx:key="*this" id="cell-{{ item }}">cell {{ item }} </text>
</scroll-view>
<view class="seen">{{ seen }}</view>
`,
  js: `Page({
  data: { top: 0, target: 6, seen: 'start' },
  scroll(event) {
    this.last = event.detail.scrollTop
  },
  lower() {
    this.setData({ seen: 'end' })
  },
})
`,
  shows: { seen: 'start', across: Array.from({ length: 12 }, (_, i) => `cell ${i}`).join('') },
})
