import { pageSource } from '../PageSource.js'

/** A page that draws its own navigation bar, in the colours of the theme. */
export const customBarPage = pageSource('pages/syntax/customBar/customBar', {
  wxml: `<view class="bar" style="padding-top: {{ statusBarHeight }}px"><text>Own bar</text></view>
<view class="theme">{{ hasHeight ? 'measured' : 'no height' }}</view>
`,
  wxss: `.bar {
  color: #ffffff;
  background: #334455;
}
`,
  js: `Page({
  data: { statusBarHeight: 0, hasHeight: false },
  onLoad() {
    const { statusBarHeight } = wx.getSystemInfoSync()
    this.setData({ statusBarHeight, hasHeight: typeof statusBarHeight === 'number' })
  },
})
`,
  json: {
    navigationStyle: 'custom',
    navigationBarTextStyle: '@navigationText',
    navigationBarBackgroundColor: '@navigationBackground',
    disableScroll: true,
    pageOrientation: 'portrait',
    handleWebviewPreload: 'static',
  },
  shows: { bar: 'Own bar', theme: 'measured' },
})
