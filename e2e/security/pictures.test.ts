import type { MiniAppHandle } from '@miniview/testing'
import { expect, test } from 'vitest'
import { makePicture } from '../apps/mediaFiles.js'
import { tapOnce, waitWithoutTap, watchDevices } from '../apps/pictureBench.js'
import { callWx } from '../apps/openTestApp.js'
import { h5Page } from '../servers/servePages.js'
import { attackBench, expectGoodPageWorks, expectUnharmed } from './attackBench.js'

const bench = attackBench()

/** Says at the container whether a picker was opened, which nothing else shows. */
async function watchPickers(app: MiniAppHandle): Promise<() => Promise<number>> {
  await app.container.evaluate(() => {
    const { showPicker } = HTMLInputElement.prototype
    Object.assign(window, { openedPickers: 0 })
    HTMLInputElement.prototype.showPicker = function () {
      showPicker.call(this)
      ;(window as unknown as { openedPickers: number }).openedPickers++
    }
  })
  return () => app.container.evaluate('openedPickers') as Promise<number>
}

test('gesture forgery: a page opens no picker without a tap, and one tap opens one', async () => {
  bench.server.set('/page.html', h5Page('<h1>A page</h1>'))
  // Later than any tap that may have led here counts.
  bench.server.set(
    '/forge.html',
    h5Page(`<script>
      window.answers = []
      setTimeout(() => {
        for (let i = 0; i < 3; i++) {
          wx.chooseImage({
            sourceType: ['album'],
            userActivation: true,
            isTrusted: true,
            complete: ({ errMsg }) => answers.push(errMsg),
          })
        }
      }, 6_000)
    </script>`),
  )
  const app = await bench.openAt(`${bench.good}/forge.html`)
  const opened = await watchPickers(app)
  await app.page()
  await waitWithoutTap(app, '[data-action=continue]')
  expect(await opened()).toBe(0)
  await app.chooseFiles(() => tapOnce(app, 'dialog [data-action=continue]'), [])
  // That tap was for the first call only; the next one is asked about on its own.
  await waitWithoutTap(app, '[data-action=continue]')
  expect(await opened()).toBe(1)
  await app.inHost((host) => void host.router.reLaunch('/pages/b/b'))
  await app.waitForPage('pages/b/b')
  await app.waitFor('the dialogs to close', async () => !(await app.sees('dialog')))
  expect(await opened()).toBe(1)
  await expectUnharmed(app)
  await expectGoodPageWorks(app)
})

test.each(['sheet', 'camera', 'review'])(
  'teardown race: the page goes while the %s is open',
  async (state) => {
    bench.server.set(
      '/page.html',
      h5Page(`<button id="choose">Choose</button><script>
        window.answers = []
        document.querySelector('#choose').onclick = () =>
          wx.chooseImage({ complete: (answer) => answers.push(answer) })
      </script>`),
    )
    const app = await bench.openAt(`${bench.good}/page.html`)
    await app.container.evaluate(watchDevices)
    const session = await app.container.createCDPSession()
    await session.send('Browser.setPermission', {
      permission: { name: 'camera' },
      setting: 'granted',
      origin: await app.container.evaluate(() => location.origin),
      browserContextId: app.context.id!,
    })
    await app.page()
    await app.tap('#choose')
    await app.waitFor('the sheet', () => app.sees('dialog [data-action=camera]'))
    if (state !== 'sheet') {
      await app.tap('dialog [data-action=camera]')
      await app.element('dialog [data-action=photo][aria-disabled=false]')
    }
    if (state === 'review') {
      await app.tap('dialog [data-action=photo]')
      await app.element('dialog [data-action=use]')
    }
    await app.inHost((host) => void host.router.reLaunch('/pages/b/b'))
    await app.waitForPage('pages/b/b')
    const next = await app.page()
    expect(await app.sees('dialog')).toBe(false)
    const left = await app.container.evaluate(() => ({
      addresses: window.watchedDevices.addresses.size,
      tracks: window.watchedDevices.tracks.map(({ readyState }) => readyState),
    }))
    expect(left).toEqual({ addresses: 0, tracks: state === 'sheet' ? [] : ['ended'] })
    expect(await next.evaluate('answers')).toEqual([])
    const calls = await app.calls('chooseImage')
    expect(calls.map(({ answer }) => answer)).toEqual([{ ok: false, reason: 'cancel', errno: 1 }])
    await expectUnharmed(app)
    await expectGoodPageWorks(app)
  },
)

test('a page gets pictures as addresses of its own, and reads only those', async () => {
  bench.server.set(
    '/page.html',
    h5Page(`<button id="choose">Choose</button><img id="shown" /><script>
      document.querySelector('#choose').onclick = () =>
        wx.chooseImage({
          sourceType: ['album'],
          sizeType: ['original'],
          complete: (answer) => (window.answer = answer),
        })
    </script>`),
  )
  const app = await bench.openAt(`${bench.good}/page.html`)
  const page = await app.page()
  const png = await makePicture(app.container, 'image/png', [64, 48])
  await app.chooseFiles('#choose', [
    { name: 'a.png', content: png },
    { name: 'b.png', content: png },
  ])
  const answer = await app.waitFor('the answer', () =>
    page.evaluate(() => (window as unknown as { answer?: Chosen }).answer),
  )
  expect(answer).toMatchObject({ errMsg: 'chooseImage:ok' })
  expect(answer.tempFiles.map(({ path }) => path)).toEqual(answer.tempFilePaths)
  const [first] = answer.tempFilePaths
  expect(first).toMatch(new RegExp(`^blob:${bench.good}/`))
  const shown = await page.evaluate(async (src) => {
    const image = document.querySelector<HTMLImageElement>('#shown')!
    image.src = src!
    await image.decode()
    return [image.naturalWidth, image.naturalHeight]
  }, first)
  expect(shown).toEqual([64, 48])

  const data = `data:image/png;base64,${png.toString('base64')}`
  for (const name of ['filePath', 'file', 'localId']) {
    expect(await callWx(page, 'getLocalImgData', { [name]: first })).toEqual({
      errMsg: 'getLocalImgData:ok',
      localData: data,
    })
  }
  const foreign = await app.inHost(async (host) => {
    const writer = await host.files.createTemp('png')
    await writer.write(new Blob(['secret']))
    await writer.close()
    return writer.path
  })
  for (const filePath of [foreign, 'wxfile://tmp_none.png', '/app.json', `blob:${bench.good}/1`]) {
    expect(await callWx(page, 'getLocalImgData', { filePath })).toMatchObject({
      errMsg: 'getLocalImgData:fail file not found',
    })
  }
  expect((await callWx(page, 'getLocalImgData')).errMsg).toBe(
    'getLocalImgData:fail parameter error: parameter.filePath should be String instead of Undefined;',
  )
})

interface Chosen {
  errMsg: string
  tempFilePaths: string[]
  tempFiles: { path: string; size: number }[]
}
