import { describe, expect, test } from 'vitest'
import { buildOf, createTestApp, loadApp, problemsOf } from './testing/createTestApp.js'

const pageB = { 'pages/b/b.wxml': '<view/>', 'pages/b/b.js': '' }

test('app.json may have comments, trailing commas and a byte order mark', async () => {
  const text = '\uFEFF// why\n{ "pages": ["pages/a/a",], /* all */ }'
  expect((await loadApp({ 'app.json': text })).appJson.pages).toEqual(['pages/a/a'])
})

test('a leading slash of a page is tolerated, and a page counts once', async () => {
  const app = await loadApp({
    ...pageB,
    'app.json': JSON.stringify({
      pages: ['/pages/a/a', 'pages/b/b', 'pages/a/a'],
      entryPagePath: '/pages/b/b',
      tabBar: {
        list: [
          { pagePath: '/pages/a/a', text: 'A' },
          { pagePath: 'pages/b/b', text: 'B' },
        ],
      },
    }),
  })
  expect(app.appJson.pages).toEqual(['pages/a/a', 'pages/b/b'])
  expect(app.appJson.entryPagePath).toBe('pages/b/b')
  expect(app.appJson.tabBar?.list.map(({ pagePath }) => pagePath)).toEqual([
    'pages/a/a',
    'pages/b/b',
  ])
})

test('what the platform knows and this project does not is kept', async () => {
  const extra = {
    networkTimeout: { request: 1000 },
    permission: { 'scope.userLocation': { desc: 'To find shops' } },
    style: 'v2',
    navigateToMiniProgramAppIdList: ['wx1'],
    requiredBackgroundModes: ['audio'],
    sitemapLocation: 'sitemap.json',
    lazyCodeLoading: 'requiredComponents',
  }
  const app = await loadApp({ 'app.json': JSON.stringify({ pages: ['pages/a/a'], ...extra }) })
  expect(app.appJson).toEqual({ pages: ['pages/a/a'], ...extra })
})

describe('a wrong value is named by its field and place', () => {
  test.each([
    ['{ "pages": "a" }', '1:12 error: app.json: pages must be a list of at least one page path'],
    ['{}', '1:1 error: app.json: pages must be a list of at least one page path'],
    ['{ "pages": [] }', '1:12 error: app.json: pages must be a list of at least one page path'],
    ['{ "pages": [1] }', '1:13 error: app.json: pages[0] must be a string'],
    ['[]', '1:1 error: app.json: it must be an object'],
    ['{ "pages": ["../a"] }', /1:13 error: .*pages\[0\] "..\/a" must be a path inside the folder/],
    ['{ "pages": ["pages/a/a.wxml"] }', /1:13 error: .* without extension/],
    [
      '{ "pages": ["pages/a/a"],\n "entryPagePath": "b" }',
      '2:19 error: app.json: entryPagePath "b" is not in pages',
    ],
    [
      '{ "pages": ["pages/a/a"], "window": { "navigationBarTextStyle": "red" } }',
      '1:65 error: app.json: window.navigationBarTextStyle must be one of "white", "black"',
    ],
    [
      '{ "pages": ["pages/a/a"], "tabBar": { "list": [{ "pagePath": "pages/a/a", "text": 1 }] } }',
      '1:83 error: app.json: tabBar.list[0].text must be a string',
    ],
    [
      '{ "pages": ["pages/a/a"], "tabBar": { "list": [{ "pagePath": "pages/a/a", "text": "A" }] } }',
      '1:47 error: app.json: tabBar.list must be a list of 2 to 5 tabs',
    ],
    [
      '{ "pages": ["pages/a/a"], "subPackages": [{ "pages": [] }] }',
      '1:43 error: app.json: subPackages[0].root must be a string',
    ],
    [
      '{ "pages": ["pages/a/a"], "subpackages": [{ "root": "../x", "pages": [] }] }',
      '1:53 error: app.json: subpackages[0].root must be a folder of the mini program',
    ],
    [
      '{ "pages": ["pages/a/a"], "subpackages": [{ "root": "x", "pages": [] }, { "root": "x/y/", "pages": [] }] }',
      '1:83 error: app.json: subpackages[1].root overlaps the package "x/"',
    ],
    [
      '{ "pages": ["pages/a/a"], "staticPath": ["ok", 1] }',
      '1:41 error: app.json: staticPath must be a folder or a list of folders',
    ],
    [
      '{ "pages": ["pages/a/a"], "staticPath": "/../" }',
      '1:41 error: app.json: staticPath must be a folder of the mini program',
    ],
    [
      '{ "pages": ["pages/a/a"], "themeLocation": "t.json" }',
      '1:44 error: app.json: themeLocation: there is no file "t.json"',
    ],
    ['{ "pages": ["pages/a/a"] "x": 1 }', '1:26 error: this is no JSON: comma expected'],
    [
      '{ "pages": ["pages/a/a"],\n "networkTimeout": { "request": "1" } }',
      /2:33 error: .*a number/,
    ],
  ])('%s', async (text, wanted) => {
    const problems = await problemsOf({ 'app.json': text })
    expect(problems).toHaveLength(1)
    if (typeof wanted === 'string') expect(problems).toEqual([`app.json:${wanted}`])
    else expect(problems[0]).toMatch(wanted)
  })
})

