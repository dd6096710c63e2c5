import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'
import { recordFilm } from '../../apps/recordFilm.js'

const page = componentPage({
  data: { src: '' },
  wxml: `<video id="film" src="{{src}}" muted autoplay bindloadedmetadata="record" bindtimeupdate="record" binderror="record"/>`,
})

const served = new Map<string, string | Uint8Array>()
let server: Server
let origin: string

beforeAll(async () => {
  // A browser that plays such lists by itself gets no other code; this one now needs it.
  await page.handle.container.evaluate(() => {
    HTMLMediaElement.prototype.canPlayType = () => ''
  })
  const film = await recordFilm(page.handle.container, 'video/mp4;codecs=avc1.42E01E')
  const start = startOfPieces(film)
  served.set('/start.mp4', film.subarray(0, start))
  served.set('/piece.m4s', film.subarray(start))
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    '#EXT-X-TARGETDURATION:4',
    '#EXT-X-MAP:URI="start.mp4"',
  ]
  served.set('/list.m3u8', [...lines, '#EXTINF:1.0,', 'piece.m4s', '#EXT-X-ENDLIST', ''].join('\n'))
  server = createServer(({ url = '' }, response) => {
    const content = served.get(url)
    response
      .writeHead(content === undefined ? 404 : 200, { 'access-control-allow-origin': '*' })
      .end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Where the parts of an MP4 that describe it end, and the first piece of the film begins. */
function startOfPieces(film: Uint8Array): number {
  const view = new DataView(film.buffer, film.byteOffset)
  let at = 0
  while (String.fromCharCode(...film.subarray(at + 4, at + 8)) !== 'moof') at += view.getUint32(at)
  return at
}

const event = (wanted: string) =>
  page.handle.waitFor(`"${wanted}"`, async () => {
    return (await page.seen()).find(({ type }) => type === wanted)?.detail
  })

test('a list of pieces plays where the browser cannot by itself', async () => {
  await page.setData({ src: `${origin}/list.m3u8` })
  expect(await event('loadedmetadata')).toMatchObject({ width: 64, height: 32 })
  await page.handle.waitFor('the film', async () => {
    const seen = await page.seen()
    return seen.some(
      ({ type, detail }) => type === 'timeupdate' && Number(detail['currentTime']) > 0,
    )
  })
})

test('a list that is not there says so', async () => {
  await page.setData({ src: `${origin}/none.m3u8` })
  expect(await event('error')).toEqual({ errMsg: 'MEDIA_ERR_NETWORK' })
})
