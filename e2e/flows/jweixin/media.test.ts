import { developmentSecret } from '@miniview/server'
import type { MiniAppHandle } from '@miniview/testing'
import { expect, test } from 'vitest'
import { jweixinBench, jweixinOf } from '../../apps/jweixinApp.js'
import type { System } from '../../apps/jweixinApp.js'
import { corners, makePicture } from '../../apps/mediaFiles.js'
import { allowMicrophone, microphoneIsFree, noteSound } from '../../apps/soundApp.js'

const bench = jweixinBench()

type Jweixin = Awaited<ReturnType<typeof bench.open>>

async function chooseOne({ app, prepare, end }: Jweixin) {
  const content = await makePicture(app.container, 'image/png', [64, 48])
  await prepare('chooseImage', { count: 1, sizeType: ['original'], sourceType: ['album'] })
  await app.chooseFiles('#run', [{ name: 'a.png', content }])
  const { localIds, ended } = await end()
  expect(ended).toBe('success')
  return { localIds: localIds as string[], content }
}

/** The colour that a picture has in its first corner, as the page draws it. */
const shownColor = ({ app, page }: Jweixin, address: string): Promise<number[]> =>
  app.waitFor('the picture', () =>
    page.evaluate((src) => {
      const image = document.querySelector<HTMLImageElement>('#shown')!
      if (!image.dataset['asked']) {
        image.dataset['asked'] = 'yes'
        image.src = src
      }
      if (!image.complete || image.naturalWidth === 0) return undefined
      const context = document.createElement('canvas').getContext('2d')!
      context.drawImage(image, 0, 0)
      return [...context.getImageData(2, 2, 1, 1).data].slice(0, 3)
    }, address),
  ) as Promise<number[]>

/** What the app's own server gets of a serverId. */
async function fetchByServer(app: MiniAppHandle, serverId: unknown) {
  const origin = new URL(app.container.url()).origin
  const appid = await app.inHost((host) => host.app.appId)
  const ask = (path: string, params: Record<string, string>) =>
    fetch(`${origin}${path}?${new URLSearchParams(params)}`)
  const grant = { grant_type: 'client_credential', appid, secret: developmentSecret }
  const { access_token } = (await (await ask('/cgi-bin/token', grant)).json()) as {
    access_token: string
  }
  const media = await ask('/cgi-bin/media/get', { access_token, media_id: String(serverId) })
  return { type: media.headers.get('content-type'), bytes: Buffer.from(await media.arrayBuffer()) }
}

