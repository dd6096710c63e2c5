import { pageSource } from '../PageSource.js'

/** `swiper` with its items, by index and by id. */
export const swiperPage = pageSource('pages/syntax/swiper/swiper', {
  wxml: `<swiper class="flat" indicator-dots current="{{ current }}" duration="100" bindchange="change" circular="{{ false }}">
  <swiper-item wx:for="{{ items }}" wx:key="*this" item-id="{{ item }}"><view class="slide">slide {{ item }}</view></swiper-item>
</swiper>
<swiper class="tall" vertical style="height: 200rpx" current-item-id="b">
  <swiper-item wx:for="{{ items }}" wx:key="*this" item-id="{{ item }}">{{ item }}</swiper-item>
</swiper>
<view class="current">{{ current }}</view>
`,
  js: `Page({
  data: { items: ['a', 'b', 'c'], current: 0 },
  change(event) {
    this.setData({ current: event.detail.current })
  },
})
`,
  shows: { current: '0', flat: 'slide a slide b slide c', tall: 'a b c' },
})
