import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, readRecording, writeRecording } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

let app: MiniAppHandle

beforeAll(async () => {
  app = await launch({
    app: {
      'app.json': { pages: ['pages/a/a'] },
      'app.js': 'App({})',
      'pages/a/a.wxml': '<view id="shown">{{shown}}</view>',
      'pages/a/a.js': `Page({
        data: { shown: '' },
        ask(key) {
          const complete = ({ data, errMsg, errno }) =>
            this.setData({ shown: [data, errMsg, errno].join(' ') })
          wx.getStorage({ key, complete })
        },
      })`,
    },
  })
})
afterEach(() => app.restore())
afterAll(() => app.close())

const ask = (key: string) =>
  app.inShellPage((page, name) => {
    page.setData({ shown: '' })
    page['ask'](name)
  }, key)

test('a fault makes an API fail, late or never end, until it is restored', async () => {
  await app.inHost((host) => host.wx.setStorage({ key: 'a', data: 'kept' }))
  await app.fault('getStorage', { fail: 'internal error', errno: 4 })
  await ask('a')
  await app.waitForText('#shown', 'getStorage:fail internal error 4')

  await app.fault('getStorage', { delay: 1 })
  await ask('a')
  await app.waitForText('#shown', 'kept getStorage:ok')

  await app.fault('getStorage', { drop: true })
  await ask('a')
  await app.restore('getStorage')
  expect(await app.text('#shown')).toBe('')
  await ask('a')
  await app.waitForText('#shown', 'kept getStorage:ok')
})

test('a run is kept in a file and replayed without its effects', async () => {
  await app.reload()
  await app.inHost((host) => host.wx.setStorage({ key: 'a', data: 'recorded' }))
  await ask('a')
  await app.waitForText('#shown', 'recorded getStorage:ok')
  const folder = await mkdtemp(join(tmpdir(), 'recording-'))
  await writeRecording(join(folder, 'run.json'), await app.recording())

  await app.inHost((host) => host.wx.setStorage({ key: 'a', data: 'later' }))
  await app.replay(await readRecording(join(folder, 'run.json')))
  await rm(folder, { recursive: true })
  await ask('a')
  await app.waitForText('#shown', 'recorded getStorage:ok')
  await app.inHost((host) => host.wx.setStorage({ key: 'a', data: 'recorded' }))
  await ask('a')
  await app.waitForText('#shown', 'getStorage:fail the recording has no call 2 of getStorage')

  await app.restore()
  await ask('a')
  await app.waitForText('#shown', 'later getStorage:ok')
})