test.each([
  ['desktop', /^blob:/],
  ['android', /^blob:/],
  ['iphone', /^wxlocalresource:\/\//],
] as [System, RegExp][])(
  'on %s a page shows, sends and fetches a picture by its localId',
  async (system, form) => {
    const jweixin = await bench.open(system)
    const { app, call, config } = jweixin
    expect(await config({ jsApiList: ['chooseImage'] })).toBe('ready')
    const { localIds, content } = await chooseOne(jweixin)
    const [localId] = localIds
    expect(localIds).toEqual([expect.stringMatching(form)])
    // On the iPhone the SDK itself puts what it gets in the place of what does not load.
    expect(await shownColor(jweixin, localId!)).toEqual(corners[0])
    const { localData } = await call('getLocalImgData', { localId })
    expect(localData).toBe(`data:image/png;base64,${content.toString('base64')}`)

    const sent = await call('uploadImage', { localId })
    expect(sent).toMatchObject({ ended: 'success', serverId: expect.stringMatching(/^[\w-]{56}$/) })
    expect(await fetchByServer(app, sent['serverId'])).toEqual({
      type: 'image/png',
      bytes: content,
    })
    const fetched = await call('downloadImage', { serverId: sent['serverId'] })
    expect(fetched).toMatchObject({ ended: 'success', localId: expect.stringMatching(form) })
    expect(fetched['localId']).not.toBe(localId)
    const copy = await call('getLocalImgData', { localId: fetched['localId'] })
    expect(copy['localData']).toBe(localData)

    const preview = call('previewImage', { current: localId, urls: [localId, fetched['localId']] })
    expect(await preview).toMatchObject({ ended: 'success', errMsg: 'previewImage:ok' })
    await app.waitFor('the preview', () => app.sees('dialog img'))
  },
)

test('says why a picture is neither sent nor fetched', async () => {
  const { call } = await bench.open('desktop')
  expect(await call('uploadImage', { localId: 'wxfile://tmp_x' })).toMatchObject({
    ended: 'fail',
    errMsg: 'uploadImage:fail file not found',
  })
  expect(await call('downloadImage', { serverId: 'x'.repeat(56) })).toMatchObject({
    ended: 'fail',
    // The SDK itself takes the underscore away.
    errMsg: 'downloadImage:fail invalid media id',
  })
})

test('a serverId is of no use to another person', async () => {
  const jweixin = await bench.open('desktop')
  const { localIds } = await chooseOne(jweixin)
  const { serverId } = await jweixin.call('uploadImage', { localId: localIds[0] })
  const { app } = jweixin
  const status = await app.inHost(async (host, id) => {
    const headers = { 'content-type': 'application/json', 'x-miniview-user': 'lin' }
    const body = JSON.stringify({ appid: host.app.appId, kind: 'image', serverId: id })
    return (await fetch('/miniview/media/download', { method: 'POST', headers, body })).status
  }, String(serverId))
  expect(status).toBe(404)
})

test.each(['slow', 'silent'])(
  'tells the person that it is sent, where the page is %s',
  async (way) => {
    const jweixin = await bench.open('desktop')
    const { app, prepare, end } = jweixin
    const { localIds } = await chooseOne(jweixin)
    await app.container.evaluate(() => {
      const ask = window.fetch
      window.fetch = async (...asked) => {
        if (String(asked[0]).includes('/media/upload')) {
          await new Promise<void>((resolve) => Object.assign(globalThis, { go: resolve }))
        }
        return ask(...asked)
      }
    })
    const isShowProgressTips = way === 'slow' ? 1 : 0
    await prepare('uploadImage', { localId: localIds[0], isShowProgressTips })
    await app.tap('#run')
    await app.waitFor('the call', () => app.container.evaluate(() => 'go' in globalThis))
    if (way === 'slow') await app.waitForText('.weui-toast', 'Uploading…')
    else expect(await app.sees('.weui-toast')).toBe(false)
    await app.container.evaluate(() => (globalThis as never as { go(): void }).go())
    expect(await end()).toMatchObject({ ended: 'success' })
    await app.waitFor('no toast', async () => !(await app.sees('.weui-toast')))
  },
)

test.each(['desktop', 'iphone'] as System[])(
  'on %s a voice is recorded from the answer of startRecord to that of stopRecord',
  async (system) => {
    const { app, page, call, listen, heard } = await bench.open(system, { setup: noteSound })
    await app.tap('h1')
    await allowMicrophone(app)
    await listen('onVoiceRecordEnd')
    await listen('onVoicePlayEnd')
    expect(await call('stopRecord')).toMatchObject({
      ended: 'fail',
      errMsg: 'stopRecord:fail not recording',
    })
    expect(await call('startRecord')).toMatchObject({ ended: 'success', errMsg: 'startRecord:ok' })
    expect(await app.container.evaluate(() => noted.tracks.at(-1)!.readyState)).toBe('live')
    expect(await call('startRecord')).toMatchObject({ errMsg: 'startRecord:fail recording' })
    await app.waitForText('.recording-time', '0:01')
    const { localId, ended } = await call('stopRecord')
    expect(ended).toBe('success')
    await microphoneIsFree(app)

    const { serverId } = await call('uploadVoice', { localId })
    const { type, bytes } = await fetchByServer(app, serverId)
    expect(type).toMatch(/^audio\/(webm|mp4)$/)
    const peak = await page.evaluate(async (data) => {
      const sound = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
      const decoded = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(sound.buffer)
      return Math.max(...decoded.getChannelData(0))
    }, bytes.toString('base64'))
    expect(peak).toBeGreaterThan(0.05)

    // Slow, so that it does not end before it is paused, however busy the machine is.
    await app.container.evaluate(() => {
      const { Audio } = globalThis
      globalThis.Audio = class extends Audio {
        constructor() {
          super()
          this.defaultPlaybackRate = 0.07
        }
      } as typeof Audio
    })
    const fetched = await call('downloadVoice', { serverId })
    expect(fetched['ended']).toBe('success')
    expect(await call('playVoice', { localId: fetched['localId'] })).toMatchObject({
      errMsg: 'playVoice:ok',
    })
    // Answered while it is heard; paused and played again, it ends once.
    expect(await call('pauseVoice', { localId: fetched['localId'] })).toMatchObject({
      errMsg: 'pauseVoice:ok',
    })
    expect(await app.container.evaluate(() => noted.sounds.at(-1)!.paused)).toBe(true)
    expect(await heard()).toEqual([])
    await app.container.evaluate(() => void (noted.sounds.at(-1)!.playbackRate = 4))
    await call('playVoice', { localId: fetched['localId'] })
    await app.waitFor('its end', async () => (await heard()).length > 0)
    expect(await heard()).toEqual([['onVoicePlayEnd', fetched['localId']]])
    await call('playVoice', { localId })
    expect(await call('stopVoice', { localId })).toMatchObject({ errMsg: 'stopVoice:ok' })
    expect(await app.container.evaluate(() => noted.sounds.at(-1)!.paused)).toBe(true)
  },
)

test('a page that did not ask for the end of its recording hears of it, and owns it', async () => {
  const { app, call, listen, heard } = await bench.open('desktop', { setup: noteSound })
  await app.tap('h1')
  await allowMicrophone(app)
  await listen('onVoiceRecordEnd')
  await call('startRecord')
  await app.waitForText('.recording-time', '0:01')
  await app.tap('.recording button')
  await microphoneIsFree(app)
  await app.waitFor('the event', async () => (await heard()).length > 0)
  const [[event, localId] = []] = await heard()
  expect(event).toBe('onVoiceRecordEnd')
  expect(await call('playVoice', { localId })).toMatchObject({ ended: 'success' })
  // What it plays ends with its document.
  await app.inHost((host) => void host.router.reLaunch('/pages/b/b'))
  await app.waitForPage('pages/b/b')
  expect(await app.container.evaluate(() => noted.sounds.every(({ paused }) => paused))).toBe(true)
  const next = jweixinOf(app, await app.page())
  expect(await next.call('playVoice', { localId })).toMatchObject({
    errMsg: 'playVoice:fail file not found',
  })
})
