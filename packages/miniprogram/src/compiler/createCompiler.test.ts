import { renameSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createCompiler } from './createCompiler.js'
import { NoMiniProgramError } from './NoMiniProgramError.js'
import {
  buildOf,
  createTestApp,
  createTestFolder,
  importBuild,
  loadApp,
  printProblem,
} from './testing/createTestApp.js'
import { runModules } from './testing/runModules.js'

test('a folder becomes a module that runs', async () => {
  const app = await loadApp({
    'project.config.json': '{ "appid": "wx1234", "projectname": "shop" }',
    'app.json': '{ "pages": ["pages/a/a"], "window": { "navigationBarTitleText": "A" } }',
    'app.wxss': 'view { width: 75rpx }',
    'pages/a/a.json': '{ "navigationBarTitleText": "B" }',
    'pages/a/a.js': "Page({ data: { sum: require('../../sum.js').add(1, 2) } })",
    'sum.js': 'exports.add = (a, b) => a + b',
  })
  expect(app.appId).toBe('wx1234')
  expect(app.name).toBe('shop')
  expect(app.appJson).toEqual({ pages: ['pages/a/a'], window: { navigationBarTitleText: 'A' } })
  expect(app.configs['pages/a/a']).toEqual({ navigationBarTitleText: 'B', usingComponents: {} })
  expect(app.styles['app']).toEqual({ css: 'wx-view { width: 10cqw }\n' })
  expect(app.assets).toMatch(/^file:.*\/assets\/$/)
  const pages: unknown[] = []
  runModules(app, { Page: (page: unknown) => pages.push(page) })('pages/a/a.js')
  expect(pages).toEqual([{ data: { sum: 3 } }])
})

test('without project.config.json an app has the guest appId and its folder’s name', async () => {
  const { root, compiler } = createTestApp()
  const { appId, name } = buildOf(await compiler.compile())
  expect(appId).toBe('touristappid')
  expect(root.endsWith(name)).toBe(true)
})

test('miniprogramRoot names the folder with app.json', async () => {
  const { root } = createTestApp()
  const outer = createTestFolder()
  renameSync(root, join(outer, 'src'))
  writeFileSync(join(outer, 'project.config.json'), '{ "miniprogramRoot": "./src/", }')
  const compiler = createCompiler({ root: outer })
  expect(compiler.folder).toBe(join(outer, 'src'))
  expect(buildOf(await compiler.compile()).appJson.pages).toEqual(['pages/a/a'])
  writeFileSync(join(outer, 'project.config.json'), '{ "miniprogramRoot" "./src/" }')
  const { problems } = await compiler.compile()
  expect(problems.map(printProblem)).toEqual([
    '../project.config.json:1:21 error: this is no JSON: colon expected',
  ])
})

test('a folder without app.json is no mini program', () => {
  const empty = createTestFolder()
  expect(() => createCompiler({ root: empty })).toThrow(NoMiniProgramError)
  expect(() => createCompiler({ root: empty })).toThrow(
    `${empty} is no mini program: it must have an app.json`,
  )
  expect(() => createCompiler({ root: join(empty, 'no') })).toThrow(/no is no folder$/)
  writeFileSync(join(empty, 'project.config.json'), '{ "miniprogramRoot": "../../" }')
  expect(() => createCompiler({ root: empty })).toThrow(/leaves the folder: "..\/..\/"/)
})

