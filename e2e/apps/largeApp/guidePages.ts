import { componentFiles, pageSource } from './PageSource.js'
import type { PageSource, SourceFiles } from './PageSource.js'

const topics = ['start', 'search', 'lists', 'boards', 'numbers', 'sharing', 'offline', 'privacy']

function guidePage(topic: string, index: number): PageSource {
  const steps = Array.from({ length: 4 + index }, (_, step) => `Step ${step + 1} of ${topic}`)
  return pageSource(`packageGuide/pages/${topic}/${topic}`, {
    json: {
      navigationBarTitleText: `Guide: ${topic}`,
      usingComponents: { 'guide-step': '../../components/guide-step/guide-step' },
    },
    wxml: `<wxs src="../../wxs/count.wxs" module="count" />
<view class="marker">{{ count.words(title) }} words, {{ steps.length }} steps</view>
<guide-step wx:for="{{ steps }}" wx:key="*this" number="{{ index + 1 }}" is-done="{{ index < done }}" data-index="{{ index }}" bind:finish="finish">{{ item }}</guide-step>
<navigator wx:if="{{ next }}" url="../{{ next }}/{{ next }}" open-type="redirect">Next: {{ next }}</navigator>
`,
    wxss: `@import '../../styles/guide.wxss';\n`,
    js: `import { nextOf, progressOf } from '../../utils/topics'

const steps = ${JSON.stringify(steps, null, 2)}

Page({
  data: { title: 'How ${topic} works', steps, done: 0, next: '', progress: '' },

  onLoad() {
    const done = wx.getStorageSync('guide.${topic}') || 0
    this.setData({ done, next: nextOf('${topic}'), progress: progressOf(done, steps.length) })
  },

  finish(event) {
    const done = event.currentTarget.dataset.index + 1
    this.setData({ done, progress: progressOf(done, steps.length) })
    wx.setStorage({ key: 'guide.${topic}', data: done })
  },
})
`,
    shows: { marker: `3 words, ${steps.length} steps` },
  })
}

/** The pages of the independent package, which opens without the main one. */
export const guidePages: readonly PageSource[] = topics.map(guidePage)

/** What those pages share. */
export const guideFiles: SourceFiles = {
  'packageGuide/styles/guide.wxss': `.marker {
  padding: 24rpx;
}
`,
  'packageGuide/wxs/count.wxs': `module.exports.words = function (text) {
  return text.split(' ').length
}
`,
  'packageGuide/utils/topics.js': `const topics = ${JSON.stringify(topics)}

export function nextOf(topic) {
  return topics[topics.indexOf(topic) + 1] || ''
}

export function progressOf(done, total) {
  return Math.round((done / total) * 100) + ' %'
}
`,
  ...componentFiles('packageGuide/components/guide-step/guide-step', {
    wxml: `<view class="step {{ isDone ? 'done' : '' }}" bindtap="finish"><text class="number">{{ number }}</text><slot /></view>
`,
    wxss: `.step {
  padding: 16rpx 24rpx;
}

.done {
  opacity: 0.5;
}

.number {
  margin-right: 16rpx;
}
`,
    js: `Component({
  properties: { number: Number, isDone: Boolean },
  methods: {
    finish() {
      this.triggerEvent('finish', { number: this.properties.number })
    },
  },
})
`,
  }),
}
