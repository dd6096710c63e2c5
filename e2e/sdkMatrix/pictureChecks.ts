import { PNG } from 'pngjs'
import { expect } from 'vitest'
import type { Checks } from './Check.js'

const width = 12
const picture = { name: 'chosen.png', content: PNG.sync.write(new PNG({ width, height: 5 })) }

/** What the camera of the matrix sees. */
export const filmedText = 'https://example.com/filmed?a=1&b=二维码'

/** Pictures: from the person, to the viewer, to the server and back. */
export const pictureChecks: Checks = {
  async chooseImage(page) {
    const options = { count: 1, sizeType: ['original'], sourceType: ['album'] }
    await page.app.chooseFiles(() => page.start('chooseImage', options), [picture])
    const { called, response } = await page.ended()
    expect([called, response.errMsg]).toEqual([['success', 'complete'], 'chooseImage:ok'])
    expect(response.localIds).toEqual([expect.any(String)])
    page.kept.set('picture', response.localIds[0])
    expect(await page.widthOf(response.localIds[0])).toBe(width)
  },
  async previewImage(page) {
    const { app } = page
    const current = page.kept.get('picture')!
    await page.start('previewImage', { current, urls: [current] })
    const image = await app.element('.pswp__img')
    await app.waitFor('the picture', () =>
      image.evaluate((node) => (node as HTMLImageElement).naturalWidth === 12),
    )
    expect((await page.ended()).called).toEqual(['success', 'complete'])
    await app.press('Escape')
    await app.waitFor('no viewer', async () => !(await app.sees('dialog')))
  },
  async getLocalImgData(page) {
    const options = { localId: page.kept.get('picture')! }
    // The SDK sends the next one only when the one before has its answer.
    expect((await page.call('getLocalImgData', { localId: 'none' })).called).toEqual([
      'fail',
      'complete',
    ])
    const { called, response } = await page.call('getLocalImgData', options)
    expect(called).toEqual(['success', 'complete'])
    expect(response.localData).toMatch(/^data:image\/png;base64,/)
    expect(await page.widthOf(response.localData)).toBe(width)
  },
  async uploadImage(page) {
    const { called, response } = await page.call('uploadImage', {
      localId: page.kept.get('picture')!,
    })
    expect(called).toEqual(['success', 'complete'])
    expect(response.serverId).toEqual(expect.any(String))
    page.kept.set('pictureOnServer', response.serverId)
  },
  async downloadImage(page) {
    const serverId = page.kept.get('pictureOnServer')!
    const { called, response } = await page.call('downloadImage', { serverId })
    expect(called).toEqual(['success', 'complete'])
    expect(await page.widthOf(response.localId)).toBe(width)
  },
  async scanQRCode(page) {
    const { called, response } = await page.call('scanQRCode', { needResult: 1 })
    expect(called).toEqual(['success', 'complete'])
    expect(response.resultStr).toBe(filmedText)
  },
}
