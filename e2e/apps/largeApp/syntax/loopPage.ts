import { pageSource } from '../PageSource.js'

/** `wx:for` over lists, objects, numbers and strings, nested, with names and keys. */
export const loopPage = pageSource('pages/syntax/loop/loop', {
  wxml: `<view class="list"><text wx:for="{{ list }}" wx:key="id">{{ index }}={{ item.name }};</text></view>
<view class="object"><text wx:for="{{ object }}" wx:key="*this">{{ index }}={{ item }};</text></view>
<view class="number"><text wx:for="{{ 4 }}" wx:key="*this">{{ item }};</text></view>
<view class="string"><text wx:for="abc" wx:key="*this">{{ index }}{{ item }};</text></view>
<view class="nested">
  <view wx:for="{{ list }}" wx:for-item="row" wx:for-index="line" wx:key="id">
    <text wx:for="{{ row.tags }}" wx:for-item="tag" wx:for-index="column" wx:key="*this">{{ line }}.{{ column }}{{ row.name }}{{ tag }};</text>
  </view>
</view>
<view class="table">
  <block wx:for="{{ [1, 2, 3] }}" wx:for-item="i" wx:key="*this">
    <block wx:for="{{ [1, 2, 3] }}" wx:for-item="j" wx:key="*this">
      <text wx:if="{{ i <= j }}">{{ i }}*{{ j }}={{ i * j }};</text>
    </block>
  </block>
</view>
<view class="reordered"><text wx:for="{{ moving }}" wx:key="id">{{ item.id }}</text></view>
<view class="empty"><text wx:for="{{ [] }}" wx:key="*this">never</text>nothing</view>
<view class="without-key"><text wx:for="{{ plain.list }}">{{ item }}</text></view>
`,
  js: `Page({
  data: {
    list: [
      { id: 1, name: 'red', tags: ['a', 'b'] },
      { id: 2, name: 'green', tags: ['c'] },
    ],
    object: { width: 3, height: 4 },
    plain: {},
    moving: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
  },
  onReady() {
    const [a, b, c, d] = this.data.moving
    this.setData({ moving: [d, b, { id: 'e' }, a, c], 'plain.list': ['x', 'y'] })
  },
})
`,
  shows: {
    list: '0=red;1=green;',
    object: 'width=3;height=4;',
    number: '0;1;2;3;',
    string: '0a;1b;2c;',
    nested: '0.0reda;0.1redb;1.0greenc;',
    table: '1*1=1;1*2=2;1*3=3;2*2=4;2*3=6;3*3=9;',
    reordered: 'dbeac',
    empty: 'nothing',
    'without-key': 'xy',
  },
})
