import { componentFiles, pageSource } from '../PageSource.js'

/** `model:` on built-in inputs and on components of one's own. */
export const modelPage = pageSource('pages/syntax/model/model', {
  wxml: `<input class="field" model:value="{{ name }}" placeholder="Name" />
<textarea class="area" model:value="{{ text }}" />
<view class="shown">{{ name }}/{{ text }}/{{ choice }}</view>
<choice-box class="choice" model:value="{{ choice }}" />
`,
  js: `Page({
  data: { name: 'Ada', text: 'lines', choice: 'a' },
})
`,
  json: { usingComponents: { 'choice-box': '/components/choice-box/choice-box' } },
  files: componentFiles('components/choice-box/choice-box', {
    wxml: `<view class="next" bindtap="next">now {{ value }}</view>\n`,
    js: `Component({
  properties: { value: String },
  methods: {
    next() {
      this.setData({ value: this.data.value + 'b' })
    },
  },
})
`,
  }),
  shows: { shown: 'Ada/lines/a', choice: 'now a' },
})
