import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  createTestApp,
  createTestFolder,
  loadApp,
  printProblem,
  problemsOf,
} from './testing/createTestApp.js'
import { runWxs } from './testing/runWxs.js'

const component = { 'x/x.wxml': '<slot/>', 'x/x.js': '', 'x/x.json': '{ "component": true }' }

describe('a template', () => {
  test('is a function by the path of its file, with what it imports and includes', async () => {
    const app = await loadApp({
      'pages/a/a.wxml':
        '<import src="../../t/one"/><import src="/t/two.wxml"/><include src="three.wxml"/>',
      't/one.wxml': '<template name="one"><view/></template>',
      't/two.wxml': '<import src="one.wxml"/><template name="two"/>',
      'pages/a/three.wxml': '<view/>',
    })
    const templates = app.templates({ lazy: (members: object) => members } as never)
    expect(Object.keys(templates).sort()).toEqual(['pages/a/a', 'pages/a/three', 't/one', 't/two'])
  })

  test('is in the package of each page that needs it', async () => {
    const app = await loadApp({
      'app.json': '{ "pages": ["pages/a/a"], "subPackages": [{ "root": "s", "pages": ["p"] }] }',
      's/p.js': 'Page({})',
      's/p.wxml': '<import src="/t.wxml"/><wxs src="/w.wxs" module="w"/>',
      't.wxml': '<template name="t"/>',
      'w.wxs': 'module.exports = { a: 1 }',
    })
    const { default: sub } = await app.subpackages[0]!.load()
    expect(runWxs(sub).get('w')).toEqual({ a: 1 })
    const keys = Object.keys(sub.templates({ lazy: (members: object) => members } as never))
    expect(keys).toEqual(['s/p', 't'])
  })

  test('finds its files by an alias too', async () => {
    const app = await loadApp({
      'app.json': '{ "pages": ["pages/a/a"], "resolveAlias": { "~/*": "/*", "@t/*": "/t/*" } }',
      'pages/a/a.wxml': '<import src="@t/one.wxml"/><wxs module="w" src="~/w.wxs"/><view/>',
      't/one.wxml': '<template name="one"/>',
      'w.wxs': 'exports.a = 1',
    })
    const [first] = Object.values(app.templates({ lazy: (members: object) => members } as never))
    expect(String(first)).toContain('G["t/one"]')
    expect(runWxs(app).get('w')).toEqual({ a: 1 })
  })
})

describe('wxs', () => {
  test('stands in a template or in a file, and requires other files', async () => {
    const app = await loadApp({
      'pages/a/a.wxml': `<wxs module="m">
var base = require('../../lib/base.wxs')
module.exports = { two: base.one + 1, date: getDate(), kind: typeof window } // no line after this</wxs>
<wxs module="n" src="n.wxs"/>{{ m.two }}{{ n.three }}`,
      'pages/a/n.wxs': "exports.three = require('/lib/base.wxs').one + 2 // the end",
      'lib/base.wxs': "var R = 1; exports.one = require('./deep.wxs').value",
      'lib/deep.wxs': 'exports.value = 1',
    })
    const results = runWxs(app)
    expect(results.get('pages/a/a#m')).toEqual({ two: 2, date: 'a date', kind: 'undefined' })
    expect(results.get('pages/a/n')).toEqual({ three: 3 })
  })

  test('is checked in its place', async () => {
    const files = {
      'pages/a/a.wxml':
        '<view>a</view>\n<wxs module="m">var a = ;\nvar b</wxs>\n<wxs src="b.wxs" module="b"/>',
      'pages/a/b.wxs': "var a = 1\nrequire('./none.wxs')\nrequire('../../../x.wxs')",
    }
    expect(await problemsOf(files)).toEqual([
      "pages/a/a.wxml:2:25 error: wxs: Unexpected token ';'",
      'pages/a/b.wxs:2:10 error: there is no wxs file "./none.wxs"',
      'pages/a/b.wxs:3:10 error: "../../../x.wxs" leaves the mini program\'s folder',
    ])
  })

  test('cannot end the function around it', async () => {
    const [problem] = await problemsOf({ 'pages/a/a.wxml': '<wxs module="m">} + {</wxs>' })
    expect(problem).toBe("pages/a/a.wxml:1:17 error: wxs: Unexpected token '}'")
  })
})

