import { pageSource } from '../PageSource.js'

/** A component of another package, with a stand-in until that package is there. */
export const placeholderPage = pageSource('pages/syntax/placeholder/placeholder', {
  wxml: `<view class="title">Placeholder</view>
<stock-badge text="5" />
<plugin-map />
`,
  js: `Page({})\n`,
  json: {
    usingComponents: {
      'stock-badge': '/packageStock/components/stock-badge/stock-badge',
      'plugin-map': 'plugin://maps/map',
    },
    componentPlaceholder: { 'stock-badge': 'view', 'plugin-map': 'view' },
  },
  shows: { title: 'Placeholder' },
})
