import type { MiniAppHandle } from '@miniview/testing'
import { PNG } from 'pngjs'
import { expect } from 'vitest'

/** What every browser must be able to do, in the demo, as a person does it. */
export async function demoFlow(app: MiniAppHandle): Promise<void> {
  await readPage(app)
  await keepByPage(app)
  await talk(app)
  await walk(app)
  await choosePicture(app)
}

async function readPage(app: MiniAppHandle) {
  await open(app, '/webviews/home/home')
  expect(JSON.parse(await resultOf(app, 'getEnv'))).toEqual({ miniprogram: true })
  expect(await resultOf(app, 'userAgent')).toContain('TMA/mpminiviewdemo01')
}

async function keepByPage(app: MiniAppHandle) {
  await open(app, '/webviews/storage/storage')
  expect(await run(app, 'setStorage')).toMatchObject({ errMsg: 'setStorage:ok' })
  const data = { text: 'Hello', saved: 1 }
  expect(await run(app, 'getStorage')).toMatchObject({ data })
  await app.reload()
  await open(app, '/webviews/storage/storage')
  expect(await run(app, 'getStorage')).toMatchObject({ data })
  expect(await run(app, 'scriptGetStorage')).toMatchObject({ data })
}

async function talk(app: MiniAppHandle) {
  await open(app, '/webviews/host/host')
  await app.tap('#showEditableModal')
  await app.type('dialog input', 'typed')
  await app.tap('dialog [data-action=confirm]')
  expect(await resultOf(app, 'showEditableModal')).toContain('typed')
  await app.tap('#showActionSheet')
  await app.tap('dialog .weui-actionsheet__menu button')
  expect(JSON.parse(await resultOf(app, 'showActionSheet'))).toMatchObject({ tapIndex: 0 })
  expect(await run(app, 'showToast')).toMatchObject({ errMsg: 'showToast:ok' })
  expect(await app.sees('.weui-toast')).toBe(true)
  await app.tap('#authorizeCamera')
  await app.tap('dialog [data-action=deny]')
  expect(await resultOf(app, 'authorizeCamera')).toContain('authorize:fail auth deny')
}

async function walk(app: MiniAppHandle) {
  await open(app, '/webviews/routes/routes')
  await app.tap('#navigateTo')
  await app.waitFor('two pages', async () => (await app.stack()).length === 2)
  await app.page()
  await app.tap('[data-action=back]')
  await app.waitFor('one page', async () => (await app.stack()).length === 1)
  await app.page()
  await app.tap('#navigateTo')
  await app.waitFor('two pages', async () => (await app.stack()).length === 2)
  await app.page()
  await app.goBack()
  await app.waitFor('one page', async () => (await app.stack()).length === 1)
}

/** The page asks for a picture, the person chooses one, and the page shows it. */
async function choosePicture(app: MiniAppHandle) {
  await open(app, '/webviews/home/home')
  const page = await app.page()
  await page.evaluate(() => {
    const image = document.body.appendChild(document.createElement('img'))
    image.id = 'chosen'
    window.wx!.chooseImage({
      sizeType: ['original'],
      success: ({ tempFilePaths: [path] }) => (image.src = path!),
      fail: ({ errMsg }) => (image.alt = errMsg),
    })
  })
  const content = PNG.sync.write(new PNG({ width: 8, height: 6 }))
  await app.chooseFiles('dialog [data-action=album]', [{ name: 'a.png', content }])
  const size = await app.waitFor('the picture', () =>
    page.evaluate(() => {
      const image = document.querySelector<HTMLImageElement>('#chosen')!
      return image.alt || (image.naturalWidth > 0 && [image.naturalWidth, image.naturalHeight])
    }),
  )
  expect(size).toEqual([8, 6])
}

async function open(app: MiniAppHandle, path: string) {
  await app.inHost((host, url) => host.router.reLaunch(url), path)
  await app.waitForPage(path.slice(1))
  await app.page()
}

/** Taps a row's button and gives the result that the row shows. */
async function run(app: MiniAppHandle, id: string): Promise<Record<string, unknown>> {
  await app.tap(`#${id}`)
  return JSON.parse(await resultOf(app, id)) as Record<string, unknown>
}

function resultOf(app: MiniAppHandle, id: string): Promise<string> {
  const selector = `[data-result="${id}"]`
  return app.waitFor(`a result of ${id}`, async () => {
    const text = await app.text(selector)
    const page = await app.page()
    const state = await page.evaluate(
      (place) => document.querySelector<HTMLElement>(place)?.dataset['state'],
      selector,
    )
    return (state !== undefined && state !== 'waiting' && text) || undefined
  })
}
