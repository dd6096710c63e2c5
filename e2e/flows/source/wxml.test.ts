import type { SourceFiles } from '@miniview/testing'
import { expect, test } from 'vitest'
import { sourceBench } from './sourceBench.js'

const bench = sourceBench()

/** An app of one page. */
function page(wxml: string, script = 'Page({})', more: SourceFiles = {}): SourceFiles {
  return {
    'app.json': { pages: ['pages/a/a'] },
    'pages/a/a.wxml': wxml,
    'pages/a/a.js': script,
    ...more,
  }
}

/** What an element says, with one space where there is white space. */
async function textOf(app: Awaited<ReturnType<typeof bench.open>>, selector: string) {
  return (await app.text(selector)).replaceAll(/\s+/g, ' ')
}

test('wx:if, wx:elif and wx:else follow the data', async () => {
  const app = await bench.open(
    page(
      `
        <view id="answer">
          <view wx:if="{{n > 5}}">large</view>
          <block wx:elif="{{n > 2}}"><view>middle {{n}}</view></block>
          <view wx:else>small</view>
        </view>
        <view id="hidden" hidden="{{n > 5}}">hidden</view>
      `,
      'Page({ data: { n: 9 } })',
    ),
  )
  expect(await app.text('#answer')).toBe('large')
  expect(await app.sees('#hidden')).toBe(false)
  await app.inShellPage((self) => self.setData({ n: 3 }))
  expect(await app.text('#answer')).toBe('middle 3')
  expect(await app.sees('#hidden')).toBe(true)
  await app.inShellPage((self) => self.setData({ n: 1 }))
  expect(await app.text('#answer')).toBe('small')
})

test('wx:for runs over lists, objects, numbers and strings, also nested', async () => {
  const app = await bench.open(
    page(
      `
        <view id="list"><view wx:for="{{list}}" wx:key="id">{{index}}={{item.text}};</view></view>
        <view id="object"><view wx:for="{{object}}" wx:key="*this">{{index}}:{{item}};</view></view>
        <view id="number"><view wx:for="{{3}}" wx:key="*this">{{item}};</view></view>
        <view id="string"><view wx:for="abc" wx:key="*this">{{item}};</view></view>
        <view id="nested">
          <block wx:for="{{[1, 2]}}" wx:for-item="row" wx:for-index="y" wx:key="*this">
            <view wx:for="{{[row, row * 10]}}" wx:key="*this">{{y}}{{index}}:{{item}};</view>
          </block>
        </view>
        <view id="empty"><view wx:for="{{none}}" wx:key="*this">never</view></view>
      `,
      `Page({ data: {
        list: [{ id: 1, text: 'one' }, { id: 2, text: 'two' }],
        object: { x: 'X', y: 'Y' },
      } })`,
    ),
  )
  expect(await textOf(app, '#list')).toBe('0=one; 1=two;')
  expect(await textOf(app, '#object')).toBe('x:X; y:Y;')
  expect(await textOf(app, '#number')).toBe('0; 1; 2;')
  expect(await textOf(app, '#string')).toBe('a; b; c;')
  expect(await textOf(app, '#nested')).toBe('00:1; 01:10; 10:2; 11:20;')
  expect(await textOf(app, '#empty')).toBe('')
  await app.inShellPage((self) => self.setData({ 'list[1].text': 'new' }))
  expect(await textOf(app, '#list')).toBe('0=one; 1=new;')
})

test('wx:key keeps an item’s own element when the order changes', async () => {
  const app = await bench.open(
    page(
      `<view wx:for="{{list}}" wx:key="id" id="i{{item.id}}">{{item.id}}</view>`,
      `Page({ data: { list: [{ id: 1 }, { id: 2 }, { id: 3 }] } })`,
    ),
  )
  const first = await app.element('#i1')
  await first.evaluate((node) => Object.assign(node, { mark: 'kept' }))
  await app.inShellPage((self) => self.setData({ list: [{ id: 3 }, { id: 4 }, { id: 1 }] }))
  expect(await textOf(app, 'wx-page')).toBe('3 4 1')
  const moved = await app.element('#i1')
  expect(await moved.evaluate((node) => (node as { mark?: string }).mark)).toBe('kept')
})