test('a wrong field hides no mistake elsewhere', async () => {
  const files = {
    'app.json': '{ "pages": ["pages/a/a"], "window": 1, "tabBar": 2 }',
    'pages/a/a.js': 'let a = ;',
  }
  expect(await problemsOf(files)).toEqual([
    'app.json:1:37 error: app.json: window must be an object',
    'app.json:1:50 error: app.json: tabBar must be an object',
    'pages/a/a.js:1:9 error: Unexpected ";"',
  ])
})

test('staticPath is a list of folders, also where it is one folder', async () => {
  const app = await loadApp({ 'app.json': '{ "pages": ["pages/a/a"], "staticPath": "/offline/" }' })
  expect(app.appJson.staticPath).toEqual(['offline'])
})

test('plugins are said to be missing', async () => {
  const text = '{ "pages": ["pages/a/a"], "plugins": { "p": {} } }'
  expect(await problemsOf({ 'app.json': text })).toEqual([
    'app.json:1:38 warning: app.json: plugins are not supported; what they provide will be missing',
  ])
})

test('a page needs its wxml and its script, and nothing else', async () => {
  expect(
    await problemsOf({ 'app.json': '{ "pages": ["pages/a/a", "b", "c"] }', 'c.wxml': '' }),
  ).toEqual([
    'app.json:1:26 error: page "b": b.wxml is missing and b.js is missing',
    'app.json:1:31 error: page "c": c.js is missing',
  ])
  const files = { 'app.json': '{ "pages": ["t"] }', 't.wxml': '', 't.ts': 'let a: number' }
  expect(await problemsOf(files)).toEqual([])
})

test('app.js must be there', async () => {
  const { root, compiler, remove } = createTestApp()
  remove('app.js')
  const { problems } = await compiler.compile([`${root}/app.js`])
  expect(problems).toEqual([
    { severity: 'error', message: 'app.js is missing: it calls App({…})', file: 'app.js' },
  ])
})

test('a custom tab bar is a component', async () => {
  const tabBar = {
    custom: true,
    list: [
      { pagePath: 'pages/a/a', text: 'A' },
      { pagePath: 'pages/b/b', text: 'B' },
    ],
  }
  const json = JSON.stringify({ tabBar, pages: ['pages/a/a', 'pages/b/b'] })
  expect(await problemsOf({ ...pageB, 'app.json': json })).toEqual([
    `app.json:1:${json.indexOf('true') + 1} error: component "custom-tab-bar/index": custom-tab-bar/index.wxml is missing and custom-tab-bar/index.js is missing`,
  ])
  const app = await loadApp({
    ...pageB,
    'app.json': json,
    'custom-tab-bar/index.wxml': '<view/>',
    'custom-tab-bar/index.js': 'Component({})',
    'custom-tab-bar/index.json': '{ "component": true }',
  })
  expect(Object.keys(app.configs)).toContain('custom-tab-bar/index')
})

describe('themes', () => {
  const json = JSON.stringify({
    pages: ['pages/a/a'],
    darkmode: true,
    themeLocation: 'theme.json',
    window: { backgroundColor: '@back', navigationBarTextStyle: '@text' },
  })
  const theme = {
    light: { back: '#ffffff', text: 'black' },
    dark: { back: '#000000', text: 'white' },
  }

  test('are in the build, and their names stay in the json files', async () => {
    const app = await loadApp({
      'app.json': json,
      'theme.json': JSON.stringify(theme),
      'pages/a/a.json': '{ "backgroundColor": "@back" }',
    })
    expect(app.themes).toEqual(theme)
    expect(app.appJson.window?.backgroundColor).toBe('@back')
    expect(app.configs['pages/a/a']?.backgroundColor).toBe('@back')
  })

  test('must have every name that is used', async () => {
    const files = {
      'app.json': json,
      'theme.json': '{ "light": { "back": "#fff" }, "dark": {} }',
      'pages/a/a.json': '{ "backgroundColor": "@toString" }',
    }
    const at = (text: string) => `app.json:1:${json.indexOf(text) + 1}`
    expect(await problemsOf(files)).toEqual([
      `${at('"@back"')} error: window.backgroundColor: "@back" is not in the dark theme`,
      `${at('"@text"')} error: window.navigationBarTextStyle: "@text" is not in the light and the dark theme`,
      'pages/a/a.json:1:22 error: backgroundColor: "@toString" is not in the light and the dark theme',
    ])
  })

  test('must be declared where a name is used', async () => {
    expect(await problemsOf({ 'pages/a/a.json': '{ "backgroundColor": "@back" }' })).toEqual([
      'pages/a/a.json:1:22 error: backgroundColor: "@back" is not in a theme: set themeLocation',
    ])
  })

  test('are compiled again when theme.json changes', async () => {
    const { compiler, change } = createTestApp({
      'app.json': json,
      'theme.json': JSON.stringify(theme),
    })
    const first = buildOf(await compiler.compile())
    const dark = { ...theme.dark, back: '#111111' }
    const second = buildOf(await change({ 'theme.json': JSON.stringify({ ...theme, dark }) }))
    expect(second.codeVersion).not.toBe(first.codeVersion)
    expect((await change({ 'theme.json': '{ "light": 1, "dark": {} }' })).problems).toMatchObject([
      { file: 'theme.json', message: 'theme.json: light must be an object', line: 1, column: 12 },
    ])
  })
})
