import type { Answer } from '@miniview/bridge'
import { expect, it, vi } from 'vitest'
import { connectTestPage } from '../../testing/connectTestPage.js'
import { startTestHost } from '../../testing/startTestHost.js'

it.each([
  ['imagePreview', 'previewImage'],
  ['jweixin.imagePreview', 'previewImage'],
  ['jweixin.geoLocation', 'getLocation'],
  ['jweixin.startRecord', 'startVoiceRecord'],
  ['startRecord', 'startRecord'],
  ['jweixin.stopRecord', 'stopVoiceRecord'],
  ['jweixin.playVoice', 'playLocalVoice'],
  ['jweixin.pauseVoice', 'pauseVoice'],
])('a page says %s and means %s', async (said, meant) => {
  const { host } = await startTestHost()
  host.scriptedAnswers.set('*', (_args, { name }): Answer => ({ ok: true, data: { name } }))
  expect(await connectTestPage(host).invoke(said)).toEqual({ ok: true, data: { name: meant } })
})

it('tells jweixin by its own names what it may call and hear', async () => {
  const { host } = await startTestHost()
  const names = {
    imagePreview: true,
    geoLocation: true,
    editAddress: true,
    getBrandWCPayRequest: true,
    'menu:share:appmessage': true,
    onVoicePlayEnd: true,
    uploadImage: true,
    scanQRCode: true,
    'menu:share:qq': false,
    translateVoice: false,
  }
  const jsApiList = Object.keys(names)
  expect(await connectTestPage(host).invoke('jweixin.checkJsApi', { jsApiList })).toEqual({
    ok: true,
    data: { checkResult: names },
  })
})

it('opens another mini program without the .html that the SDK adds', async () => {
  const opened = vi.fn<(target: object) => Promise<'opened'>>(async () => 'opened')
  const { host } = await startTestHost({ ui: { openMiniProgram: opened as never } })
  const page = connectTestPage(host)
  const call = { targetAppId: 'mpother01', path: 'pages/a.html/a.html?b=c.html' }
  expect(await page.invoke('jweixin.launchMiniProgram', call)).toEqual({ ok: true, data: {} })
  expect(opened.mock.calls[0]![0]).toMatchObject({
    appId: 'mpother01',
    path: 'pages/a.html/a?b=c.html',
    envVersion: 'release',
  })
})
