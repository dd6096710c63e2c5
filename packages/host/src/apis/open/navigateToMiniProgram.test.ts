import { expect, it, vi } from 'vitest'
import type { MiniProgramTarget } from '../../MiniProgramScreens.js'
import { connectTestPage } from '../../testing/connectTestPage.js'
import { pageOrigin, startTestHost } from '../../testing/startTestHost.js'

type End = 'opened' | 'cancelled' | 'unknown'

async function start(end: End, options: Parameters<typeof startTestHost>[0] = {}) {
  const openMiniProgram = vi.fn<(target: MiniProgramTarget) => Promise<End>>(async () => end)
  return { openMiniProgram, ...(await startTestHost({ ...options, ui: { openMiniProgram } })) }
}

it('asks the shell for the app, with every default', async () => {
  const { wx, openMiniProgram } = await start('opened', { envVersion: 'develop' })
  expect(await wx.navigateToMiniProgram({ appId: 'other' })).toEqual({
    errMsg: 'navigateToMiniProgram:ok',
  })
  expect(openMiniProgram.mock.calls[0]![0]).toEqual({
    appId: 'other',
    path: undefined,
    extraData: {},
    envVersion: 'release',
    noRelaunchIfPathUnchanged: false,
    origin: undefined,
  })
})

it('names the page that asks by its verified origin', async () => {
  const { host, openMiniProgram } = await start('opened')
  const params = { appId: 'other', path: 'pages/a?x=1', origin: 'https://bank.example' }
  expect(await connectTestPage(host).invoke('navigateToMiniProgram', params)).toMatchObject({
    ok: true,
  })
  expect(openMiniProgram.mock.calls[0]![0]).toMatchObject({
    path: 'pages/a?x=1',
    origin: pageOrigin,
  })
})

it.each([
  ['release', 'release'],
  ['trial', 'develop'],
  ['develop', 'develop'],
] as const)('from a %s app, develop opens %s', async (envVersion, opened) => {
  const { wx, openMiniProgram } = await start('opened', { envVersion })
  await wx.navigateToMiniProgram({ appId: 'other', envVersion: 'develop' })
  expect(openMiniProgram.mock.calls[0]![0].envVersion).toBe(opened)
})

it.each([
  ['cancelled', { errMsg: 'navigateToMiniProgram:fail cancel', errno: 1 }],
  ['unknown', { errMsg: 'navigateToMiniProgram:fail invalid appid', errno: 1005 }],
] as const)('fails where it ends as %s', async (end, failure) => {
  const { wx } = await start(end)
  await expect(wx.navigateToMiniProgram({ appId: 'other' })).rejects.toEqual(failure)
})

it('obeys app.json’s list only where the shell says so', async () => {
  const app = { appJson: { navigateToMiniProgramAppIdList: ['listed'] } }
  const { wx } = await start('opened', { app, obeyAppIdList: true })
  await expect(wx.navigateToMiniProgram({ appId: 'other' })).rejects.toEqual({
    errMsg: 'navigateToMiniProgram:fail appId "other" is not in navigateToMiniProgramAppIdList',
    errno: 102,
  })
  expect(await wx.navigateToMiniProgram({ appId: 'listed' })).toBeDefined()
  const free = await start('opened', { app })
  expect(await free.wx.navigateToMiniProgram({ appId: 'other' })).toBeDefined()
})
