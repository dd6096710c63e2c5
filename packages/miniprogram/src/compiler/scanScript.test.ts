import { describe, expect, test } from 'vitest'
import { scanScriptText } from './scanScript.js'

/** What a text asks for, as `kind specifier`. */
const requestsOf = (text: string) =>
  scanScriptText(text).requests.map(({ kind, specifier }) => `${kind} ${specifier}`)

describe('what a script asks for', () => {
  test.each([
    [`const a = require('./a')`, ['require ./a']],
    [`require( /* why */ "./a" )`, ['require ./a']],
    ['require(`./a`)', ['require ./a']],
    [`[...require('./a')]`, ['require ./a']],
    [`require.async('./a').then(f)`, ['async ./a']],
    [`require('./a', loaded, failed)`, ['async ./a']],
    [`require('./lang/' + name)`, ['prefix ./lang/']],
    ['require(`./lang/${name}.js`)', ['prefix ./lang/']],
    [`import './a'`, ['import ./a']],
    [`import a, { b as c } from "./a"`, ['import ./a']],
    [`import * as a from './a'`, ['import ./a']],
    [`export { a } from './a'; export * from './b'`, ['import ./a', 'import ./b']],
    [`const a = await import('./a')`, ['dynamic ./a']],
    ['const a = `${require("./a")} ${`${require("./b")}`}`', ['require ./a', 'require ./b']],
    [`if (a) /'/.test(b); require('./a')`, ['require ./a']],
    [`a = b / c; require('./a') / 2; '/'`, ['require ./a']],
    [`a = 1. / 2; require('./a'); '/'`, ['require ./a']],
    [`a++ / 2; require('./a'); '/'`, ['require ./a']],
    [`x = a[0] / 2; require('./a'); "/"`, ['require ./a']],
    ['function f() {} /`/.test(a); require("./a")', ['require ./a']],
    [`a = /[/'"]/g; require('./a')`, ['require ./a']],
    [`a = '\\''; require('./a')`, ['require ./a']],
  ])('%s', (text, wanted) => {
    expect(requestsOf(text)).toEqual(wanted)
  })
})

describe('what only looks like a request', () => {
  test.each([
    `// require('./a')`,
    `/* require('./a') */`,
    `const text = "require('./a')"`,
    'const text = `require("./a")`',
    `a = /require('b')/`,
    `this.require('./a')`,
    `a?.require('./a')`,
    `wx.import('./a')`,
    `requirePlugin('./a')`,
    `const from = './a'`,
  ])('%s', (text) => {
    expect(requestsOf(text)).toEqual([])
  })
})

test('a request tells where its name is', () => {
  const text = `a; require('./b')`
  const [request] = scanScriptText(text).requests
  expect(text.slice(request?.start, request?.end)).toBe('./b')
})

test('a computed request names no file', () => {
  expect(scanScriptText('f(); require(name)').unknownRequires).toEqual([5])
  expect(scanScriptText("require('a' + name)").unknownRequires).toEqual([0])
})

describe('whether a function has its own require', () => {
  test.each([
    ['(function (require, module) { require("a") })', true],
    ['function load(module, require) { require("a") }', true],
    ['const f = (module, require) => require("a")', true],
    ['({ f(require) { require("a") } })', true],
    ['const require = load; require("a")', true],
    ['f(require); require("a")', false],
    ['if (require) { require("a") }', false],
    ['typeof require === "function" && require("a")', false],
  ])('%s: %s', (text, wanted) => {
    expect(scanScriptText(text).hasOwnRequire).toBe(wanted)
  })
})

describe('whether a script must be transformed', () => {
  test.each([
    ['import a from "a"', true],
    ['export default 1', true],
    ['import("a")', true],
    ['a <!-- b', true],
    ['a.import; b.export', false],
    ['"import"; // export', false],
  ])('%s: %s', (text, wanted) => {
    expect(scanScriptText(text).mustTransform).toBe(wanted)
  })
})

test('await is a name only where nothing is async', () => {
  expect(scanScriptText('var await = 1').awaitName).toBe(4)
  expect(scanScriptText('async () => { await a }').awaitName).toBeUndefined()
  expect(scanScriptText('({ await: 1 }).await').awaitName).toBeUndefined()
})
