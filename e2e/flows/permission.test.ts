import type { MiniAppHandle } from '@miniview/testing'
import { expect, test } from 'vitest'
import { callShell, testBench } from '../apps/openTestApp.js'
import { h5Page } from '../servers/servePages.js'

const bench = testBench()

async function authorize(app: MiniAppHandle, scope: string): Promise<unknown> {
  return callShell(await app.page(), 'authorize', { scope })
}

const granted = { result: { errMsg: 'authorize:ok' } }
const denied = { error: { errMsg: 'authorize:fail auth deny', errno: 103 } }

test('granted once, a permission is not asked for again, also after a reload', async () => {
  const app = await bench.open()
  const answer = authorize(app, 'scope.userLocation')
  expect(await app.text('dialog')).toMatch(
    /“Test app” asks to\s+see where you are\s+Purpose: to test permissions/,
  )
  // A tap that was meant for the page does nothing yet.
  await app.tap('[data-action=allow]')
  await app.waitFor('the armed button', async () => {
    await app.tap('[data-action=allow]').catch(() => {})
    return !(await app.sees('dialog'))
  })
  expect(await answer).toEqual(granted)
  await app.reload()
  expect(await authorize(app, 'scope.userLocation')).toEqual(granted)
})

test('denied, it fails without a dialog until the person changes it in the settings', async () => {
  const app = await bench.open()
  const answer = authorize(app, 'scope.record')
  await app.tap('[data-action=deny]')
  expect(await answer).toEqual(denied)
  expect(await authorize(app, 'scope.record')).toEqual(denied)

  await app.tap('[data-action=menu]')
  await app.tap('dialog [data-action=settings]')
  await app.tap('[data-scope="scope.record"]')
  await app.tap('[data-action=done]')
  expect(await authorize(app, 'scope.record')).toEqual(granted)
  expect(await callShell(await app.page(), 'getSetting')).toEqual({
    result: { authSetting: { 'scope.record': true }, errMsg: 'getSetting:ok' },
  })

  // Revoked again.
  await app.tap('[data-action=menu]')
  await app.tap('dialog [data-action=settings]')
  await app.tap('[data-scope="scope.record"]')
  await app.tap('[data-action=done]')
  expect(await authorize(app, 'scope.record')).toEqual(denied)
})

test('closed without an answer, it is asked again the next time', async () => {
  const app = await bench.open()
  const answer = authorize(app, 'scope.camera')
  await app.text('dialog')
  await app.container.keyboard.press('Escape')
  expect(await answer).toEqual({
    error: { errMsg: 'authorize:fail authorize no response', errno: 104 },
  })
  const again = authorize(app, 'scope.camera')
  await app.tap('[data-action=deny]')
  expect(await again).toEqual(denied)
})

test('openSetting opens after a tap in the page, and not by itself', async () => {
  // The page asks when the last tap is longer ago than the browser remembers one.
  bench.server.set(
    '/page.html',
    h5Page(`<button id="open">Settings</button><p id="result"></p><script>
      const ask = () => wx.miniProgram.sendWebviewEvent({ data: { api: 'openSetting' } })
      wx.miniProgram.onWebviewEvent(({ result, error }) => {
        document.querySelector('#result').textContent = (result || error).errMsg
      })
      document.querySelector('#open').onclick = ask
      setTimeout(ask, 6000)
    </script>`),
  )
  const app = await bench.open()
  // Looking counts as a tap for the browser, so that nothing looks meanwhile.
  await new Promise((resolve) => setTimeout(resolve, 7_000))
  expect(await app.text('#result')).toBe(
    'openSetting:fail can only be invoked by user TAP gesture.',
  )
  await app.tap('#open')
  await app.tap('[data-action=done]')
  await app.waitForText('#result', 'openSetting:ok')
})
