import { pageSource } from '../PageSource.js'
import type { PageSource } from '../PageSource.js'
import { capitalized, list } from './fieldCode.js'
import type { Domain, Field } from './domains.js'

/** What a person sets for a domain: columns, order, reminders, language. */
export function settingsPage(domain: Domain): PageSource {
  const { key, root, title, fields, statuses } = domain
  const isShownFirst = (field: Field) => field.kind !== 'flag'
  const shown = fields.filter(isShownFirst).length
  return pageSource(`${root}${key}/settings/settings`, {
    json: { navigationBarTitleText: `${title}: settings` },
    wxml: `<view class="marker">{{ shownCount }} of {{ columns.length }} columns, {{ locale }}</view>
<section-box title="Columns">
  <view wx:for="{{ columns }}" wx:key="name" class="line"><text>{{ item.label }}</text><switch checked="{{ item.isShown }}" data-index="{{ index }}" bindchange="toggle" /></view>
</section-box>
<section-box title="Statuses">
  <checkbox-group bindchange="chooseStatuses">
    <label wx:for="{{ statuses }}" wx:key="name" class="line"><text>{{ item.name }}</text><checkbox value="{{ item.name }}" checked="{{ item.isChosen }}" /></label>
  </checkbox-group>
</section-box>
<section-box title="Language">
  <radio-group bindchange="chooseLocale">
    <label wx:for="{{ locales }}" wx:key="*this" class="line"><text>{{ item }}</text><radio value="{{ item }}" checked="{{ item === locale }}" /></label>
  </radio-group>
</section-box>
<section-box title="Note"><textarea class="note" value="{{ note }}" maxlength="200" bindblur="saveNote" placeholder="Only you see this" /></section-box>
<button type="warn" bindtap="forget">Forget all</button>
`,
    wxss: `@import '/styles/forms.wxss';

.line {
  display: flex;
  justify-content: space-between;
  align-items: center;
  min-height: 80rpx;
}
`,
    js: `const i18n = require('../../../utils/i18n')

const storageKey = '${key}.settings'

${fields
  .map(
    (
      field,
    ) => `/** The column of ${field.label.toLowerCase()}: ${isShownFirst(field) ? 'shown' : 'hidden'} at first. */
function column${capitalized(field.name)}(saved) {
  const isKnown = saved && typeof saved.${field.name} === 'boolean'
  return {
    name: '${field.name}',
    label: i18n.t('${key}.${field.name}'),
    isShown: isKnown ? saved.${field.name} : ${isShownFirst(field)},
    width: ${80 + field.label.length * 12},
  }
}`,
  )
  .join('\n\n')}

function columnsOf(saved) {
  return [
${fields.map(({ name }) => `    column${capitalized(name)}(saved),`).join('\n')}
  ]
}

Page({
  data: {
    columns: [],
    shownCount: 0,
    statuses: ${list(statuses)}.map((name) => ({ name, isChosen: name !== 'draft' })),
    locales: i18n.locales,
    locale: i18n.locale(),
    note: '',
  },

  onLoad() {
    this.settings = wx.getStorageSync(storageKey) || {}
    const { columns, statuses, note = '' } = this.settings
    this.showColumns(columnsOf(columns))
    if (statuses) {
      this.setData({
        statuses: this.data.statuses.map(({ name }) => ({ name, isChosen: statuses.includes(name) })),
      })
    }
    this.setData({ note })
  },

  onHide() {
    this.save()
  },

  onUnload() {
    this.save()
  },

  showColumns(columns) {
    this.setData({ columns, shownCount: columns.filter(({ isShown }) => isShown).length })
  },

  toggle(event) {
    const { index } = event.currentTarget.dataset
    this.setData({ ['columns[' + index + '].isShown']: event.detail.value })
    this.showColumns(this.data.columns)
    this.isChanged = true
  },

  chooseStatuses(event) {
    const chosen = event.detail.value
    this.setData({
      statuses: this.data.statuses.map(({ name }) => ({ name, isChosen: chosen.includes(name) })),
    })
    this.isChanged = true
  },

  chooseLocale(event) {
    i18n.setLocale(event.detail.value)
    this.setData({ locale: i18n.locale() })
    this.showColumns(columnsOf(this.settings.columns))
  },

  saveNote(event) {
    this.setData({ note: event.detail.value })
    this.isChanged = true
  },

  save() {
    if (!this.isChanged) return
    this.isChanged = false
    const { columns, statuses, note } = this.data
    wx.setStorage({
      key: storageKey,
      data: {
        columns: Object.fromEntries(columns.map(({ name, isShown }) => [name, isShown])),
        statuses: statuses.filter(({ isChosen }) => isChosen).map(({ name }) => name),
        note,
      },
    })
  },

  forget() {
    wx.showModal({
      title: 'Forget all?',
      content: 'The columns return to what they were.',
      success: ({ confirm }) => {
        if (!confirm) return
        this.isChanged = false
        wx.removeStorage({ key: storageKey })
        this.showColumns(columnsOf(undefined))
      },
    })
  },
})
`,
    shows: { marker: `${shown} of ${fields.length} columns, en` },
  })
}
