import { pageSource } from '../PageSource.js'
import type { PageSource } from '../PageSource.js'
import type { Domain, Field } from './domains.js'
import type { Row } from './rowsOf.js'

/** Numbers of a domain: means, ranges and bars. */
export function statsPage(domain: Domain, rows: readonly Row[]): PageSource {
  const { key, root, title, fields } = domain
  const amounts = rows.map(({ amount }) => amount).sort((a, b) => a - b)
  const median = (amounts[19]! + amounts[20]!) / 2
  const numeric = fields.filter(({ kind }) => kind === 'number' || kind === 'money')
  const counted = fields.filter(({ kind }) => kind === 'choice' || kind === 'flag')
  return pageSource(`${root}${key}/stats/stats`, {
    json: { navigationBarTitleText: `${title}: statistics` },
    wxml: `<wxs module="bars">
  var width = function (size, largest) {
    return largest ? Math.round((size / largest) * 600) : 0
  }
  module.exports = { width: width }
</wxs>
<view class="marker">median {{ numbers[chosen].medianText }}</view>
<view class="tabs"><text wx:for="{{ numbers }}" wx:key="name" class="tab {{ index === chosen ? 'chosen' : '' }}" data-index="{{ index }}" bindtap="choose">{{ item.label }}</text></view>
<section-box title="{{ numbers[chosen].label }}">
  <view class="figures">
    <view wx:for="{{ numbers[chosen].figures }}" wx:key="name"><text>{{ item.name }}</text> <text>{{ item.text }}</text></view>
  </view>
  <view class="bars">
    <view wx:for="{{ numbers[chosen].bins }}" wx:for-item="bin" wx:key="from" class="bar" style="width: {{ bars.width(bin.size, numbers[chosen].largest) }}rpx"><text>{{ bin.size }}</text></view>
  </view>
</section-box>
<section-box wx:for="{{ shares }}" wx:for-item="share" wx:key="name" title="{{ share.label }}">
  <view wx:for="{{ share.parts }}" wx:key="name" class="part"><text>{{ item.name }}</text><text>{{ item.size }}</text><text>{{ item.percent }} %</text></view>
</section-box>
`,
    wxss: `@import '/styles/charts.wxss';
`,
    js: `import { rows } from '../rows'
import numbers, { mean, median, histogram } from '../../../utils/numbers'
import * as money from '../../../utils/money'
import { groupBy } from '../../../utils/groups'
import { t } from '../../../utils/i18n'

const binCount = 8

${numeric.map(numberFunction).join('\n\n')}

${counted.map(shareFunction).join('\n\n')}

/** Everything that is said of one list of numbers. */
function describe(name, values, toText) {
  const bins = histogram(values, binCount)
  const middle = median(values)
  return {
    name,
    label: t('${key}.' + name),
    bins,
    largest: Math.max(...bins.map((bin) => bin.size)),
    medianText: toText(middle),
    figures: [
      { name: 'least', text: toText(Math.min(...values)) },
      { name: 'most', text: toText(Math.max(...values)) },
      { name: t('average'), text: toText(Math.round(mean(values))) },
      { name: t('total'), text: toText(numbers.sum(values)) },
      { name: 'median', text: toText(middle) },
      { name: 'deviation', text: toText(Math.round(numbers.deviation(values))) },
    ],
  }
}

/** How a list of names divides, the largest part first. */
function shareOf(name, names) {
  const parts = groupBy(names, (value) => value).map((group) => ({
    name: group.name,
    size: group.rows.length,
    percent: Math.round((group.rows.length / names.length) * 100),
  }))
  parts.sort((a, b) => b.size - a.size)
  return { name, label: t('${key}.' + name), parts }
}

Page({
  data: { numbers: [], shares: [], chosen: 0 },

  onLoad() {
    this.setData({
      numbers: [${numeric.map(({ name }) => `${name}Numbers()`).join(', ')}],
      shares: [${counted.map(({ name }) => `${name}Share()`).join(', ')}],
    })
  },

  choose(event) {
    this.setData({ chosen: event.currentTarget.dataset.index })
  },

  onResize() {
    this.setData({ chosen: this.data.chosen })
  },
})
`,
    shows: { marker: `median ${median}` },
  })
}

function numberFunction({ name, label, kind }: Field): string {
  const toText =
    kind === 'money' && name !== 'amount'
      ? '(value) => money.formatMoney(Math.round(value))'
      : '(value) => String(value)'
  return `/** ${label} over all rows. */
function ${name}Numbers() {
  const values = rows.map((row) => row.${name}).filter((value) => Number.isFinite(value))
  return describe('${name}', values, ${toText})
}`
}

function shareFunction({ name, label, kind }: Field): string {
  const value = kind === 'flag' ? `(row.${name} ? 'yes' : 'no')` : `row.${name}`
  return `/** How rows divide by ${label.toLowerCase()}. */
function ${name}Share() {
  const names = rows.map((row) => ${value})
  return shareOf('${name}', names)
}`
}
