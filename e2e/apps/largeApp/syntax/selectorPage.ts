import { componentFiles, pageSource } from '../PageSource.js'

/** Finding elements and components from a script. */
export const selectorPage = pageSource('pages/syntax/selector/selector', {
  wxml: `<view class="measured" id="measured" data-kind="box" style="width: 120px; height: 30px"></view>
<view class="many">1</view><view class="many">2</view>
<measured-box class="box" id="box" /><measured-box class="box" />
<view class="rectangle">{{ rectangle }}</view>
<view class="fields">{{ fields }}</view>
<view class="counted">{{ counted }}</view>
<view class="components">{{ components }}</view>
<view class="within">{{ within }}</view>
`,
  js: `Page({
  data: { rectangle: '', fields: '', counted: '', components: '', within: '' },
  onReady() {
    const query = wx.createSelectorQuery()
    query.select('#measured').boundingClientRect()
    query.select('.measured').fields({ size: true, dataset: true, id: true })
    query.selectAll('.many').boundingClientRect()
    query.selectViewport().scrollOffset()
    query.exec(([rect, fields, many, offset]) => {
      this.setData({
        rectangle: rect.width + 'x' + rect.height,
        fields: [fields.id, fields.dataset.kind, fields.width].join(' '),
        counted: many.length + ' ' + offset.scrollTop,
      })
    })
    const box = this.selectComponent('#box')
    this.setData({ components: this.selectAllComponents('.box').length + ' ' + box.hello() })
    box.measure((width) => wx.nextTick(() => this.setData({ within: width })))
  },
})
`,
  json: { usingComponents: { 'measured-box': '/components/measured-box/measured-box' } },
  files: componentFiles('components/measured-box/measured-box', {
    wxml: `<view class="inside" style="width: 77px; height: 5px"></view>\n`,
    js: `Component({
  methods: {
    hello() {
      return 'hello'
    },
    measure(answer) {
      this.createSelectorQuery()
        .select('.inside')
        .boundingClientRect((rect) => answer(rect.width))
        .exec()
    },
  },
})
`,
  }),
  shows: {
    rectangle: '120x30',
    fields: 'measured box 120',
    counted: '2 0',
    components: '2 hello',
    within: '77',
  },
})