describe('a mistake', () => {
  test.each([
    ['<view>\n  <text>{{ a b }}</text></view>', /:2:\d+ error: .*unexpected character/],
    ['\n<view', /:2:\d+ error: incomplete tag/],
    ['<view/>\n<import src="none.wxml"/>', ':2:14 error: <import>: there is no file "none.wxml"'],
    ['<include src="/none"/>', ':1:15 error: <include>: there is no file "/none"'],
    ['<wxs module="m" src="a.wxs"/>', ':1:22 error: <wxs>: there is no file "a.wxs"'],
    ['<!-- <import src="no"/> -->{{ a<b }}<text>{{ "<import" }}</text>', undefined],
    [
      '<import src="../../../a.wxml"/>',
      ':1:14 error: <import>: "../../../a.wxml" leaves the mini program\'s folder',
    ],
    ['<view><van-button/></view>', ':1:8 warning: <van-button> is not declared in usingComponents'],
    ['<block wx:if="{{a}}"><view/></block><template is="a"/><slot/>', undefined],
  ])('%s', async (text, wanted) => {
    const problems = await problemsOf({ 'pages/a/a.wxml': text })
    if (wanted === undefined) expect(problems).toEqual([])
    else if (typeof wanted === 'string') expect(problems).toEqual([`pages/a/a.wxml${wanted}`])
    else expect(problems[0]).toMatch(wanted)
  })

  test('in a circle of imports or of includes is told once, with the way around', async () => {
    const files = {
      'app.json': '{ "pages": ["pages/a/a", "pages/b/b"] }',
      'pages/a/a.wxml': '<include src="/b.wxml"/>\n<import src="/self.wxml"/>',
      'pages/b/b.wxml': '<include src="/b.wxml"/>',
      'pages/b/b.js': '',
      'b.wxml': '<view/>\n<include src="/c.wxml"/>',
      'c.wxml': '<include src="b"/>',
      'self.wxml': '<import src="self.wxml"/>',
    }
    expect(await problemsOf(files)).toEqual([
      'c.wxml:1:15 error: <include>: a cycle: b.wxml -> c.wxml -> b.wxml',
      'self.wxml:1:14 error: <import>: a cycle: self.wxml -> self.wxml',
    ])
  })

  test('about a tag is told of the template where it stands', async () => {
    const files = {
      ...component,
      'pages/a/a.wxml': '<import src="/t.wxml"/><x-x/>',
      'pages/a/a.json': '{ "usingComponents": { "x-x": "/x/x" } }',
      't.wxml': '<template name="t"><x-x/><y-y/><y-y/></template>',
    }
    expect(await problemsOf(files)).toEqual([
      't.wxml:1:27 warning: <y-y> is not declared in usingComponents',
    ])
  })

  test('of a link that leaves the folder is no file of the folder', async () => {
    const outside = createTestFolder()
    const { root, compiler, write } = createTestApp({
      'pages/a/a.wxml': '<import src="/out/t.wxml"/>',
      'pages/a/a.js': "require('../../linked.js')",
    })
    symlinkSync(outside, join(root, 'out'))
    symlinkSync('/etc/hostname', join(root, 'linked.js'))
    symlinkSync(join(root, 'pages/a'), join(root, 'inside'))
    write({ 'app.json': '{ "pages": ["pages/a/a", "inside/a"] }' })
    expect((await compiler.compile()).problems.map(printProblem)).toEqual([
      'inside/a.js:1:10 error: "../../linked.js" leaves the mini program\'s folder',
      'inside/a.wxml:1:14 error: <import>: "/out/t.wxml" leaves the mini program\'s folder',
      'pages/a/a.js:1:10 error: "../../linked.js" leaves the mini program\'s folder',
      'pages/a/a.wxml:1:14 error: <import>: "/out/t.wxml" leaves the mini program\'s folder',
    ])
  })
})
