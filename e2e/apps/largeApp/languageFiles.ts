import { domains } from './domains/domains.js'
import type { SourceFiles } from './PageSource.js'

const words: Record<string, readonly [string, string, string, string]> = {
  home: ['Home', 'Start', 'Accueil', '首页'],
  catalog: ['Catalog', 'Katalog', 'Catalogue', '目录'],
  messages: ['Messages', 'Nachrichten', 'Messages', '消息'],
  mine: ['Mine', 'Ich', 'Moi', '我的'],
  list: ['List', 'Liste', 'Liste', '列表'],
  detail: ['Details', 'Einzelheiten', 'Détails', '详情'],
  edit: ['Edit', 'Bearbeiten', 'Modifier', '编辑'],
  board: ['Board', 'Tafel', 'Tableau', '看板'],
  stats: ['Statistics', 'Statistik', 'Statistiques', '统计'],
  gallery: ['Gallery', 'Galerie', 'Galerie', '图库'],
  settings: ['Settings', 'Einstellungen', 'Paramètres', '设置'],
  history: ['History', 'Verlauf', 'Historique', '历史'],
  picker: ['Choose', 'Auswahl', 'Choisir', '选择'],
  compare: ['Compare', 'Vergleich', 'Comparer', '比较'],
  all: ['All', 'Alle', 'Tous', '全部'],
  search: ['Search', 'Suche', 'Chercher', '搜索'],
  save: ['Save', 'Sichern', 'Enregistrer', '保存'],
  cancel: ['Cancel', 'Abbrechen', 'Annuler', '取消'],
  more: ['Load more', 'Mehr laden', 'Plus', '加载更多'],
  empty: ['Nothing here', 'Nichts da', 'Rien ici', '暂无数据'],
  total: ['Total', 'Summe', 'Total', '合计'],
  average: ['Average', 'Mittel', 'Moyenne', '平均'],
  required: ['{0} is required', '{0} fehlt', '{0} est obligatoire', '{0}不能为空'],
  tooLong: ['{0} is too long', '{0} ist zu lang', '{0} est trop long', '{0}太长'],
}

const locales = ['en', 'de', 'fr', 'zh'] as const

function languageModule(index: number): string {
  const ownWords = Object.entries(words).map(([key, texts]) => [key, texts[index]])
  const names = domains.flatMap(({ key, title, fields }) => [
    [key, index === 0 ? title : `${title} (${locales[index]})`],
    ...fields.map(({ name, label }) => [
      `${key}.${name}`,
      index === 0 ? label : `${label} (${locales[index]})`,
    ]),
  ])
  return `module.exports = ${JSON.stringify(Object.fromEntries([...ownWords, ...names]), null, 2)}\n`
}

/** Words of four languages, each in a module that `require` finds by a static prefix. */
export const languageFiles: SourceFiles = {
  ...Object.fromEntries(
    locales.map((locale, index) => [`utils/lang/${locale}.js`, languageModule(index)]),
  ),
  'utils/i18n.js': `const locales = ${JSON.stringify(locales)}
const loaded = new Map()
let current = 'en'

/** The words of a language, read when they are first needed. */
function wordsOf(locale) {
  if (!loaded.has(locale)) loaded.set(locale, require('./lang/' + locale + '.js'))
  return loaded.get(locale)
}

function setLocale(locale) {
  current = locales.includes(locale) ? locale : 'en'
}

function t(key, locale = current, ...values) {
  const words = wordsOf(locale)
  const text = words[key] === undefined ? wordsOf('en')[key] : words[key]
  if (text === undefined) return key
  return text.replace(/\\{(\\d)\\}/g, (all, index) => (index in values ? String(values[index]) : all))
}

/** The words of one page, for its template. */
function pick(keys) {
  return Object.fromEntries(keys.map((key) => [key.replace('.', '_'), t(key)]))
}

module.exports = { locales, setLocale, t, pick, locale: () => current }
`,
}