test('every mistake of a half-broken app is told, each once, and mending one leaves the others', async () => {
  const { compiler, change } = createTestApp({
    'app.json': '{ "pages": ["pages/a/a", "pages/b/b", "pages/c/c"] }',
    'pages/a/a.wxml': '<import src="../../shared.wxml"/><view>{{ a b }}</view>',
    'pages/a/a.js': 'Page({',
    'pages/a/a.wxss': '.a { color: red',
    'pages/b/b.wxml': '<import src="../../shared.wxml"/>',
    'pages/b/b.js': "require('../../broken.js'); Page({})",
    'pages/b/b.json': '{ "usingComponents": { "x-y": "/nothing" } }',
    'shared.wxml': '<view>{{ c d }}</view>',
    'broken.js': 'let a = ;',
  })
  const { problems, build } = await compiler.compile()
  expect(build).toBeUndefined()
  const places = problems.filter(({ severity }) => severity === 'error').map(({ file }) => file)
  expect(places).toEqual([
    'app.json',
    'broken.js',
    'pages/a/a.js',
    'pages/a/a.wxml',
    'pages/a/a.wxss',
    'pages/b/b.json',
    'shared.wxml',
  ])
  const next = await change({ 'broken.js': 'let a = 1', 'pages/a/a.js': 'Page({})' })
  const left = next.problems.filter(({ severity }) => severity === 'error').map(({ file }) => file)
  expect(left).toEqual(places.filter((file) => file !== 'broken.js' && file !== 'pages/a/a.js'))
})

test('a problem has its place and the line of source', async () => {
  const { compiler } = createTestApp({ 'pages/a/a.js': 'Page({})\n\tlet a = ;\n' })
  expect((await compiler.compile()).problems).toEqual([
    {
      severity: 'error',
      message: 'Unexpected ";"',
      file: 'pages/a/a.js',
      line: 2,
      column: 10,
      excerpt: '\tlet a = ;\n\t        ^',
    },
  ])
})

test('what a watcher saw is compiled again, and nothing else is looked at', async () => {
  const { root, compiler, write, change } = createTestApp()
  const first = buildOf(await compiler.compile())
  write({ 'pages/a/a.js': 'Page({ data: 1 })' })
  expect(buildOf(await compiler.compile([])).files.get('app.js')).toBe(first.files.get('app.js'))
  const second = buildOf(await compiler.compile([join(root, 'pages/a/a.js')]))
  expect(second.files.get('app.js')).toContain('Page({ data: 1 })')
  expect(second.codeVersion).not.toBe(first.codeVersion)
  const third = buildOf(await change({ 'pages/a/a.wxml': '<text>b</text>' }))
  expect(third.codeVersion).not.toBe(second.codeVersion)
})

test('without a watcher’s word every known file is looked at', async () => {
  const { root, compiler, write, remove } = createTestApp()
  await compiler.compile()
  write({ 'pages/a/a.js': 'Page({ data: 22 })', 'pages/a/a.wxss': '.a{}' })
  const later = new Date(Date.now() + 10_000)
  utimesSync(join(root, 'pages/a/a.js'), later, later)
  const build = buildOf(await compiler.compile())
  expect(build.files.get('app.js')).toContain('Page({ data: 22 })')
  expect([...build.styles.keys()]).toEqual(['pages/a/a'])
  remove('pages/a/a.wxss')
  expect([...buildOf(await compiler.compile()).styles.keys()]).toEqual([])
})

test('a changed style leaves the version of the code, and a changed page does not leave styles alone', async () => {
  const { compiler, change } = createTestApp({ 'pages/a/a.wxss': '.a{}', 'app.wxss': '.b{}' })
  const first = buildOf(await compiler.compile())
  const second = buildOf(await change({ 'pages/a/a.wxss': '.a{color:red}' }))
  expect(second.codeVersion).toBe(first.codeVersion)
  expect(second.styles.get('pages/a/a')?.css).toBe('.a{color:red}\n')
  expect(second.styles.get('app')).toBe(first.styles.get('app'))
  expect((await importBuild(second)).styles['pages/a/a']?.css).toBe('.a{color:red}\n')
  const third = buildOf(await change({ 'pages/a/a.json': '{ "disableScroll": true }' }))
  expect(third.codeVersion).not.toBe(first.codeVersion)
})

test('files that appear and vanish are seen, with the folders that come with them', async () => {
  const { root, compiler, change, remove } = createTestApp({
    'pages/a/a.json': '{ "usingComponents": { "x-y": "/parts/x/x" } }',
  })
  expect((await compiler.compile()).problems.map(printProblem)).toEqual([
    'pages/a/a.json:1:31 error: <x-y>: there is no component "/parts/x/x"',
  ])
  const mended = await change({
    'parts/x/x.wxml': '<slot/>',
    'parts/x/x.js': 'Component({})',
    'parts/x/x.json': '{ "component": true }',
  })
  expect(mended.problems).toEqual([])
  remove('parts')
  const broken = await compiler.compile([join(root, 'parts')])
  expect(broken.problems).toHaveLength(1)
})

