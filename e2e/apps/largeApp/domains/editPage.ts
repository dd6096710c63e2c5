import { pageSource } from '../PageSource.js'
import type { PageSource } from '../PageSource.js'
import { capitalized, list } from './fieldCode.js'
import type { Domain, Field } from './domains.js'

/** A form with a field for each of the domain's, and a check for each. */
export function editPage(domain: Domain): PageSource {
  const { key, root, title, fields } = domain
  const required = fields.filter(({ isRequired }) => isRequired).length
  return pageSource(`${root}${key}/edit/edit`, {
    json: { navigationBarTitleText: `${title}: edit`, disableScroll: false },
    wxml: `<view class="marker">{{ fieldCount }} fields, {{ missing }} missing</view>
<form catchsubmit="save" catchreset="clear">
${fields.map(fieldWxml).join('\n')}
  <view class="actions">
    <button form-type="submit" type="primary" disabled="{{ isSaving }}" loading="{{ isSaving }}">{{ words.save }}</button>
    <button form-type="reset">{{ words.cancel }}</button>
  </view>
</form>
<view class="changes" wx:if="{{ changes.length }}">Changed: {{ changes }}</view>
`,
    wxss: `@import '/styles/forms.wxss';

.changes {
  padding: 24rpx;
  color: var(--muted);
}
`,
    js: `const { rows } = require('../rows')
const i18n = require('../../../utils/i18n')
const { formatMoney, parseMoney } = require('../../../utils/money')
const { isDay } = require('../../../utils/dates')

const draftKey = '${key}.edit.draft'

${fields.map((field) => checkFunction(field, key)).join('\n\n')}

const checks = {
${fields.map(({ name }) => `  ${name}: check${capitalized(name)},`).join('\n')}
}

/** What a form's texts mean as a row. */
function toRow(values) {
  return {
${fields.map(parseLine).join('\n')}
  }
}

/** A row as the texts of a form. */
function toValues(row) {
  return {
${fields.map(valueLine).join('\n')}
  }
}

const emptyValues = toValues({})

Page({
  data: {
    words: {},
    values: emptyValues,
    errors: {},
    changes: '',
    isSaving: false,
    fieldCount: 0,
    missing: 0,
${fields
  .filter(({ choices }) => choices)
  .map(({ name, choices }) => `    ${name}Choices: ${list(choices!)},`)
  .join('\n')}
  },

  onLoad(query) {
    this.row = rows.find(({ id }) => id === query.id)
    this.setData({
      words: i18n.pick(['save', 'cancel']),
      values: this.row ? toValues(this.row) : { ...emptyValues },
      fieldCount: Object.keys(checks).length,
    })
    this.setData({ missing: Object.keys(this.errorsOf(this.data.values)).length })
  },

  onHide() {
    if (this.data.changes) wx.setStorage({ key: draftKey, data: this.data.values })
  },

  /** The first error of each field; empty where all is well. */
  errorsOf(values) {
    const errors = {}
    for (const [name, check] of Object.entries(checks)) {
      const error = check(values[name])
      if (error) errors[name] = error
    }
    return errors
  },

  change(event) {
    const { name } = event.currentTarget.dataset
    const { value } = event.detail
    const changed = new Set(this.data.changes ? this.data.changes.split(', ') : [])
    changed.add(i18n.t('${key}.' + name))
    this.setData({
      ['values.' + name]: value,
      ['errors.' + name]: checks[name](value),
      changes: [...changed].join(', '),
    })
  },

  async save(event) {
    const values = { ...this.data.values, ...event.detail.value }
    const errors = this.errorsOf(values)
    this.setData({ errors, missing: Object.keys(errors).length })
    if (Object.keys(errors).length) {
      wx.showToast({ title: Object.values(errors)[0], icon: 'none' })
      return
    }
    this.setData({ isSaving: true })
    try {
      const row = { ...this.row, ...toRow(values) }
      await wx.setStorage({ key: '${key}.saved', data: row })
      await wx.removeStorage({ key: draftKey })
      this.getOpenerEventChannel().emit('saved', row)
      wx.navigateBack()
    } finally {
      this.setData({ isSaving: false })
    }
  },

  clear() {
    this.setData({ values: { ...emptyValues }, errors: {}, changes: '' })
  },
})
`,
    shows: { marker: `${fields.length} fields, ${required} missing` },
  })
}

function fieldWxml({ name, label, kind, choices }: Field): string {
  const input = {
    text: `<input name="${name}" value="{{ values.${name} }}" data-name="${name}" maxlength="80" bindinput="change" />`,
    number: `<input name="${name}" type="number" value="{{ values.${name} }}" data-name="${name}" bindinput="change" />`,
    money: `<input name="${name}" type="digit" value="{{ values.${name} }}" data-name="${name}" bindblur="change" />`,
    date: `<input name="${name}" placeholder="YYYY-MM-DD" value="{{ values.${name} }}" data-name="${name}" bindinput="change" />`,
    choice: `<radio-group name="${name}" data-name="${name}" bindchange="change"><label wx:for="{{ ${name}Choices }}" wx:key="*this"><radio value="{{ item }}" checked="{{ values.${name} === item }}" />{{ item }}</label></radio-group>`,
    flag: `<switch name="${name}" checked="{{ values.${name} }}" data-name="${name}" bindchange="change" />`,
  }[kind]
  const shown = choices ? 'choices' : kind
  return `  <view class="field field-${shown}">
    <view class="label">${label}</view>
    ${input}
    <view class="error" wx:if="{{ errors.${name} }}">{{ errors.${name} }}</view>
  </view>`
}

function checkFunction({ name, kind, choices, isRequired }: Field, key: string): string {
  const missing = isRequired
    ? `  if (value === '' || value === undefined) return i18n.t('required', undefined, i18n.t('${key}.${name}'))\n`
    : `  if (value === '' || value === undefined) return ''\n`
  const rule = {
    text: `  if (value.length > 80) return i18n.t('tooLong', undefined, i18n.t('${key}.${name}'))\n  return ''`,
    number: `  const number = Number(value)\n  if (!Number.isInteger(number) || number < 0) return 'Not a number'\n  return number > 1000 ? 'Too much' : ''`,
    money: `  const cents = parseMoney(value)\n  if (Number.isNaN(cents)) return 'Not an amount'\n  return cents < 0 ? 'Less than nothing' : ''`,
    date: `  return isDay(value) ? '' : 'Not a day, such as 2025-03-31'`,
    choice: `  return ${list(choices ?? [])}.includes(value) ? '' : 'Not one of the choices'`,
    flag: `  return typeof value === 'boolean' ? '' : 'Neither on nor off'`,
  }[kind]
  return `function check${capitalized(name)}(value) {\n${missing}${rule}\n}`
}

function parseLine({ name, kind }: Field): string {
  if (kind === 'money')
    return `    ${name}: values.${name} === '' ? 0 : parseMoney(values.${name}),`
  if (kind === 'number') return `    ${name}: Number(values.${name} || 0),`
  if (kind === 'text') return `    ${name}: values.${name}.trim(),`
  return `    ${name}: values.${name},`
}

function valueLine({ name, kind }: Field): string {
  if (kind === 'money')
    return `    ${name}: row.${name} === undefined ? '' : formatMoney(row.${name}),`
  if (kind === 'number') return `    ${name}: row.${name} === undefined ? '' : String(row.${name}),`
  if (kind === 'flag') return `    ${name}: Boolean(row.${name}),`
  return `    ${name}: row.${name} || '',`
}
