import { pageSource } from '../PageSource.js'

/** Pull-down refresh, the page's scroll, and its end. */
export const pullPage = pageSource('pages/syntax/pull/pull', {
  wxml: `<view class="pulled">pulled {{ pulls }}</view>
<view wx:for="{{ rows }}" wx:key="*this" style="height: 80px">row {{ item }}</view>
<view class="end">end</view>
`,
  js: `Page({
  data: { pulls: 0, rows: 20 },
  onPullDownRefresh() {
    this.setData({ pulls: this.data.pulls + 1, rows: 20 })
    wx.stopPullDownRefresh()
  },
  onReachBottom() {
    this.setData({ rows: this.data.rows + 10 })
  },
  onPageScroll({ scrollTop }) {
    this.scrollTop = scrollTop
  },
})
`,
  json: `{
  // The distance is in pixels.
  "enablePullDownRefresh": true,
  "onReachBottomDistance": 50,
  "backgroundTextStyle": "dark",
  "backgroundColor": "#eeeeee",
  "backgroundColorTop": "#eeeeee",
  "backgroundColorBottom": "#ffffff",
  "navigationBarTitleText": "Pull", /* and a trailing comma */
}
`,
  shows: { pulled: 'pulled 0', end: 'end' },
})
