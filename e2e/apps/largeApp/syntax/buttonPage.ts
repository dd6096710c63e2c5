import { pageSource } from '../PageSource.js'

/** Buttons, hover classes, texts and navigators. */
export const buttonPage = pageSource('pages/syntax/button/button', {
  wxml: `<button class="plain-button" bindtap="count">Tapped {{ taps }}</button>
<button type="warn" disabled bindtap="count">Disabled</button>
<button type="default" size="mini" hover-class="pressed" open-type="share">Share</button>
<view class="hover" hover-class="pressed" hover-start-time="0" hover-stay-time="50" hover-stop-propagation>Hover</view>
<text class="text" user-select decode space="nbsp">a &lt; b</text>
<text class="nested-text">out<text class="inner-text">in</text>side</text>
<navigator class="forward" url="/pages/syntax/navigated/navigated?from=navigator" hover-class="none">Forward</navigator>
<navigator open-type="redirect" url="../navigated/navigated">Redirect</navigator>
<navigator open-type="switchTab" url="/pages/mine/mine">Tab</navigator>
<navigator open-type="reLaunch" url="/pages/home/home">Again</navigator>
<navigator open-type="navigateBack" delta="1">Back</navigator>
`,
  wxss: `.pressed {
  background-color: rgb(4, 4, 4);
}
`,
  js: `Page({
  data: { taps: 0 },
  count() {
    this.setData({ taps: this.data.taps + 1 })
  },
  onShareAppMessage() {
    return { title: 'Shared', path: '/pages/syntax/button/button' }
  },
  onShareTimeline() {
    return { title: 'On the timeline' }
  },
})
`,
  shows: { 'plain-button': 'Tapped 0', text: 'a < b', 'nested-text': 'outinside', hover: 'Hover' },
})

/** Where the navigators lead. */
export const navigatedPage = pageSource('pages/syntax/navigated/navigated', {
  wxml: `<view class="from">from {{ from }}</view>
<view class="depth">{{ depth }}</view>
`,
  js: `Page({
  data: { from: '', depth: '' },
  onLoad({ from = 'nowhere' }) {
    this.setData({ from, depth: 'depth ' + getCurrentPages().length })
  },
})
`,
  shows: { from: 'from nowhere', depth: 'depth 1' },
})
