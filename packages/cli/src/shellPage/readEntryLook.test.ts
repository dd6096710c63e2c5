import type { Build } from '@miniview/miniprogram/compiler'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporaryFolder.js'
import type { EntryLook } from './EntryLook.js'
import { readEntryLook } from './readEntryLook.js'

/** The look of an app of one page besides others, from its json files as they are written. */
async function lookOf(
  app: Record<string, unknown>,
  files: Record<string, string> = {},
): Promise<EntryLook> {
  const appJson = { pages: ['pages/a/a', 'pages/b/b'], ...app }
  return readEntryLook(await temporaryFolder(files), { appJson, name: 'Name' } as unknown as Build)
}

it('prefers what the page says to what app.json says, and that to the app’s name', async () => {
  const window = { navigationBarTitleText: 'App', navigationBarBackgroundColor: '#112233' }
  expect((await lookOf({})).title).toBe('Name')
  expect(await lookOf({ window })).toMatchObject({
    title: 'App',
    hasBars: true,
    light: { barBackground: '#112233', barText: '#ffffff' },
  })
  const page =
    '{ "navigationBarTitleText": "Page", /* dark on light */ "navigationBarTextStyle": "black", }'
  expect(await lookOf({ window }, { 'pages/a/a.json': page })).toMatchObject({
    title: 'Page',
    light: { barBackground: '#112233', barText: '#000000' },
  })
})

it('looks at entryPagePath', async () => {
  const files = {
    'pages/b/b.json': '{ "navigationBarTitleText": "B", "navigationStyle": "custom" }',
  }
  expect(await lookOf({ entryPagePath: 'pages/b/b' }, files)).toMatchObject({
    title: 'B',
    hasBars: false,
  })
})

it('takes colours from the theme, dark ones only with darkmode', async () => {
  const app = {
    window: { navigationBarBackgroundColor: '@bar', navigationBarTextStyle: '@text' },
    themeLocation: 'theme.json',
  }
  const theme = {
    light: { bar: '#ffffff', text: 'black' },
    dark: { bar: '#000000', text: 'white' },
  }
  const files = { 'theme.json': JSON.stringify(theme) }
  const light = { barBackground: '#ffffff', barText: '#000000' }
  const dark = { barBackground: '#000000', barText: '#ffffff' }
  expect(await lookOf({ ...app, darkmode: true }, files)).toMatchObject({ light, dark })
  expect(await lookOf(app, files)).toMatchObject({ light, dark: light })
})

it('lets nothing but colours into a style sheet', async () => {
  const window = { navigationBarBackgroundColor: 'red;}body{display:none', backgroundColor: 7 }
  expect((await lookOf({ window })).light.barBackground).toBeUndefined()
})

it('shows the tab bar below a tab page only, and not where the app draws its own', async () => {
  const list = [
    { pagePath: 'pages/b/b', text: 'B' },
    { pagePath: 'pages/a/a', text: 'A' },
  ]
  expect(await lookOf({ tabBar: { list } })).toMatchObject({ tabs: ['B', 'A'], selectedTab: 1 })
  expect((await lookOf({ tabBar: { list, custom: true } })).tabs).toEqual([])
  expect((await lookOf({ tabBar: { list }, entryPagePath: 'pages/c/c' })).tabs).toEqual([])
})