test('app.json may vanish and come back', async () => {
  const { root, compiler, change, remove } = createTestApp()
  remove('app.json')
  const { problems, build } = await compiler.compile([join(root, 'app.json')])
  expect(build).toBeUndefined()
  expect(problems.map(printProblem)).toEqual([
    'app.json error: app.json is missing: it lists the pages of a mini program',
  ])
  expect((await change({ 'app.json': '{ "pages": ["pages/a/a"] }' })).build).toBeDefined()
})

test('compiles that are asked for at once run one after another', async () => {
  const { compiler, write } = createTestApp()
  const results = [
    compiler.compile(),
    compiler.compile(write({ 'pages/a/a.js': 'Page({ b: 2 })' })),
  ]
  for (const { build } of await Promise.all(results)) {
    expect(build?.files.get('app.js')).toContain('Page({ b: 2 })')
  }
})

test('an override is compiled instead of the file', async () => {
  const app = await loadApp(
    {
      'origin.js': "module.exports = 'file'",
      'pages/a/a.js': "module.exports = require('/origin')",
    },
    { overrides: { 'origin.js': "module.exports = 'override'" } },
  )
  expect(runModules(app)('pages/a/a.js')).toBe('override')
})

test('pages with names of an object’s own members are pages as others', async () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
  const files = names.map((name) => [
    [`${name}.wxml`, '<view/>'],
    [`${name}.js`, `module.exports = '${name}'`],
    [`${name}.wxss`, '.a{}'],
    [`${name}.json`, `{ "usingComponents": { "__proto__": "/${name}" }, "__proto__": { "a": 1 } }`],
  ])
  const app = await loadApp({
    'app.json': JSON.stringify({ pages: names }),
    ...Object.fromEntries(files.flat() as [string, string][]),
  })
  const load = runModules(app)
  for (const name of names) {
    expect(Object.hasOwn(app.configs, name)).toBe(true)
    expect(Object.hasOwn(app.styles, name)).toBe(true)
    expect(load(`${name}.js`)).toBe(name)
    const config = app.configs[name]!
    expect(Object.getPrototypeOf(config)).toBe(Object.prototype)
    expect(Object.entries(config.usingComponents)).toEqual([['__proto__', `/${name}`]])
  }
  expect(({} as { a?: number }).a).toBeUndefined()
})

test('a build is short when it is minified, and does the same', async () => {
  const app = await loadApp(
    {
      'pages/a/a.js': 'const longName = 1\nPage({ data: { longName } })\n',
      'pages/a/a.wxss': '.a {\n  width: 75rpx;\n  height: 100vh\n}\n',
    },
    { minify: true },
  )
  expect(app.styles['pages/a/a']?.css).toBe('.a{width:10cqw;height:100cqh}\n')
  const pages: unknown[] = []
  runModules(app, { Page: (page: unknown) => pages.push(page) })('pages/a/a.js')
  expect(pages).toEqual([{ data: { longName: 1 } }])
  expect(app.modules.toString()).not.toContain('const longName')
})

test('a file that vanished unseen is a problem until the watcher tells of it', async () => {
  const { root, compiler, change, remove } = createTestApp({ 'pages/a/b.js': '' })
  await compiler.compile()
  remove('pages/a/b.js')
  const { problems } = await change({ 'pages/a/a.js': "Page({ b: require('./b') })" })
  expect(problems.map(({ file, severity }) => [file, severity])).toEqual([
    ['pages/a/b.js', 'error'],
  ])
  expect(problems[0]?.message).toMatch(/^the file cannot be read: ENOENT/)
  const next = await compiler.compile([join(root, 'pages/a/b.js')])
  expect(next.problems.map(printProblem)).toEqual([
    'pages/a/a.js:1:20 warning: there is no script "./b"',
  ])
})