test('templates come from the same file or by import, and include brings the rest', async () => {
  const app = await bench.open(
    page(
      `
        <import src="./cards.wxml" />
        <template name="line"><view>{{a}} and {{b}}</view></template>
        <view id="own"><template is="line" data="{{a: 1, b: text}}" /></view>
        <view id="spread"><template is="line" data="{{...pair}}" /></view>
        <view id="chosen">
          <template wx:for="{{['card', 'line']}}" wx:key="*this" is="{{item}}" data="{{a: 'x', b: 'y'}}" />
        </view>
        <view id="imported"><template is="card" data="{{a: text}}" /></view>
        <view id="included"><include src="/shared/footer.wxml" /></view>
        <view id="unknown"><template is="inner" data="{{a: 1}}" /></view>
      `,
      `Page({ data: { text: 'T', pair: { a: 'p', b: 'q' } } })`,
      {
        'pages/a/cards.wxml': `
          <import src="../../shared/inner.wxml" />
          <template name="card"><view>card <template is="inner" data="{{a}}" /></view></template>
          <view>never shown</view>
        `,
        'shared/inner.wxml': `<template name="inner"><text>[{{a}}]</text></template>`,
        'shared/footer.wxml': `<template name="x">no</template><view>footer {{text}}</view>`,
      },
    ),
  )
  expect(await textOf(app, '#own')).toBe('1 and T')
  expect(await textOf(app, '#spread')).toBe('p and q')
  expect(await textOf(app, '#chosen')).toBe('card [x] x and y')
  expect(await textOf(app, '#imported')).toBe('card [T]')
  expect(await textOf(app, '#included')).toBe('footer T')
  // An import of an import is not seen here.
  expect(await textOf(app, '#unknown')).toBe('')
  expect(await app.text('wx-page')).not.toContain('never shown')
})

test('wxs computes in the template, from a file and inline', async () => {
  const app = await bench.open(
    page(
      `
        <wxs src="../../shared/format.wxs" module="format" />
        <wxs module="own">
          var count = 0
          module.exports = {
            twice: function (n) { return n * 2 },
            year: function () { return getDate(2001, 1, 1).getFullYear() },
            digits: function (text) { return text.replace(getRegExp('[^0-9]', 'g'), '') },
            kind: function (value) { return value.constructor === 'Array' ? 'list' : typeof value },
          }
        </wxs>
        <view id="price">{{format.price(amount)}}</view>
        <view id="own">{{own.twice(amount)}} {{own.year()}} {{own.digits('a1b2')}}</view>
        <view id="class" class="{{format.join(['one', 'two'])}}">x</view>
      `,
      'Page({ data: { amount: 12.5 } })',
      {
        'shared/format.wxs': `
          var round = require('./round.wxs')
          module.exports.price = function (n) { return '$' + round(n) }
          module.exports.join = function (list) { return list.join(' ') }
        `,
        'shared/round.wxs': 'module.exports = function (n) { return n.toFixed(2) }',
      },
    ),
  )
  expect(await app.text('#price')).toBe('$12.50')
  expect(await app.text('#own')).toBe('25 2001 12')
  const element = await app.element('#class')
  expect(await element.evaluate((node) => node.className)).toBe('one two')
  await app.inShellPage((self) => self.setData({ amount: 3 }))
  expect(await app.text('#price')).toBe('$3.00')
})

