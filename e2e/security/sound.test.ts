import { expect, test } from 'vitest'
import { allowMicrophone, microphoneIsFree, noteSound } from '../apps/soundApp.js'
import { callWx } from '../apps/openTestApp.js'
import { webViewApp } from '../apps/webViewApp.js'
import { h5Page } from '../servers/servePages.js'
import { attackBench, expectGoodPageWorks, expectUnharmed } from './attackBench.js'

const bench = attackBench()

async function open() {
  bench.server.set('/page.html', h5Page('<h1>A page</h1>'))
  const app = await bench.open({
    app: webViewApp('mpattack24', {
      'pages/a/a': `${bench.good}/page.html`,
      'pages/b/b': `${bench.good}/page.html?safe`,
    }),
    setup: noteSound,
  })
  return { app, page: await app.page() }
}

test('a page records and plays, hears of the end by its bridge, and owns what it recorded', async () => {
  const { app, page } = await open()
  await app.tap('h1')
  await allowMicrophone(app)
  await page.evaluate(() => {
    const heard: object[] = []
    Object.assign(window, { heard })
    window.WeixinJSBridge!.on('onVoicePlayEnd', (payload) => void heard.push(payload as object))
  })
  const recorded = callWx(page, 'startRecord')
  await app.waitForText('.recording', `Asked by ${bench.good}`)
  await app.waitForText('.recording-time', '0:01')
  // The app's own code has no say in what the page records.
  expect(
    await app.inHost((host) => host.wx.stopRecord().catch((error: object) => error)),
  ).toMatchObject({ errMsg: 'stopRecord:fail not recording' })
  expect(await callWx(page, 'stopRecord')).toEqual({ errMsg: 'stopRecord:ok' })
  const { tempFilePath, errMsg } = (await recorded) as { tempFilePath: string; errMsg: string }
  expect(errMsg).toBe('startRecord:ok')
  expect(tempFilePath).toMatch(/^blob:/)
  // The page's own address of it loads in the page.
  const peak = await page.evaluate(async (address) => {
    const bytes = await (await fetch(address)).arrayBuffer()
    const buffer = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(bytes)
    return Math.max(...buffer.getChannelData(0))
  }, tempFilePath)
  expect(peak).toBeGreaterThan(0.05)
  await microphoneIsFree(app)
  expect(await callWx(page, 'playVoice', { filePath: tempFilePath })).toEqual({
    errMsg: 'playVoice:ok',
  })
  expect(await page.evaluate('heard')).toEqual([{ localId: tempFilePath }])
  expect(await callWx(page, 'pauseVoice')).toEqual({ errMsg: 'pauseVoice:ok' })
  expect(await callWx(page, 'stopVoice')).toEqual({ errMsg: 'stopVoice:ok' })
  // Nobody guesses what never reached the page.
  const own = await app.inHost(async (host) => {
    const writer = await host.files.createTemp('.wav')
    await writer.write(new Blob(['secret']))
    await writer.close()
    return writer.path
  })
  expect(await callWx(page, 'playVoice', { filePath: own })).toMatchObject({
    errMsg: `playVoice:fail no such file or directory, open "${own}"`,
  })
})

test('scope bypass: denied, a page neither records nor opens a second dialog', async () => {
  const { app, page } = await open()
  const both = Promise.all([callWx(page, 'startRecord'), callWx(page, 'startRecord')])
  await app.text('dialog')
  const dialogs = await app.container.evaluate(
    () => document.querySelector('mini-app')!.shadowRoot!.querySelectorAll('dialog').length,
  )
  expect(dialogs).toBe(1)
  await app.tap('[data-action=deny]')
  const denied = { errMsg: 'startRecord:fail auth deny', errno: 103 }
  expect(await both).toEqual([denied, denied])
  expect(await callWx(page, 'startRecord')).toEqual(denied)
  expect(await app.sees('dialog')).toBe(false)
  // The page's own way to the microphone is closed as well.
  const own = await page.evaluate(() =>
    navigator.mediaDevices
      ? navigator.mediaDevices.getUserMedia({ audio: true }).then(
          () => 'open',
          ({ name }: Error) => name,
        )
      : 'none',
  )
  expect(['NotAllowedError', 'none']).toContain(own)
  expect(await app.container.evaluate(() => noted.tracks.length)).toBe(0)
  await expectUnharmed(app)
})

test('teardown race: what a page records and plays ends with its document', async () => {
  const { app, page } = await open()
  await app.tap('h1')
  await allowMicrophone(app)
  const stays = callWx(page, 'startRecord').catch(() => undefined)
  await app.waitForText('.recording-time', '0:01')
  expect(await app.container.evaluate(() => noted.tracks.at(-1)!.readyState)).toBe('live')
  await page.evaluate(() => location.reload())
  await microphoneIsFree(app)
  expect(await app.sees('.recording')).toBe(false)
  await stays
  // The next document hears nothing of it, and may record.
  const next = await app.page()
  const recorded = callWx(next, 'startRecord')
  await app.waitForText('.recording-time', '0:01')
  await callWx(next, 'stopRecord')
  const { tempFilePath } = await recorded
  void callWx(next, 'playVoice', { filePath: tempFilePath }).catch(() => undefined)
  await app.waitFor('a voice', () =>
    app.container.evaluate(() => noted.sounds.some(({ paused }) => !paused)),
  )
  await expectGoodPageWorks(app)
  const left = await app.container.evaluate(() => ({
    playing: noted.sounds.filter(({ paused }) => !paused).length,
    addresses: noted.addresses.size,
  }))
  expect(left).toEqual({ playing: 0, addresses: 0 })
})

test('a page that goes while the browser still asks leaves no microphone open', async () => {
  const { app, page } = await open()
  await allowMicrophone(app)
  await app.container.evaluate(() => {
    const { mediaDevices } = navigator
    const ask = mediaDevices.getUserMedia.bind(mediaDevices)
    mediaDevices.getUserMedia = async (constraints) => {
      await new Promise<void>((resolve) => Object.assign(globalThis, { allow: resolve }))
      return ask(constraints)
    }
  })
  void callWx(page, 'startRecord').catch(() => undefined)
  await app.waitFor('the question', () => app.container.evaluate(() => 'allow' in globalThis))
  await app.inHost((host) => void host.router.reLaunch('/pages/b/b'))
  await app.waitForPage('pages/b/b')
  await app.container.evaluate(() => (globalThis as never as { allow(): void }).allow())
  await microphoneIsFree(app)
  expect(await app.sees('.recording')).toBe(false)
  await expectGoodPageWorks(app)
})
