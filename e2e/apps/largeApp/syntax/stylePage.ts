import { pageSource } from '../PageSource.js'

/** What wxss can do: imports, units, selectors, pictures, fonts, animations, media queries. */
export const stylePage = pageSource('pages/syntax/style/style', {
  wxml: `<view class="imported">imported</view>
<view class="deep-imported">deeply imported</view>
<view class="from-alias">from an alias</view>
<view class="half">375 rpx wide</view>
<view class="viewport">50 vw wide</view>
<view class="after">text</view>
<text class="tagged">tag selector</text>
<view class="parent"><view class="child">child</view><view class="child">last child</view></view>
<view class="picture">picture</view>
<view><text class="lettered">font</text></view>
<view class="moving">animation</view>
<view class="calculated">calc</view>
<view class="variable">variable</view>
<view class="wide-only">media</view>
<view id="by-id">by id</view>
<view class="odd a-b_c1">odd names</view>
<view class="from-app">from app.wxss</view>
<view class="leak">leak</view>
`,
  wxss: `@import '../../../styles/mixed.wxss';
@import url("/styles/second.wxss");
@import '~/styles/aliased.wxss';

page {
  --accent: rgb(12, 34, 56);
  background-color: rgb(250, 251, 252);
}

text {
  color: rgb(11, 22, 33);
}

.half {
  width: 375rpx;
  padding: 0 7.5rpx;
  margin-left: -15rpx;
}

.viewport {
  width: 50vw;
}

.after::after {
  content: ' after';
}

view.parent > .child:last-child,
.parent .never ~ .child {
  color: rgb(3, 3, 3);
}

.picture {
  width: 20px;
  height: 20px;
  background-image: url(../../../images/dot.png);
}

@font-face {
  font-family: 'Large Wide';
  src: url('/fonts/wide.ttf') format('truetype');
}

.lettered {
  font-size: 10px;
  font-family: 'Large Wide', sans-serif;
}

@keyframes slide {
  from {
    transform: translateX(0);
  }

  to {
    transform: translateX(20rpx);
  }
}

.moving {
  animation: slide 1s linear infinite;
}

.calculated {
  width: calc(100% - 150rpx);
  height: calc(10px + 20rpx);
}

.variable {
  color: var(--accent);
}

@media (min-width: 100px) {
  .wide-only {
    color: rgb(9, 9, 9);
  }
}

@supports (display: grid) {
  .odd.a-b_c1 {
    display: grid;
  }
}

#by-id {
  color: rgb(5, 6, 7);
}

.leak {
  color: rgb(77, 0, 0);
}
`,
  js: `Page({})\n`,
  files: {
    'styles/mixed.wxss': `@import './deep/deep.wxss';

.imported {
  color: rgb(1, 2, 30);
}
`,
    'styles/deep/deep.wxss': `.deep-imported {
  color: rgb(1, 2, 31);
}
`,
    'styles/second.wxss': `.imported {
  font-weight: 700;
}
`,
    'styles/aliased.wxss': `.from-alias {
  color: rgb(1, 2, 32);
}
`,
  },
  shows: { imported: 'imported', odd: 'odd names' },
})

/** Another page, which must not see the styles of the first. */
export const unstyledPage = pageSource('pages/syntax/unstyled/unstyled', {
  wxml: `<view class="leak">not coloured</view>
<text class="tagged">not coloured</text>
<view class="from-app">from app.wxss</view>
`,
  wxss: `/* Nothing but a comment. */\n`,
  js: `Page({})\n`,
  shows: { leak: 'not coloured' },
})
