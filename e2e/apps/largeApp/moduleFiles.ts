import type { SourceFiles } from './PageSource.js'

/** Modules that many pages share. */
export const moduleFiles: SourceFiles = {
  'h5Origin.js': `module.exports = 'http://127.0.0.1:5211'\n`,
  'utils/money.js': `/** Cents as text with thousands marks. */
function formatMoney(cents) {
  const sign = cents < 0 ? '-' : ''
  const whole = Math.floor(Math.abs(cents) / 100)
  const rest = String(Math.abs(cents) % 100).padStart(2, '0')
  return sign + String(whole).replace(/\\B(?=(\\d{3})+$)/g, ',') + '.' + rest
}

/** The cents that a person typed, or NaN. */
function parseMoney(text) {
  const match = /^\\s*(-?)(\\d[\\d,]*)(?:\\.(\\d{1,2}))?\\s*$/.exec(text)
  if (!match) return NaN
  const [, sign, whole, rest = ''] = match
  const cents = Number(whole.replace(/,/g, '')) * 100 + Number(rest.padEnd(2, '0'))
  return sign ? -cents : cents
}

module.exports = { formatMoney, parseMoney }
`,
  'utils/words.js': `function capitalize(text) {
  return text ? text[0].toUpperCase() + text.slice(1) : ''
}

function initials(name) {
  return name
    .split(/\\s+/)
    .filter(Boolean)
    .map((part) => part[0].toUpperCase())
    .join('')
    .slice(0, 2)
}

function shorten(text, length) {
  return text.length > length ? text.slice(0, length - 1) + '…' : text
}

/** Whether every word of a question begins a word of the text. */
function matches(text, question) {
  const words = text.toLowerCase().split(/[^a-z0-9]+/)
  return question
    .toLowerCase()
    .split(/\\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)))
}

module.exports = { capitalize, initials, shorten, matches }
`,
  'utils/dates.js': `const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function parseDay(text) {
  const [year, month, day] = text.split('-').map(Number)
  return { year, month, day }
}

function formatDay(text) {
  const { year, month, day } = parseDay(text)
  return day + ' ' + names[month - 1] + ' ' + year
}

function monthOf(text) {
  return text.slice(0, 7)
}

function daysBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86400000)
}

function isDay(text) {
  return /^\\d{4}-\\d{2}-\\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

module.exports = { parseDay, formatDay, monthOf, daysBetween, isDay }
`,
  'utils/numbers.js': `/** Sums, means and the like, for pages that count. */
export function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}

export function mean(numbers) {
  return numbers.length ? sum(numbers) / numbers.length : 0
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

export function deviation(numbers) {
  const center = mean(numbers)
  return Math.sqrt(mean(numbers.map((number) => (number - center) ** 2)))
}

/** How many numbers fall into each of \`count\` ranges of the same width. */
export function histogram(numbers, count) {
  const low = Math.min(...numbers)
  const width = (Math.max(...numbers) - low) / count || 1
  const bins = Array.from({ length: count }, (_, index) => ({ from: low + index * width, size: 0 }))
  for (const number of numbers) bins[Math.min(count - 1, Math.floor((number - low) / width))].size += 1
  return bins
}

export default { sum, mean, median, deviation, histogram }
`,
  'utils/groups.js': `/** Rows by what a function says of each, in the order in which groups appear. */
exports.groupBy = function groupBy(rows, nameOf) {
  const groups = new Map()
  for (const row of rows) {
    const name = nameOf(row)
    if (!groups.has(name)) groups.set(name, [])
    groups.get(name).push(row)
  }
  return [...groups].map(([name, rows]) => ({ name, rows }))
}

exports.sortBy = function sortBy(rows, name, isDescending) {
  const direction = isDescending ? -1 : 1
  return [...rows].sort((a, b) => (a[name] < b[name] ? -direction : a[name] > b[name] ? direction : 0))
}
`,
  'utils/store.js': `/** A small store that pages listen to. */
class Store {
  #state
  #listeners = new Set()

  constructor(state) {
    this.#state = state
  }

  get state() {
    return this.#state
  }

  set(changes) {
    this.#state = { ...this.#state, ...changes }
    for (const listener of this.#listeners) listener(this.#state)
  }

  /** @returns what ends it */
  listen(listener) {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

module.exports = { Store, favorites: new Store({ ids: [] }) }
`,
}
