import { componentFiles, pageSource } from '../PageSource.js'

/** Data that only the script sees, by pattern in the script and in json. */
export const pureDataPage = pageSource('pages/syntax/pureData/pureData', {
  wxml: `<view class="in-script"><pure-box value="{{ 3 }}" /></view>
<view class="in-json"><pure-json /></view>
`,
  js: `Page({})\n`,
  json: {
    usingComponents: {
      'pure-box': '/components/pure-box/pure-box',
      'pure-json': '/components/pure-box/pure-json',
    },
  },
  files: {
    ...componentFiles('components/pure-box/pure-box', {
      wxml: `<text>shown {{ shown }} hidden {{ _hidden || 'none' }}</text>\n`,
      js: `Component({
  options: { pureDataPattern: /^_/ },
  properties: { value: Number },
  data: { shown: 0, _hidden: 'secret' },
  observers: {
    value(value) {
      this.setData({ _hidden: value })
    },
    _hidden(hidden) {
      this.setData({ shown: hidden * 2 })
    },
  },
})
`,
    }),
    ...componentFiles('components/pure-box/pure-json', {
      wxml: `<text>{{ text }}{{ privateText || '' }}</text>\n`,
      js: `Component({
  data: { text: 'public', privateText: 'private' },
})
`,
      json: { pureDataPattern: '^private' },
    }),
  },
  shows: { 'in-script': 'shown 6 hidden none', 'in-json': 'public' },
})
