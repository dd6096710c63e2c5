import { componentFiles, pageSource } from '../PageSource.js'

/** A list whose row component is chosen by its user, with a default. */
export const genericPage = pageSource('pages/syntax/generic/generic', {
  wxml: `<view class="chosen"><choice-list generic:row="loud-row" items="{{ items }}" /></view>
<view class="other"><choice-list generic:row="quiet-row" items="{{ items }}" bind:choose="choose" /></view>
<view class="default"><choice-list items="{{ items }}" /></view>
`,
  js: `Page({
  data: { items: ['a', 'b'] },
  choose() {},
})
`,
  json: {
    usingComponents: {
      'choice-list': '/components/choice-list/choice-list',
      'loud-row': '/components/choice-list/loud-row',
      'quiet-row': '/components/choice-list/quiet-row',
    },
  },
  files: {
    ...componentFiles('components/choice-list/choice-list', {
      wxml: `<block wx:for="{{ items }}" wx:key="*this"><row value="{{ item }}" /></block>
`,
      js: `Component({
  properties: { items: Array },
})
`,
      json: { componentGenerics: { row: { default: './plain-row' } } },
    }),
    ...componentFiles('components/choice-list/loud-row', {
      wxml: `<text>{{ value }}!</text>\n`,
      js: `Component({ properties: { value: String } })\n`,
    }),
    ...componentFiles('components/choice-list/quiet-row', {
      wxml: `<text>({{ value }})</text>\n`,
      js: `Component({ properties: { value: String } })\n`,
    }),
    ...componentFiles('components/choice-list/plain-row', {
      wxml: `<text>{{ value }};</text>\n`,
      js: `Component({ properties: { value: String } })\n`,
    }),
  },
  shows: { chosen: 'a!b!', other: '(a)(b)', default: 'a;b;' },
})
