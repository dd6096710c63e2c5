import { pageSource } from '../PageSource.js'

const modes =
  `scaleToFill aspectFit aspectFill widthFix heightFix top bottom center left right`.split(' ')

/** Images in many modes, canvas, video and audio. */
export const mediaPage = pageSource('pages/syntax/media/media', {
  wxml: `<view class="modes"><view wx:for="{{ modes }}" wx:key="*this"><image class="image-{{ item }}" mode="{{ item }}" src="../../../images/dot.png" bindload="load" binderror="fail" style="width: 60rpx; height: 30rpx" />{{ item }};</view></view>
<view class="loaded">{{ loaded }}</view>
<image class="absolute" src="/images/wide.svg" lazy-load />
<canvas class="canvas" canvas-id="chart" id="chart" type="2d" style="width: 300px; height: 100px" />
<video class="video" src="{{ none }}" controls="{{ false }}" muted />
<audio class="audio" src="{{ none }}" controls name="Song" author="Nobody" />
<view class="done">media</view>
`,
  js: `Page({
  data: { modes: ${JSON.stringify(modes)}, loaded: 0, none: '' },
  load() {
    this.count = (this.count || 0) + 1
    this.setData({ loaded: this.count })
  },
  fail(event) {
    this.setData({ loaded: event.detail.errMsg })
  },
})
`,
  shows: { modes: modes.join(';') + ';', loaded: String(modes.length), done: 'media' },
})
