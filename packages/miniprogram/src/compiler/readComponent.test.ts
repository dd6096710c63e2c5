import { describe, expect, test } from 'vitest'
import { loadApp, problemsOf } from './testing/createTestApp.js'

/** A component's three files. */
const component = (path: string, json: object = {}) => ({
  [`${path}.json`]: JSON.stringify({ component: true, ...json }),
  [`${path}.wxml`]: '<slot/>',
  [`${path}.js`]: 'Component({})',
})

const page = (json: object) => ({ 'pages/a/a.json': JSON.stringify(json) })

describe('a component is found', () => {
  test.each([
    ['../../parts/x', 'parts/x'],
    ['/parts/x', 'parts/x'],
    ['../../parts/x/', 'parts/x/index'],
    ['../../folder', 'folder/index'],
    ['x', 'pages/a/x'],
    ['@parts/x', 'parts/x'],
    ['lib/x', 'pages/miniprogram_npm/lib/x'],
    ['lib', 'miniprogram_npm/lib/index'],
    ['lib/x.js', undefined],
  ])('by %s', async (request, found) => {
    const files = {
      'app.json': '{ "pages": ["pages/a/a"], "resolveAlias": { "@parts/*": "/parts/*" } }',
      ...component('parts/x'),
      ...component('parts/x/index'),
      ...component('folder/index'),
      ...component('pages/a/x'),
      ...component('miniprogram_npm/lib/index'),
      ...component('miniprogram_npm/lib/x'),
      ...component('pages/miniprogram_npm/lib/x'),
      ...page({ usingComponents: { 'a-b': request } }),
    }
    if (found === undefined) {
      const [problem] = await problemsOf(files)
      expect(problem).toMatch(/error: <a-b>: there is no component "lib\/x.js"$/)
      return
    }
    const app = await loadApp(files)
    const wanted = request.endsWith('/') ? 'parts/x' : found
    expect(app.configs['pages/a/a']?.usingComponents).toEqual({ 'a-b': `/${wanted}` })
    expect(Object.keys(app.configs)).toEqual(['pages/a/a', wanted])
  })
})

test('components of app.json are for every page and component, and own ones win', async () => {
  const app = await loadApp({
    'app.json':
      '{ "pages": ["pages/a/a"], "usingComponents": { "x-x": "parts/x", "y-y": "./parts/y" } }',
    ...component('parts/x'),
    ...component('parts/y'),
    ...component('parts/z'),
    ...page({ usingComponents: { 'y-y': '/parts/z' } }),
  })
  expect(app.configs['pages/a/a']?.usingComponents).toEqual({
    'x-x': '/parts/x',
    'y-y': '/parts/z',
  })
  expect(app.configs['parts/z']?.usingComponents).toEqual({ 'x-x': '/parts/x', 'y-y': '/parts/y' })
})

test('components may use each other and themselves', async () => {
  const app = await loadApp({
    ...page({ usingComponents: { 'x-x': '/x' } }),
    ...component('x', { usingComponents: { 'y-y': './y', 'x-x': './x' } }),
    ...component('y', { usingComponents: { 'x-x': '/x' } }),
  })
  expect(Object.keys(app.configs)).toEqual(['pages/a/a', 'x', 'y'])
})

test('generics have defaults, which are components', async () => {
  const app = await loadApp({
    ...page({ usingComponents: { 'x-x': '/parts/x' } }),
    ...component('parts/x', { componentGenerics: { one: true, two: { default: './two' } } }),
    ...component('parts/two'),
    'parts/x.wxml': '<one/><two/>',
  })
  expect(app.configs['parts/x']?.componentGenerics).toEqual({
    one: true,
    two: { default: '/parts/two' },
  })
  expect(Object.keys(app.configs)).toContain('parts/two')
})

describe('a component that is not there', () => {
  test.each([
    [{ usingComponents: { 'x-x': '/none' } }, ':1:27 error: <x-x>: there is no component "/none"'],
    [
      { usingComponents: { 'x-x': '../../../../x' } },
      ':1:27 error: <x-x>: "../../../../x" leaves the mini program\'s folder',
    ],
    [
      { usingComponents: { 'x-x': 'plugin://p/x' } },
      ':1:27 error: <x-x>: "plugin://p/x": plugins are not supported; a componentPlaceholder may stand for it',
    ],
    [
      { componentGenerics: { a: { default: '/none' } } },
      ':1:38 error: <a>: there is no component "/none"',
    ],
    [
      { usingComponents: { 'x-x': 1 } },
      ':1:27 error: pages/a/a.json: usingComponents.x-x must be a string',
    ],
    [
      { enablePullDownRefresh: 'yes' },
      ':1:26 error: pages/a/a.json: enablePullDownRefresh must be true or false',
    ],
    [
      { usingComponents: { 'x-x': '/half' } },
      ':1:27 error: component "half": half.wxml is missing',
    ],
  ])('%j', async (json, wanted) => {
    expect(await problemsOf({ ...page(json), 'half.js': '' })).toEqual([`pages/a/a.json${wanted}`])
  })

  test('is what its placeholder stands for', async () => {
    const app = await loadApp({
      'pages/a/a.wxml': '<p-p/><n-n/>',
      ...page({
        usingComponents: { 'p-p': 'plugin://p/x', 'n-n': '/none', 'd-d': 'dynamicLib://d/d' },
        componentPlaceholder: { 'p-p': 'view', 'n-n': 'view', 'd-d': 'view' },
      }),
    })
    expect(app.configs['pages/a/a']).toEqual({
      usingComponents: {},
      componentPlaceholder: { 'p-p': 'view', 'n-n': 'view', 'd-d': 'view' },
    })
  })
})

test('a component of a package that may not be loaded needs a placeholder', async () => {
  const files = {
    'app.json': JSON.stringify({
      pages: ['pages/a/a'],
      usingComponents: { 'm-m': '/m' },
      subpackages: [
        { root: 's', pages: ['p'] },
        { root: 'i', pages: ['p'], independent: true },
      ],
    }),
    ...component('m'),
    ...component('s/x'),
    ...component('s/p'),
    ...component('i/p'),
    ...page({ usingComponents: { 'x-x': '/s/x' } }),
  }
  expect(await problemsOf(files)).toEqual([
    'pages/a/a.json:1:27 error: <x-x>: "s/x" is in the package "s/", which may not be loaded yet',
  ])
  const placeholder = {
    usingComponents: { 'x-x': '/s/x' },
    componentPlaceholder: { 'x-x': 'view' },
  }
  const app = await loadApp({ ...files, ...page(placeholder) })
  expect(app.configs['pages/a/a']?.usingComponents).toEqual({ 'm-m': '/m', 'x-x': '/s/x' })
  const [s, i] = await Promise.all(app.subpackages.map((each) => each.load()))
  expect(s?.default.configs['s/p']?.usingComponents).toEqual({ 'm-m': '/m' })
  expect(i?.default.configs['i/p']?.usingComponents).toEqual({})
})
