import { describe, expect, test } from 'vitest'
import { createTestApp, loadApp, printProblem, problemsOf } from './testing/createTestApp.js'
import { runModules } from './testing/runModules.js'

/** Runs a page's script among other files. @returns its exports */
async function run(script: string, files: Record<string, string> = {}): Promise<unknown> {
  return runModules(await loadApp({ 'pages/a/a.js': script, ...files }))('pages/a/a.js')
}

describe('a script that runs', () => {
  test('may declare every name that a browser has', async () => {
    const script =
      'const location = 1, window = 2, document = 3; let App = 4; module.exports = location + window'
    expect(await run(script)).toBe(3)
  })

  test('sees no browser by its names', async () => {
    const script =
      'module.exports = [typeof window, typeof document, typeof fetch, typeof location]'
    expect(await run(script)).toEqual(['undefined', 'undefined', 'undefined', 'undefined'])
  })

  test('may be an ES module, and mix both kinds', async () => {
    const files = {
      'a.js': 'export default function twice(n) { return n * base }\nimport { base } from "./base"',
      'base.js': 'exports.base = 2',
      'all.js': 'export * from "./a"; export * as named from "./base.js"; export const own = 1',
    }
    const script = `
      import twice from '/a'
      import base, { base as two } from '../../base'
      import { own, named } from '../../all.js'
      const again = require('../../a').default
      module.exports = [twice(2), base.base, two, again(3), own, named.base]`
    expect(await run(script, files)).toEqual([4, 2, 2, 6, 1, 2])
  })

  test('may import when it needs something', async () => {
    const script = 'module.exports = import("../../late").then(({ a }) => a)'
    expect(await run(script, { 'late.js': 'exports.a = 1' })).toBe(1)
  })

  test('may be TypeScript, whose types and imports of types vanish', async () => {
    const app = await loadApp({
      'app.json': '{ "pages": ["pages/b/b"] }',
      'pages/b/b.wxml': '<view/>',
      'pages/b/b.ts': `
        import type { Missing } from './types'
        import { Shape, area } from './shape'
        import { Other } from './missing'
        const shape: Shape & Partial<Missing> & Other = { width: 2, height: 3 }
        export const size: number = area(shape)`,
      'pages/b/shape.ts':
        'export interface Shape { width: number; height: number }\nexport const area = (s: Shape) => s.width * s.height',
    })
    expect(runModules(app)('pages/b/b.js')).toMatchObject({ size: 6 })
    expect(Object.keys(app.modules({} as never)).sort()).toEqual([
      'app.js',
      'pages/b/b.js',
      'pages/b/shape.js',
    ])
  })

  test('gets a JSON file as a value, with comments and with members of any name', async () => {
    const json = '{ /* why */ "a": [1, 2,], "__proto__": { "b": 1 } }'
    const value = (await run("module.exports = require('./data.json')", {
      'pages/a/data.json': json,
    })) as object
    expect(Object.entries(value)).toEqual([
      ['a', [1, 2]],
      ['__proto__', { b: 1 }],
    ])
  })

  test('finds every file that a computed request may mean', async () => {
    const script = `
      const names = ['en', 'zh-cn', 'deep/de']
      module.exports = names.map((name) => require('./lang/' + name).hello)`
    const files = {
      'pages/a/lang/en.js': 'exports.hello = "hello"',
      'pages/a/lang/zh-cn.json': '{ "hello": "你好" }',
      'pages/a/lang/deep/de.js': 'exports.hello = require("/base").hallo',
      'base.js': 'exports.hallo = "hallo"',
    }
    expect(await run(script, files)).toEqual(['hello', '你好', 'hallo'])
  })

  test('keeps the requests of a bundle inside it', async () => {
    const bundle = `
      module.exports = (function (modules) {
        const load = (name) => { const module = { exports: {} }; modules[name](load, module); return module.exports }
        return load('./main')
      })({
        './main': function (require, module) { module.exports = require('./a') + 1 },
        './a': function (require, module) { module.exports = 1 },
      })`
    const files = { 'pages/a/bundle.js': bundle, 'pages/a/a2.js': '' }
    expect(await run("module.exports = require('./bundle')", files)).toBe(2)
    expect(await problemsOf({ 'pages/a/a.js': bundle })).toEqual([])
  })

  test('stays as it was written', async () => {
    const text = '// a page\nconst  a=1   // why\n\n\nPage({  a })\n'
    const app = await loadApp({ 'pages/a/a.js': text })
    expect(app.modules.toString()).toContain(text)
  })

  test('may end with a comment or return early', async () => {
    expect(await run('module.exports = 1\nif (module) return\nthrow 0 // no')).toBe(1)
  })

  test('may have syntax of HTML comments, which no module may', async () => {
    expect(await run('let a = 1\n<!-- old browsers\nmodule.exports = a')).toBe(1)
  })
})