test('wxs listens to events and properties, and changes looks without the page’s script', async () => {
  const app = await bench.open(
    page(
      `
        <wxs module="moves">
          module.exports = {
            touch: function (event, owner) {
              event.instance.addClass('touched')
              owner.selectComponent('#other').setStyle({ width: '75rpx', 'margin-left': '10px' })
              var state = event.instance.getState()
              state.times = (state.times || 0) + 1
              owner.callMethod('heard', { times: state.times, id: event.currentTarget.dataset.id })
              return false
            },
            changed: function (value, old, owner, instance) {
              instance.setStyle({ height: value + 'px' })
            },
          }
        </wxs>
        <view bindtap="outer">
          <view id="target" data-id="7" bindtap="{{moves.touch}}">tap</view>
        </view>
        <view id="other" change:prop="{{moves.changed}}" prop="{{height}}">other</view>
        <view id="heard">{{heard}}</view>
      `,
      `Page({
        data: { height: 33, heard: '', outer: 0 },
        heard(detail) { this.setData({ heard: JSON.stringify(detail) }) },
        outer() { this.setData({ outer: this.data.outer + 1 }) },
      })`,
    ),
  )
  const other = await app.element('#other')
  const size = () =>
    other.evaluate((node) => [node.offsetWidth, node.offsetHeight, node.offsetLeft])
  expect((await size())[1]).toBe(33)
  await app.inShellPage((self) => self.setData({ height: 44 }))
  expect((await size())[1]).toBe(44)
  await app.tap('#target')
  await app.tap('#target')
  await app.waitForText('#heard', '{"times":2,"id":"7"}')
  expect((await size())[0]).toBe(39)
  expect((await size())[2]).toBe(10)
  const target = await app.element('#target')
  expect(await target.evaluate((node) => node.classList.contains('touched'))).toBe(true)
  // It returned false, so that nobody outside hears of the tap.
  expect((await app.data())['outer']).toBe(0)
})

const box = {
  'box/box.json': { component: true },
  'box/box.js': 'Component({ options: { multipleSlots: true } })',
  'box/box.wxml': `<view>[<slot name="head" />|<slot />|<slot name="foot" />]</view>`,
}

test('slots take children by name, and follow them', async () => {
  const app = await bench.open(
    page(
      `
        <box id="box">
          <text slot="foot">foot</text>
          <text>{{text}}</text>
          <text slot="head" wx:if="{{hasHead}}">head</text>
        </box>
        <plain id="plain">inside {{text}}</plain>
      `,
      `Page({ data: { text: 'body', hasHead: true } })`,
      {
        ...box,
        'plain/plain.json': { component: true },
        'plain/plain.js': 'Component({})',
        'plain/plain.wxml': '<view>(<slot></slot>)</view>',
        'pages/a/a.json': { usingComponents: { box: '/box/box', plain: '../../plain/plain' } },
      },
    ),
  )
  expect(await textOf(app, '#box')).toBe('[head|body|foot]')
  expect(await textOf(app, '#plain')).toBe('(inside body)')
  await app.inShellPage((self) => self.setData({ text: 'new', hasHead: false }))
  expect(await textOf(app, '#box')).toBe('[|new|foot]')
  expect(await textOf(app, '#plain')).toBe('(inside new)')
})

test('generics: the page chooses the component that draws an item, or the default does', async () => {
  const item = (name: string) => ({
    [`${name}/${name}.json`]: { component: true },
    [`${name}/${name}.js`]: 'Component({ properties: { value: String } })',
    [`${name}/${name}.wxml`]: `<text>${name}({{value}}) </text>`,
  })
  const app = await bench.open(
    page(`<list id="chosen" generic:item="fancy" /><list id="default" />`, 'Page({})', {
      ...item('fancy'),
      ...item('dull'),
      'list/list.json': {
        component: true,
        componentGenerics: { item: { default: '../dull/dull' } },
      },
      'list/list.js': 'Component({})',
      'list/list.wxml': `<item wx:for="{{['a', 'b']}}" wx:key="*this" value="{{item}}" />`,
      'pages/a/a.json': { usingComponents: { list: '/list/list', fancy: '/fancy/fancy' } },
    }),
  )
  expect(await textOf(app, '#chosen')).toBe('fancy(a) fancy(b)')
  expect(await textOf(app, '#default')).toBe('dull(a) dull(b)')
})

