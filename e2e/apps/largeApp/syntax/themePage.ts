import { pageSource } from '../PageSource.js'

/** Light and dark: what the system says, what changes it, and colours by theme.json. */
export const themePage = pageSource('pages/syntax/theme/theme', {
  wxml: `<view class="theme">{{ theme }}</view>
<view class="listening">{{ listening }}</view>
<view class="panel">panel</view>
`,
  wxss: `.panel {
  color: rgb(0, 0, 100);
}

@media (prefers-color-scheme: dark) {
  .panel {
    color: rgb(200, 200, 255);
  }
}
`,
  js: `Page({
  data: { theme: '', listening: '' },
  onLoad() {
    this.change = ({ theme }) => this.setData({ theme })
    wx.onThemeChange(this.change)
    this.setData({ theme: wx.getSystemInfoSync().theme, listening: typeof wx.offThemeChange })
  },
  onUnload() {
    wx.offThemeChange(this.change)
  },
})
`,
  json: {
    navigationBarBackgroundColor: '@navigationBackground',
    navigationBarTextStyle: '@navigationText',
    backgroundColor: '@pageBackground',
  },
  shows: { theme: 'light', listening: 'function', panel: 'panel' },
})
