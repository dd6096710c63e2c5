import { pageSource } from '../PageSource.js'

/** Accessibility attributes, which pass through to the elements. */
export const ariaPage = pageSource('pages/syntax/aria/aria', {
  wxml: `<view class="labelled" aria-role="button" aria-label="Close {{ name }}" aria-checked="{{ true }}">x</view>
<view class="hidden-part" aria-hidden="true">decoration</view>
<image class="picture" src="/images/dot.png" aria-label="A dot" />
`,
  js: `Page({
  data: { name: 'window' },
})
`,
  shows: { labelled: 'x' },
})
