import { pageSource } from '../PageSource.js'

/** `wx:if`, `wx:elif`, `wx:else` on elements, on `block`, and beside `wx:for`. */
export const conditionPage = pageSource('pages/syntax/condition/condition', {
  wxml: `<view class="chain">
  <text wx:if="{{ level > 2 }}">high</text>
  <text wx:elif="{{ level > 1 }}">middle</text>
  <text wx:else>low</text>
</view>
<view class="block">
  <block wx:if="{{ level === 2 }}"><text>one,</text><text>two</text></block>
  <block wx:else><text>none</text></block>
</view>
<view class="negated"><text wx:if="{{ !level }}">zero</text><text wx:else>not zero</text></view>
<view class="in-loop">
  <block wx:for="{{ [1, 2, 3, 4] }}" wx:key="*this">
    <text wx:if="{{ item % 2 === 0 }}">even{{ item }};</text>
    <text wx:else>odd{{ item }};</text>
  </block>
</view>
<view class="changed"><text wx:if="{{ isLate }}">late</text><text wx:else>early</text></view>
`,
  js: `Page({
  data: { level: 2, isLate: false },
  onReady() {
    this.setData({ isLate: true })
  },
})
`,
  shows: {
    chain: 'middle',
    block: 'one,two',
    negated: 'not zero',
    'in-loop': 'odd1;even2;odd3;even4;',
    changed: 'late',
  },
})
