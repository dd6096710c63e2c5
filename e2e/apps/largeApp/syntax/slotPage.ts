import { componentFiles, pageSource } from '../PageSource.js'

/** Components with one slot and with several, lists in slots, and components in components. */
export const slotPage = pageSource('pages/syntax/slot/slot', {
  wxml: `<view class="single"><single-slot title="Box"><text>inside {{ word }}</text></single-slot></view>
<view class="several">
  <several-slots>
    <text slot="after">last</text>
    <text slot="before">first </text>
    <text>ignored by name;</text>
  </several-slots>
</view>
<view class="nested"><single-slot title="Outer"><single-slot title="Inner"><text>{{ word }}</text></single-slot></single-slot></view>
<view class="listed"><single-slot title="List"><text wx:for="{{ [1, 2] }}" wx:key="*this">{{ item }};</text></single-slot></view>
<view class="conditional"><single-slot title="If" is-closed="{{ isClosed }}"><text>content</text></single-slot></view>
<view class="recursive"><tree-node node="{{ tree }}" /></view>
`,
  js: `Page({
  data: {
    word: 'text',
    isClosed: true,
    tree: { name: 'a', children: [{ name: 'b', children: [{ name: 'c' }] }, { name: 'd' }] },
  },
  onReady() {
    this.setData({ word: 'new text', isClosed: false })
  },
})
`,
  json: {
    usingComponents: {
      'single-slot': '/components/single-slot/single-slot',
      'several-slots': '../../../components/several-slots/several-slots',
      'tree-node': '/components/tree-node',
    },
  },
  files: {
    ...componentFiles('components/single-slot/single-slot', {
      wxml: `<view class="box"><text>{{ title }}:</text><slot wx:if="{{ !isClosed }}"></slot></view>
`,
      js: `Component({
  properties: { title: String, isClosed: { type: Boolean, value: false } },
})
`,
      wxss: `.box {\n  padding: 8rpx;\n}\n`,
    }),
    ...componentFiles('components/several-slots/several-slots', {
      wxml: `<view><slot name="before"></slot><text>middle </text><slot name="after"></slot></view>
`,
      js: `Component({
  options: { multipleSlots: true },
})
`,
    }),
    ...componentFiles('components/tree-node/index', {
      wxml: `<text>{{ node.name }}</text><view wx:if="{{ node.children }}">(<tree-node wx:for="{{ node.children }}" wx:key="name" node="{{ item }}" />)</view>
`,
      js: `Component({
  properties: { node: Object },
})
`,
      json: { usingComponents: { 'tree-node': './index' } },
    }),
  },
  shows: {
    single: 'Box: inside new text',
    several: 'first middle last',
    nested: 'Outer:Inner:new text',
    listed: 'List:1;2;',
    conditional: 'If:content',
    recursive: 'a(b(c)d)',
  },
})
