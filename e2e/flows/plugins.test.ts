import type { Host } from '@miniview/host'
import { expect, test } from 'vitest'
import { callShell, callWx, testBench } from '../apps/openTestApp.js'

const bench = testBench()

function registerPlugins(host: Host) {
  host.registerPlugin('add', {
    callers: ['page', 'h5'],
    handler: ({ a, b }: { a: number; b: number }, { appId, origin }) => ({
      sum: a + b,
      appId,
      origin,
    }),
  })
  host.registerPlugin('shellOnly', { handler: () => ({ secret: true }) })
  host.registerPlugin('throws', {
    callers: ['h5'],
    handler() {
      throw new Error('no such account')
    },
  })
  host.registerPlugin('never', {
    callers: ['h5'],
    timeout: 50,
    handler: () => new Promise(() => {}),
  })
  host.registerPlugin('unsendable', { callers: ['h5'], handler: () => ({ run: () => 1 }) })
}

test('a page and the mini program call the shell’s own functions', async () => {
  const app = await bench.open({ setup: registerPlugins })
  const page = await app.page()
  const add = { api_name: 'add', data: { a: 1, b: 2 } }
  expect(await callWx(page, 'invokeNativePlugin', add)).toEqual({
    sum: 3,
    appId: 'mptest0001',
    origin: bench.good,
    errMsg: 'invokeNativePlugin:ok',
  })
  expect(await callShell(page, 'invokeNativePlugin', add)).toMatchObject({ result: { sum: 3 } })
})

test.each([
  ['shellOnly', 'permission denied'],
  ['missing', 'api "missing" is not found'],
  ['throws', 'no such account'],
  ['never', 'timeout'],
  ['unsendable', 'the result cannot be sent to a page'],
  ['constructor', 'api "constructor" is not found'],
])('a page’s call of %s fails with a text, and the page goes on', async (name, reason) => {
  const app = await bench.open({ setup: registerPlugins })
  const page = await app.page()
  const failure = await callWx(page, 'invokeNativePlugin', { api_name: name })
  expect(failure.errMsg).toBe(`invokeNativePlugin:fail ${reason}`)
  expect(JSON.stringify(failure)).not.toContain('.js')
  const add = { api_name: 'add', data: { a: 2, b: 2 } }
  expect(await callWx(page, 'invokeNativePlugin', add)).toMatchObject({ sum: 4 })
})

test('checkJsApi tells which plugins this page may call', async () => {
  const app = await bench.open({ setup: registerPlugins })
  const jsApiList = [
    'getStorage',
    'add',
    'shellOnly',
    'navigateTo',
    'toString',
    '__proto__',
    'reportPage',
  ]
  expect(await callWx(await app.page(), 'checkJsApi', { jsApiList })).toEqual({
    errMsg: 'checkJsApi:ok',
    checkResult: JSON.parse(
      '{"getStorage":true,"add":true,"shellOnly":false,"navigateTo":true,"toString":false,"__proto__":false,"reportPage":false}',
    ),
  })
})

test('a test’s own answer stands in for an API', async () => {
  const app = await bench.open()
  const page = await app.page()
  await app.answer('getNetworkType', { networkType: '2g' })
  expect(await callWx(page, 'getNetworkType')).toEqual({
    networkType: '2g',
    errMsg: 'getNetworkType:ok',
  })
  await app.answer('getNetworkType', { fail: 'no radio', errno: 7 })
  expect(await callWx(page, 'getNetworkType')).toEqual({
    errMsg: 'getNetworkType:fail no radio',
    errno: 7,
  })
  expect((await app.calls('getNetworkType')).map(({ caller }) => caller)).toEqual(['page', 'page'])
})
