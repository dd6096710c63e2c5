import { pageSource } from '../PageSource.js'
import type { PageSource } from '../PageSource.js'
import { capitalized } from './fieldCode.js'
import type { Domain, Field } from './domains.js'
import type { Row } from './rowsOf.js'

/** Three rows side by side, with the better value of each line marked; in TypeScript. */
export function comparePage(domain: Domain, rows: readonly Row[]): PageSource {
  const { key, root, title, fields } = domain
  const [a, b, c] = rows
  const best = [a!, b!, c!].reduce((most, row) => (row.amount > most.amount ? row : most))
  return pageSource(`${root}${key}/compare/compare`, {
    json: { navigationBarTitleText: `${title}: compare`, pageOrientation: 'auto' },
    wxml: `<view class="marker">largest: {{ best }}</view>
<view class="table">
  <view class="line"><view class="cell"></view><view class="cell" wx:for="{{ subjects }}" wx:key="id" data-index="{{ index }}" bindtap="replace">{{ item.title }}</view></view>
  <view class="line" wx:for="{{ lines }}" wx:for-item="line" wx:key="name" hidden="{{ onlyDifferent && line.isSame }}">
    <view class="cell name">{{ line.label }}</view>
    <view class="cell {{ index === line.best ? 'better' : '' }}" wx:for="{{ line.texts }}" wx:key="index">{{ item }}</view>
  </view>
</view>
<label class="only"><switch type="checkbox" checked="{{ onlyDifferent }}" bindchange="toggle" />Only what differs</label>
`,
    wxss: `.line {
  display: flex;
  border-bottom: 1px solid rgba(128, 128, 128, 0.2);
}

.line[hidden] {
  display: none;
}

.cell {
  flex: 1 1 0;
  padding: 12rpx;
  font-size: 26rpx;
  word-break: break-all;
}

.name {
  color: var(--muted);
}

.better {
  font-weight: 600;
}
`,
    ts: `import { rows } from '../rows'
import { t } from '../../../utils/i18n'
import { formatMoney } from '../../../utils/money'
import { formatDay } from '../../../utils/dates'
import type { Cell, Line } from '/shared/Line'

interface Subject {
  readonly id: string
  readonly status: string
${fields.map(({ name, kind }) => `  readonly ${name}: ${typeOf(kind)}`).join('\n')}
}

type FieldName = Exclude<keyof Subject, 'id' | 'status'>

interface Measure<Value> {
  name: FieldName
  toText(value: Value): string
  /** Larger is better; absent where no value is better than another. */
  rank?(value: Value): number
}

function defineMeasure<Value>(measure: Measure<Value>): Measure<unknown> {
  return measure as Measure<unknown>
}

${fields.map(measureCode).join('\n\n')}

const measures: readonly Measure<unknown>[] = [
${fields.map(({ name }) => `  measure${capitalized(name)},`).join('\n')}
]

/** The place of the best value, or -1 where two share it. */
function bestOf(cells: readonly Cell[]): number {
  const ranks = cells.map(({ rank }) => rank)
  if (ranks.some((rank) => rank === undefined)) return -1
  const most = Math.max(...(ranks as number[]))
  return ranks.filter((rank) => rank === most).length === 1 ? ranks.indexOf(most) : -1
}

function lineOf(measure: Measure<unknown>, subjects: readonly Subject[]): Line {
  const cells = subjects.map((subject): Cell => {
    const value: unknown = subject[measure.name]
    return { text: measure.toText(value), rank: measure.rank?.(value) }
  })
  const texts = cells.map(({ text }) => text)
  return {
    name: measure.name,
    label: t(\`${key}.\${measure.name}\`),
    texts,
    best: bestOf(cells),
    isSame: new Set(texts).size === 1,
  }
}

Page({
  data: {
    subjects: [] as Subject[],
    lines: [] as Line[],
    best: '',
    onlyDifferent: false,
  },

  onLoad(query: Record<string, string | undefined>) {
    const wanted = query.ids?.split(',') ?? []
    const chosen = (rows as Subject[]).filter(({ id }) => wanted.includes(id))
    this.show(chosen.length > 1 ? chosen : (rows as Subject[]).slice(0, 3))
  },

  show(subjects: Subject[]): void {
    const lines = measures.map((measure) => lineOf(measure, subjects))
    const amounts = lines.find(({ name }) => name === 'amount')!
    this.setData({ subjects, lines, best: subjects[amounts.best]?.title ?? 'none' })
  },

  replace(event: { currentTarget: { dataset: { index: number } } }) {
    const { index } = event.currentTarget.dataset
    const others = (rows as Subject[]).filter((row) => !this.data.subjects.some(({ id }: Subject) => id === row.id))
    wx.showActionSheet({
      itemList: others.slice(0, 6).map((row) => row.title),
      success: ({ tapIndex }: { tapIndex: number }) => {
        const subjects = [...this.data.subjects]
        subjects[index] = others[tapIndex]!
        this.show(subjects)
      },
    })
  },

  toggle({ detail }: { detail: { value: boolean } }) {
    this.setData({ onlyDifferent: detail.value })
  },
})
`,
    shows: { marker: `largest: ${best.title}` },
  })
}

function typeOf(kind: Field['kind']): string {
  if (kind === 'number' || kind === 'money') return 'number'
  return kind === 'flag' ? 'boolean' : 'string'
}

function measureCode({ name, kind }: Field): string {
  const type = typeOf(kind)
  const text = {
    text: 'value',
    number: 'String(value)',
    money: 'formatMoney(value)',
    date: 'formatDay(value)',
    choice: 'value',
    flag: `value ? 'yes' : 'no'`,
  }[kind]
  const rank = {
    text: '',
    choice: '',
    number: '\n  rank: (value) => value,',
    money: '\n  rank: (value) => value,',
    date: '\n  rank: (value) => Date.parse(value),',
    flag: '\n  rank: (value) => Number(value),',
  }[kind]
  return `const measure${capitalized(name)} = defineMeasure<${type}>({
  name: '${name}',
  toText: (value) => ${text},${rank}
})`
}
