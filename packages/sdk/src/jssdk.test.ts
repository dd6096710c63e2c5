import { beforeEach, expect, it, vi } from 'vitest'
import { openPageWindow, openServedPage } from './testing/openPageWindow.js'

beforeEach(() => void vi.resetModules())

/** Runs the page's script tag. */
const runScript = () => import('./jssdk.js')

it('sets wx and jWeixin to one object that reaches the host', async () => {
  const { window } = openServedPage((name) => ({ ok: true, data: { data: name } }))
  await runScript()
  expect(window.wx).toBe(window.jWeixin)
  expect(await window.wx!.getStorage({ key: 'k' })).toMatchObject({ data: 'getStorage' })
})

it('does nothing where another SDK was there first', async () => {
  const { window, posted } = openServedPage()
  const other = {} as never
  window.jWeixin = other
  await runScript()
  expect(window.jWeixin).toBe(other)
  expect(window.wx).toBeUndefined()
  expect(posted).toEqual([])
})

it('uses the bridge that an app injected', async () => {
  const window = openPageWindow()
  const invoked: string[] = []
  window.WeixinJSBridge = {
    invoke(name: string, _args: unknown, callback: (response: object) => void) {
      invoked.push(name)
      callback({ err_msg: `${name}:ok` })
    },
    on() {},
  } as never
  await runScript()
  expect(await window.wx!.getNetworkType()).toEqual({ errMsg: 'getNetworkType:ok' })
  expect(invoked).toEqual(['getNetworkType'])
})

it('gives a page outside any host a wx that fails', async () => {
  const window = openPageWindow()
  await runScript()
  await expect(window.wx!.getNetworkType()).rejects.toEqual({
    errMsg: 'getNetworkType:fail this page is not in a mini program web-view',
  })
  expect(window.WeixinJSBridge).toBeUndefined()
})
