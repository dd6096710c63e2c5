import { pageSource } from '../PageSource.js'

/** Every way to a module: CommonJS, ES, json, npm, alias, absolute, folder, computed, asynchronous. */
export const modulePage = pageSource('pages/syntax/module/module', {
  wxml: `<view class="relative">{{ relative }}</view>
<view class="absolute">{{ absolute }}</view>
<view class="folder">{{ folder }}</view>
<view class="json">{{ json }}</view>
<view class="alias">{{ alias }}</view>
<view class="npm">{{ npm }}</view>
<view class="nearer">{{ nearer }}</view>
<view class="computed">{{ computed }}</view>
<view class="once">{{ once }}</view>
<view class="cycle">{{ cycle }}</view>
<view class="es">{{ es }}</view>
<view class="later">{{ later }}</view>
<view class="missing">{{ missing }}</view>
`,
  js: `import { increase, total as current } from './counter.js'
import whole, * as space from './space'
export { unused } from './space'

const relative = require('../../../utils/money.js')
const absolute = require('/utils/words')
const folder = require('./parts')
const settings = require('./settings.json')
const aliased = require('~/utils/words')
const sharedAlias = require('@shared/constants')
const { clamp } = require('tiny-math')
const deep = require('tiny-math/lib/deep')
const nearer = require('./nearer')
const cycle = require('./cycle/a')
const i18n = require('../../../utils/i18n')

function languageOf(locale) {
  return require('./lang/' + locale).language
}

function formatOf(name) {
  return require(\`./formats/\${name}.js\`)
}

function missing() {
  try {
    return require('./' + ['ab', 'sent'].join('')).value
  } catch (error) {
    return error instanceof Error ? 'an error' : 'no error'
  }
}

Page({
  data: { later: 'waiting' },
  onLoad() {
    increase()
    increase()
    this.setData({
      relative: relative.formatMoney(123456),
      absolute: absolute.capitalize('word'),
      folder: folder.name,
      json: settings.name + ' ' + settings.sizes.length,
      alias: aliased.capitalize('alias') + ' ' + sharedAlias.pageSize,
      npm: clamp(12, 0, 10) + ' ' + deep,
      nearer,
      computed: languageOf('de') + ' ' + languageOf('fr.js') + ' ' + formatOf('short')('text'),
      once: String(require('./parts') === folder) + ' ' + folder.loads(),
      cycle: cycle.text(),
      es: [current, whole, space.named, i18n.t('home', 'en')].join(' '),
      missing: missing(),
    })
    require
      .async('../../../packageStock/shared/later.js')
      .then((later) => this.setData({ later: later.text }))
      .catch((error) => this.setData({ later: 'failed: ' + (error.errMsg || error.message) }))
  },
})
`,
  files: {
    'pages/syntax/module/counter.js': `export let total = 0

export function increase() {
  total += 1
}
`,
    'pages/syntax/module/space.js': `export const named = 'named'
export const unused = 0

export default class {
  static toString() {
    return 'whole'
  }
}
`,
    'pages/syntax/module/parts/index.js': `let loads = 0
loads += 1
exports.name = 'folder index'
exports.loads = () => loads
`,
    'pages/syntax/module/settings.json': `{ "name": "settings", "sizes": [1, 2, 3] }\n`,
    'pages/syntax/module/nearer.js': `module.exports = require('near').text\n`,
    'pages/syntax/module/miniprogram_npm/near/index.js': `module.exports = { text: 'nearer package' }\n`,
    'pages/syntax/module/cycle/a.js': `exports.name = 'a'
const b = require('./b')
exports.text = () => exports.name + b.text()
`,
    'pages/syntax/module/cycle/b.js': `const a = require('./a')
exports.text = () => 'b' + a.name
`,
    'pages/syntax/module/lang/de.js': `module.exports = { language: 'Deutsch' }\n`,
    'pages/syntax/module/lang/fr.js': `module.exports = { language: 'Francais' }\n`,
    'pages/syntax/module/formats/short.js': `module.exports = (text) => text.slice(0, 2)\n`,
    'pages/syntax/module/formats/long.js': `module.exports = (text) => text + text\n`,
    'miniprogram_npm/near/index.js': `module.exports = { text: 'farther package' }\n`,
    'miniprogram_npm/tiny-math/index.js': `'use strict'
Object.defineProperty(exports, '__esModule', { value: true })
var deep = require('./lib/deep.js')
function clamp(value, low, high) {
  return Math.min(Math.max(value, low), high)
}
exports.clamp = clamp
exports.deep = deep
`,
    'miniprogram_npm/tiny-math/lib/deep.js': `module.exports = 'deep'\n`,
    'shared/constants.js': `module.exports = { pageSize: 20 }\n`,
  },
  shows: {
    relative: '1,234.56',
    absolute: 'Word',
    folder: 'folder index',
    json: 'settings 3',
    alias: 'Alias 20',
    npm: '10 deep',
    nearer: 'nearer package',
    computed: 'Deutsch Francais te',
    once: 'true 1',
    cycle: 'aba',
    es: '2 whole named Home',
    later: 'later from stock',
    missing: 'an error',
  },
})