describe('a mistake', () => {
  const page = (text: string) => problemsOf({ 'pages/a/a.js': text })

  test.each([
    ['with (a) {}', 'pages/a/a.js:1:1 error: Strict mode code may not include a with statement'],
    ['let a\n  = 010', 'pages/a/a.js:2:5 error: Octal literals are not allowed in strict mode.'],
    ['\nvar exports = 1\nlet exports', /:3:5 error: .*exports.*already been declared/],
    ['} + {', 'pages/a/a.js:1:1 error: Unexpected "}"'],
    ['}, "b.js"() {', /^pages\/a\/a\.js:1:1 error: Unexpected "}"/],
    ['a = (', 'pages/a/a.js:1:6 error: Unexpected end of file'],
    ['await x', /^pages\/a\/a\.js:1:1 error: .*await/],
    ['var await = 1', /^pages\/a\/a\.js:1:5 error: "await" is a reserved word/],
    ['import a from "./none"', 'pages/a/a.js:1:16 error: there is no script "./none"'],
    ['export const a = 1; with (a) {}', /:1:21 error: With statements cannot be used/],
    ['"äöü"; import a fro', /:1:17 error: Expected "from"/],
    ["require('./none')", 'pages/a/a.js:1:10 warning: there is no script "./none"'],
    ['require(name)', /:1:1 warning: require with a computed path/],
    ["require('./none/' + name)", /:1:10 warning: there is no script whose path starts with/],
    ["require('../../../etc')", /:1:10 error: "..\/..\/..\/etc" leaves the mini program's folder/],
    ["require('../../../' + name)", /:1:10 error: .* leaves the mini program's folder/],
    ["require('/../a')", /:1:10 error: .* leaves the mini program's folder/],
  ])('%s', async (text, wanted) => {
    const problems = await page(text)
    expect(problems).toHaveLength(1)
    if (typeof wanted === 'string') expect(problems).toEqual([wanted])
    else expect(problems[0]).toMatch(wanted)
  })

  test('in TypeScript has the place in TypeScript', async () => {
    const problems = await problemsOf({
      'app.json': '{ "pages": ["pages/b/b"] }',
      'pages/b/b.wxml': '',
      'pages/b/b.ts': 'interface A {}\nlet a: A = ;\nimport { b } from "./none"; b()',
    })
    expect(problems).toEqual(['pages/b/b.ts:2:12 error: Unexpected ";"'])
  })

  test('in a required JSON file has its place', async () => {
    const files = { 'pages/a/a.js': "require('./d.json')", 'pages/a/d.json': '{\n "a" 1 }' }
    expect(await problemsOf(files)).toEqual([
      'pages/a/d.json:2:6 error: this is no JSON: colon expected',
    ])
  })

  test('an import of TypeScript that is no type must be there', async () => {
    const problems = await problemsOf({
      'pages/a/a.js': "require('./b')",
      'pages/a/b.ts': "import { b } from './none'\nb()",
    })
    expect(problems).toEqual(['pages/a/b.ts:1:20 error: there is no script "./none"'])
  })
})

describe('packages', () => {
  const files = {
    'app.json': JSON.stringify({
      pages: ['pages/a/a'],
      subpackages: [
        { root: 'one', name: 'first', pages: ['p'] },
        { root: '/two/', pages: ['p'], independent: true },
      ],
    }),
    'one/p.wxml': '<view/>',
    'one/p.js': "module.exports = require('./own') + require('/main')",
    'one/own.js': 'module.exports = 1',
    'two/p.wxml': '<view/>',
    'two/p.js': 'module.exports = 2',
    'main.js': 'module.exports = 10',
  }

  test('are modules of their own, with the files below their roots', async () => {
    const app = await loadApp(files)
    expect(app.appJson.pages).toEqual(['pages/a/a', 'one/p', 'two/p'])
    expect(app.subpackages.map(({ root, name, independent }) => [root, name, independent])).toEqual(
      [
        ['one/', 'first', false],
        ['two/', undefined, true],
      ],
    )
    const [one, two] = await Promise.all(app.subpackages.map((each) => each.load()))
    const keys = (each: typeof one) => Object.keys(each!.default.modules({} as never))
    expect(keys(one)).toEqual(['one/own.js', 'one/p.js'])
    expect(keys(two)).toEqual(['two/p.js'])
    expect(Object.keys(one!.default.configs)).toEqual(['one/p'])
    expect(Object.keys(app.modules({} as never))).toEqual(['app.js', 'main.js', 'pages/a/a.js'])
  })

  test('may use each other only when they are loaded', async () => {
    const waits = "require.async('../one/own'); require('../one/own', (own) => {}); Page({})"
    const { compiler, change } = createTestApp({
      ...files,
      'pages/a/a.js': "require('../../one/own')",
      'one/p.js': "import two from '../two/p.js'",
      'two/p.js': "require('../main')\nrequire('./none')",
    })
    const { problems } = await compiler.compile()
    expect(problems.map(printProblem)).toEqual([
      'one/p.js:1:18 error: "../two/p.js": "two/p.js" is in the package "two/", which may not be loaded yet',
      'pages/a/a.js:1:10 error: "../../one/own": "one/own.js" is in the package "one/", which may not be loaded yet',
      'two/p.js:1:10 error: "../main": the independent package "two/" may use its own files only',
      'two/p.js:2:10 warning: there is no script "./none"',
    ])
    const mended = await change({
      'pages/a/a.js': 'Page({})',
      'one/p.js': 'Page({})',
      'two/p.js': waits,
    })
    expect(mended.problems).toEqual([])
    expect(mended.build?.files.get('packages/1.js')).toContain("require.async('/one/own.js')")
  })
})
