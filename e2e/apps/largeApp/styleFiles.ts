import type { SourceFiles } from './PageSource.js'

/** Stylesheets and templates that many pages import, and app.wxss. */
export const styleFiles: SourceFiles = {
  'app.wxss': `@import './styles/colors.wxss';

page {
  font-size: 28rpx;
  color: var(--text);
  background: var(--page);
}

view,
scroll-view {
  box-sizing: border-box;
}

.from-app {
  color: rgb(66, 66, 0);
}

.marker {
  padding: 16rpx 24rpx;
}
`,
  'styles/colors.wxss': `page {
  --page: #f4f4f4;
  --panel: #ffffff;
  --text: #1a1a1a;
  --muted: #888888;
}

@media (prefers-color-scheme: dark) {
  page {
    --page: #111111;
    --panel: #1e1e1e;
    --text: #eeeeee;
    --muted: #999999;
  }
}
`,
  'styles/lists.wxss': `@import './colors.wxss';

.header {
  display: flex;
  align-items: center;
  padding: 16rpx 24rpx;
}

.search {
  flex: 1;
  margin-left: 24rpx;
  padding: 8rpx 16rpx;
  border-radius: 8rpx;
  background: var(--panel);
}

.rows {
  padding: 0 24rpx;
  background: var(--panel);
}

.more {
  margin: 24rpx auto;
}
`,
  'styles/forms.wxss': `.field {
  padding: 16rpx 24rpx;
  border-bottom: 1px solid rgba(128, 128, 128, 0.2);
}

.label {
  margin-bottom: 8rpx;
  color: var(--muted);
}

.error {
  color: #fa5151;
  font-size: 24rpx;
}

.actions {
  display: flex;
  gap: 24rpx;
  padding: 24rpx;
}

input,
textarea {
  width: 100%;
}
`,
  'styles/board.wxss': `.board {
  white-space: nowrap;
}

.column {
  display: inline-block;
  vertical-align: top;
  width: 420rpx;
  padding: 12rpx;
  white-space: normal;
}

.head {
  display: flex;
  justify-content: space-between;
}

.card {
  margin-top: 12rpx;
  padding: 16rpx;
  border-radius: 12rpx;
  background: var(--panel);
}

.moved {
  outline: 1px solid #07c160;
}

.badge {
  margin-right: 8rpx;
  font-size: 20rpx;
}

.initials {
  margin-right: 8rpx;
  border-radius: 50%;
}
`,
  'styles/charts.wxss': `.tabs {
  display: flex;
  gap: 24rpx;
  padding: 0 24rpx;
}

.chosen {
  color: #07c160;
}

.bar {
  height: 32rpx;
  margin-top: 8rpx;
  background: #10aeff;
}

.part {
  display: flex;
  justify-content: space-between;
}
`,
  'styles/gallery.wxss': `.slides {
  height: 500rpx;
}

.slide image {
  width: 100%;
  height: 380rpx;
}

.caption,
.marker {
  color: #ffffff;
}

.small {
  font-size: 22rpx;
}

.thumbnail {
  width: 96rpx;
  height: 96rpx;
  opacity: 0.5;
}

.chosen {
  opacity: 1;
}
`,
  'styles/history.wxss': `.month-head {
  display: flex;
  justify-content: space-between;
  padding: 24rpx;
  font-weight: 600;
}

.entry {
  display: flex;
  padding: 0 24rpx 16rpx;
}

.day {
  width: 64rpx;
}

.sentence {
  color: var(--muted);
}

.first-line::before {
  content: '• ';
}
`,
  'wxs/format.wxs': `var months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

function money(cents) {
  var whole = '' + Math.floor(cents / 100)
  var rest = '' + (cents % 100)
  while (rest.length < 2) rest = '0' + rest
  var text = ''
  for (var i = 0; i < whole.length; i++) {
    if (i > 0 && (whole.length - i) % 3 === 0) text += ','
    text += whole.charAt(i)
  }
  return text + '.' + rest
}

function month(name) {
  var parts = name.split('-')
  return months[parseInt(parts[1], 10) - 1] + ' ' + parts[0]
}

module.exports = { money: money, month: month }
`,
  'templates/states.wxml': `<template name="empty-state">
  <view wx:if="{{ isEmpty }}" class="empty">{{ text }}</view>
</template>
`,
  'templates/notice.wxml': `<view wx:if="{{ notice }}" class="notice" style="padding: 16rpx 24rpx; color: #fa5151">{{ notice }}</view>
`,
}
