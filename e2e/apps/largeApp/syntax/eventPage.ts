import { componentFiles, pageSource } from '../PageSource.js'

/** `bind`, `catch`, `mut-bind` and `capture`, in both spellings; `dataset`; `mark`; own events. */
export const eventPage = pageSource('pages/syntax/event/event', {
  wxml: `<view class="log">{{ log }}</view>
<view class="bubble" bindtap="note" data-name="outer" capture-bind:tap="noteCapture">
  <view bind:tap="note" data-name="middle" capture-bind:tap="noteCapture"><view class="bubble-inner" bindtap="note" data-name="inner">bubble</view></view>
</view>
<view bindtap="note" data-name="outer">
  <view catchtap="note" data-name="stop"><view class="catch-inner" bindtap="note" data-name="inner">catch</view></view>
</view>
<view mut-bind:tap="note" data-name="outer-mut">
  <view bindtap="note" data-name="middle"><view class="mutual-inner" mut-bind:tap="note" data-name="inner-mut">mutual</view></view>
</view>
<view capture-catch:tap="noteCapture" data-name="wall">
  <view class="wall-inner" bindtap="note" data-name="never">wall</view>
</view>
<view mark:row="7" mark:shared="outer">
  <view class="marked" mark:shared="inner" mark:kind="{{ 2 }}" bindtap="noteMark">mark</view>
</view>
<view class="types" data-count="{{ 3 }}" data-flag="{{ true }}" data-list="{{ [1, 'a'] }}" data-user-name="Ann" data-userAge="30" data-plain="text" bindtap="noteDataset"><text class="types-inner" data-from="text">dataset</text></view>
<event-button class="own-event" bind:press="noteOwn" bindcomposed="noteOwn" />
<view bind:bubbling="noteOwn" data-name="around"><event-button class="bubbling-event" kind="bubbling" /></view>
<view class="dynamic" bindtap="{{ handler }}">dynamic</view>
`,
  js: `Page({
  data: { log: '', handler: 'first' },
  add(entry) {
    this.setData({ log: this.data.log ? this.data.log + ', ' + entry : entry })
  },
  clear() {
    this.setData({ log: '' })
  },
  note(event) {
    this.add(event.currentTarget.dataset.name)
  },
  noteCapture(event) {
    this.add('capture ' + event.currentTarget.dataset.name)
  },
  noteMark(event) {
    this.add(JSON.stringify(event.mark))
  },
  noteDataset(event) {
    const { dataset } = event.currentTarget
    this.add(JSON.stringify(dataset))
    this.add('target ' + event.target.dataset.from)
    this.add(event.type + ' ' + typeof event.detail.x + ' ' + typeof event.timeStamp)
  },
  noteOwn(event) {
    this.add(event.type + ' ' + JSON.stringify(event.detail))
  },
  first() {
    this.add('first')
    this.setData({ handler: 'second' })
  },
  second() {
    this.add('second')
  },
})
`,
  json: { usingComponents: { 'event-button': '/components/event-button/event-button' } },
  files: componentFiles('components/event-button/event-button', {
    wxml: `<view bindtap="press">button {{ kind }}</view>\n`,
    js: `Component({
  properties: { kind: { type: String, value: 'press' } },
  methods: {
    press() {
      const isBubbling = this.properties.kind === 'bubbling'
      this.triggerEvent(this.properties.kind, { value: [1] }, { bubbles: isBubbling, composed: isBubbling })
    },
  },
})
`,
  }),
  shows: { log: '', 'bubble-inner': 'bubble', 'own-event': 'button press', dynamic: 'dynamic' },
})
