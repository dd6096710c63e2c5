import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Build } from '@miniview/miniprogram/compiler'
import { parse } from 'jsonc-parser'
import type { EntryColors, EntryLook } from './EntryLook.js'

/** A JSON object whose members are read with care: it is written by hand. */
type Json = Readonly<Record<string, unknown>>

/**
 * Reads what the frame of the first page looks like: title and colours of its json, with app.json's
 * `window` below it and theme.json's values in place of their names.
 *
 * @param folder the compiler's folder, from which the build was just made
 */
export async function readEntryLook(folder: string, { appJson, name }: Build): Promise<EntryLook> {
  const app = toJson(appJson)
  const path = appJson.entryPagePath ?? appJson.pages[0]!
  const page = { ...toJson(app['window']), ...(await readJson(folder, `${path}.json`)) }
  const themes =
    typeof app['themeLocation'] === 'string' ? await readJson(folder, app['themeLocation']) : {}
  const light = toJson(themes['light'])
  // Without `darkmode` the platform shows the light theme always.
  const dark = app['darkmode'] === true ? toJson(themes['dark']) : light
  const tabBar = toJson(app['tabBar'])
  const list = Array.isArray(tabBar['list']) ? tabBar['list'].map(toJson) : []
  const selectedTab = list.findIndex(({ pagePath }) => pagePath === path)
  const hasTabs = selectedTab >= 0 && tabBar['custom'] !== true
  return {
    title: themed(page['navigationBarTitleText'], light) ?? name,
    hasBars: page['navigationStyle'] !== 'custom',
    tabs: hasTabs ? list.map(({ text }) => String(text)) : [],
    selectedTab,
    light: colorsOf(page, tabBar, light),
    dark: colorsOf(page, tabBar, dark),
  }
}

async function readJson(folder: string, path: string): Promise<Json> {
  try {
    return toJson(parse(await readFile(join(folder, path), 'utf8')))
  } catch {
    // A page needs no json.
    return {}
  }
}

function toJson(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}

/** A text, with theme.json's value for `@name`. */
function themed(value: unknown, theme: Json): string | undefined {
  if (typeof value !== 'string') return undefined
  if (!value.startsWith('@')) return value
  const name = value.slice(1)
  return Object.hasOwn(theme, name) ? themed(theme[name], {}) : undefined
}

/** Only colours as app.json writes them, because they end in a style sheet. */
function colorOf(value: unknown, theme: Json): string | undefined {
  const color = themed(value, theme)
  return color && /^#[\da-f]{3,8}$/i.test(color) ? color : undefined
}

function colorsOf(page: Json, tabBar: Json, theme: Json): EntryColors {
  const barBackground = colorOf(page['navigationBarBackgroundColor'], theme)
  const isBlack = themed(page['navigationBarTextStyle'], theme) === 'black'
  return {
    barBackground,
    // The container's own bar has a text colour of its own.
    barText: barBackground && (isBlack ? '#000000' : '#ffffff'),
    tabBackground: colorOf(tabBar['backgroundColor'], theme),
    tabText: colorOf(tabBar['color'], theme),
    tabSelected: colorOf(tabBar['selectedColor'], theme),
  }
}
