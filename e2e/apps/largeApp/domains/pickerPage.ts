import { pageSource } from '../PageSource.js'
import type { PageSource } from '../PageSource.js'
import { capitalized, list } from './fieldCode.js'
import type { Domain, Field } from './domains.js'

/** Choosing rows by facets; a page made by `Component()`. */
export function pickerPage(domain: Domain): PageSource {
  const { key, root, title, fields, statuses } = domain
  const facets = fields.filter(({ kind }) => kind === 'choice' || kind === 'flag')
  return pageSource(`${root}${key}/picker/picker`, {
    json: {
      component: true,
      navigationBarTitleText: `${title}: choose`,
      usingComponents: {
        'filter-bar': '/components/filter-bar/filter-bar',
        'data-table': '/components/data-table/data-table',
        'money-cell': '/components/data-table/money-cell',
      },
    },
    wxml: `<view class="marker">{{ chosenCount }} of {{ count }} chosen, at most {{ limit }}</view>
<view wx:for="{{ facets }}" wx:for-item="facet" wx:key="name" class="facet">
  <text class="facet-name">{{ facet.label }}</text>
  <filter-bar options="{{ facet.options }}" value="{{ facet.value }}" data-name="{{ facet.name }}" bind:change="filter" />
</view>
<checkbox-group bindchange="choose">
  <label wx:for="{{ found }}" wx:key="id" class="candidate"><checkbox value="{{ item.id }}" checked="{{ item.isChosen }}" disabled="{{ !item.isChosen && chosenCount >= limit }}" />{{ item.title }}</label>
</checkbox-group>
<data-table generic:cell="money-cell" columns="{{ columns }}" rows="{{ chosen }}" />
<button type="primary" disabled="{{ !chosenCount }}" bindtap="finish">Take {{ chosenCount }}</button>
`,
    wxss: `.facet {
  display: flex;
  align-items: center;
}

.facet-name {
  width: 160rpx;
  padding-left: 24rpx;
}

.candidate {
  display: block;
  padding: 12rpx 24rpx;
}
`,
    js: `const { rows } = require('../rows')
const { t } = require('../../../utils/i18n')

${facets.map(facetFunction).join('\n\n')}

const facets = [
  {
    name: 'status',
    label: 'Status',
    options: ['all', ${statuses.map((status) => `'${status}'`).join(', ')}],
    value: 'all',
    matches: (row, value) => row.status === value,
  },
${facets.map((field) => facetEntry(field, key)).join('\n')}
]

Component({
  options: { pureDataPattern: /^_/ },
  properties: {
    limit: { type: Number, value: 5 },
    only: String,
  },
  data: {
    facets: facets.map(({ name, label, options, value }) => ({ name, label, options, value })),
    columns: [
      { name: 'title', label: 'Title', kind: 'text' },
      { name: 'amount', label: 'Amount', kind: 'money' },
    ],
    found: [],
    chosen: [],
    chosenCount: 0,
    count: rows.length,
    _ids: [],
  },
  observers: {
    'facets.**, _ids': function (current, ids) {
      const isFound = (row) =>
        facets.every(({ matches }, index) => current[index].value === 'all' || matches(row, current[index].value))
      this.setData({
        found: rows.filter(isFound).map(({ id, title }) => ({ id, title, isChosen: ids.includes(id) })),
        chosen: rows.filter(({ id }) => ids.includes(id)),
        chosenCount: ids.length,
      })
    },
    limit(limit) {
      if (this.data._ids.length > limit) this.setData({ _ids: this.data._ids.slice(0, limit) })
    },
  },
  lifetimes: {
    attached() {
      this.setData({ _ids: wx.getStorageSync('${key}.picked') || [] })
    },
  },
  pageLifetimes: {
    hide() {
      wx.setStorage({ key: '${key}.picked', data: this.data._ids })
    },
  },
  methods: {
    onLoad() {
      if (this.properties.only) this.setFacet('status', this.properties.only)
    },
    setFacet(name, value) {
      const index = this.data.facets.findIndex((facet) => facet.name === name)
      this.setData({ ['facets[' + index + '].value']: value })
    },
    filter(event) {
      this.setFacet(event.currentTarget.dataset.name, event.detail.value)
    },
    choose(event) {
      const seen = this.data.found.map(({ id }) => id)
      const others = this.data._ids.filter((id) => !seen.includes(id))
      this.setData({ _ids: [...others, ...event.detail.value].slice(0, this.data.limit) })
    },
    finish() {
      this.getOpenerEventChannel().emit('picked', { ids: this.data._ids })
      wx.navigateBack()
    },
  },
})
`,
    shows: { marker: '0 of 40 chosen, at most 5' },
  })
}

function facetFunction({ name, label, kind }: Field): string {
  const rule = kind === 'flag' ? `row.${name} === (value === 'yes')` : `row.${name} === value`
  return `/** Whether a row's ${label.toLowerCase()} is what is asked for. */
function matches${capitalized(name)}(row, value) {
  if (row.${name} === undefined) return false
  return ${rule}
}`
}

function facetEntry({ name, kind, choices }: Field, key: string): string {
  const options = kind === 'flag' ? ['all', 'yes', 'no'] : ['all', ...choices!]
  return `  {
    name: '${name}',
    label: t('${key}.${name}'),
    options: ${list(options)},
    value: 'all',
    matches: matches${capitalized(name)},
  },`
}