test('model: binds a text field and a component’s own property both ways', async () => {
  const app = await bench.open(
    page(
      `
        <input id="field" model:value="{{name}}" />
        <view id="name">{{name}}</view>
        <counter id="counter" model:count="{{count}}" />
        <view id="count">{{count}}</view>
      `,
      `Page({ data: { name: 'Mi', count: 1 } })`,
      {
        'counter/counter.json': { component: true },
        'counter/counter.js': `Component({
          properties: { count: Number },
          methods: { more() { this.setData({ count: this.data.count + 1 }) } },
        })`,
        'counter/counter.wxml': '<view id="more" bindtap="more">{{count}}</view>',
        'pages/a/a.json': { usingComponents: { counter: '/counter/counter' } },
      },
    ),
  )
  await app.type('#field', 'a')
  await app.waitForText('#name', 'Mia')
  expect((await app.data())['name']).toBe('Mia')
  await app.inShellPage((self) => self.setData({ name: 'Zoe' }))
  const field = await app.element('#field')
  expect(await field.evaluate((node) => node.querySelector('input')!.value)).toBe('Zoe')
  await app.tap('#more')
  await app.waitForText('#count', '2')
  expect(await app.data()).toEqual({ name: 'Zoe', count: 2 })
})

test('behaviors, observers, relations and selectComponent work together', async () => {
  const app = await bench.open(
    page(
      `<parent id="parent"><child id="one" n="{{n}}" /><child id="two" n="5" /></parent>`,
      `Page({
        data: { n: 1 },
        sum() { return this.selectComponent('#parent').sum() },
        all() { return this.selectAllComponents('#one, #two').map((child) => child.data.twice) },
      })`,
      {
        'shared/twice.js': `module.exports = Behavior({
          properties: { n: Number },
          data: { twice: 0 },
          observers: { n(n) { this.setData({ twice: n * 2 }) } },
        })`,
        'child/child.json': { component: true },
        'child/child.js': `Component({
          behaviors: [require('../shared/twice.js')],
          relations: { '../parent/parent': { type: 'parent' } },
        })`,
        'child/child.wxml': '<text>{{twice}} </text>',
        'parent/parent.json': { component: true },
        'parent/parent.js': `Component({
          relations: { '../child/child': { type: 'child' } },
          methods: {
            sum() {
              const children = this.getRelationNodes('../child/child')
              return children.reduce((sum, { data }) => sum + data.twice, 0)
            },
          },
        })`,
        'parent/parent.wxml': '<slot />',
        'pages/a/a.json': { usingComponents: { parent: '/parent/parent', child: '/child/child' } },
      },
    ),
  )
  expect(await textOf(app, '#parent')).toBe('2 10')
  await app.inShellPage((self) => self.setData({ n: 3 }))
  expect(await textOf(app, '#parent')).toBe('6 10')
  expect(await app.inShellPage((self) => self['sum']() as number)).toBe(16)
  expect(await app.inShellPage((self) => self['all']() as number[])).toEqual([6, 10])
})

test('a page that Component declares has its query as properties, and its methods as lifecycle', async () => {
  const app = await bench.open(
    page(
      '<view id="text">{{id}} {{from}}</view>',
      `Component({
        properties: { id: Number, from: String },
        methods: { onLoad(query) { this.setData({ loaded: query }) } },
      })`,
    ),
    { enter: { path: 'pages/a/a?id=7&from=link' } },
  )
  expect(await app.text('#text')).toBe('7 link')
  expect((await app.data())['loaded']).toEqual({ id: '7', from: 'link' })
})
