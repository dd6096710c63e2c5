import { pageSource } from '../PageSource.js'

/** `{{ }}` in text and attributes: operators, members, conditions, entities, styles with rpx. */
export const interpolationPage = pageSource('pages/syntax/interpolation/interpolation', {
  wxml: `<!-- A comment, which shows nothing. -->
<view class="sum">{{ a + b }} {{ a - b }} {{ a * b }} {{ a % b }}</view>
<view class="text">{{ 'Hello ' + name + '!' }}</view>
<view class="ternary">{{ a > b ? 'more' : 'less' }} {{ !flag }} {{ none || 'else' }} {{ flag && name }}</view>
<view class="member">{{ user.name }} {{ list[1].label }} {{ list[index].label }} {{ user['name'] }} {{ list.length }}</view>
<view class="comparison">{{ a === 7 }} {{ a !== b }} {{ a >= 8 }} {{ (a + b) * 2 }}</view>
<view class="literal">{{ [10, 20, 30][1] }}</view>
<view class="entity">&lt;tag&gt; &amp; "text"</view>
<view class="base {{ flag ? 'on' : 'off' }} kind-{{ kind }}"><text class="classes">classes</text></view>
<view class="hidden-one" hidden="{{ flag }}">not seen</view>
<view class="shown-one" hidden="{{ !flag }}">seen</view>
<view class="inline-rpx" style="width: {{ width }}rpx; height: 75rpx; background: rgb(1, 2, 3)">rpx</view>
<view class="static-rpx" style="width: 375rpx">half</view>
<text class="path-change">{{ user.tags[1] }} {{ user.address.city }}</text>
`,
  js: `Page({
  data: {
    a: 7,
    b: 2,
    name: 'world',
    flag: true,
    none: '',
    index: 0,
    kind: 'wide',
    width: 150,
    user: { name: 'Ada', tags: ['x', 'y'], address: { city: 'Paris' } },
    list: [{ label: 'first' }, { label: 'second' }],
  },
  onLoad() {
    this.setData({ 'user.tags[1]': 'changed', 'user.address.city': 'Oslo' }, () => {
      this.setData({ saved: this.data.user.tags[1] })
    })
  },
})
`,
  json: { navigationBarTitleText: 'Interpolation' },
  shows: {
    sum: '9 5 14 1',
    text: 'Hello world!',
    ternary: 'more false else world',
    member: 'Ada second first Ada 2',
    comparison: 'true true false 18',
    literal: '20',
    entity: '<tag> & "text"',
    'kind-wide': 'classes',
    on: 'classes',
    'shown-one': 'seen',
    'path-change': 'changed Oslo',
  },
})
