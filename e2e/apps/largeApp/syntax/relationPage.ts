import { componentFiles, pageSource } from '../PageSource.js'

/** Components that know each other as parent and child. */
export const relationPage = pageSource('pages/syntax/relation/relation', {
  wxml: `<view class="relation">
  <tab-group id="group">
    <tab-item wx:for="{{ names }}" wx:key="*this" name="{{ item }}" />
  </tab-group>
</view>
<view class="parent">{{ parents }}</view>
`,
  js: `Page({
  data: { names: ['a', 'b', 'c'], parents: '' },
  onReady() {
    this.setData({ names: ['a', 'c'] })
    this.setData({ parents: this.selectComponent('#group').names() })
  },
})
`,
  json: {
    usingComponents: {
      'tab-group': '/components/tabs/tab-group',
      'tab-item': '/components/tabs/tab-item',
    },
  },
  files: {
    ...componentFiles('components/tabs/tab-group', {
      wxml: `<view><slot></slot></view><text>linked {{ linked }} gone {{ gone }}</text>\n`,
      js: `Component({
  relations: {
    './tab-item': {
      type: 'child',
      linked() {
        this.setData({ linked: this.data.linked + 1 })
      },
      unlinked() {
        this.setData({ gone: this.data.gone + 1 })
      },
    },
  },
  data: { linked: 0, gone: 0 },
  methods: {
    names() {
      return this.getRelationNodes('./tab-item')
        .map((item) => item.properties.name)
        .join('')
    },
  },
})
`,
    }),
    ...componentFiles('components/tabs/tab-item', {
      wxml: `<text>{{ name }}{{ hasGroup ? '+' : '-' }}</text>\n`,
      js: `Component({
  relations: {
    './tab-group': {
      type: 'parent',
      linked() {
        this.setData({ hasGroup: true })
      },
    },
  },
  properties: { name: String },
  data: { hasGroup: false },
})
`,
    }),
  },
  shows: { relation: 'a+c+linked 3 gone 1', parent: 'ac' },
})
