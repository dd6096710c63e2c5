import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { componentPage } from '../apps/componentPage.js'
import { waveFile } from '../apps/waveFile.js'

const page = componentPage({
  data: { sound: '', film: '' },
  wxml: `
    <audio id="sound" controls src="{{sound}}" bindplay="record" bindtimeupdate="record" bindended="record" binderror="record"/>
    <video id="film" src="{{film}}" bindplay="record" bindtimeupdate="record" bindended="record" binderror="record"/>`,
  js: `
    download(url, filePath) {
      return new Promise((resolve) => wx.downloadFile({ url, filePath, complete: resolve }))
    },
    async play(id) {
      const context = await new Promise((resolve) => {
        wx.createSelectorQuery().select('#' + id).context(({ context }) => resolve(context)).exec()
      })
      context.play()
    },`,
})

let server: Server
/** A server that lets no other origin read its answers. */
let origin: string
beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const seconds = Number(/\d+/.exec(url)?.[0])
    response.setHeader('content-type', 'audio/wav').end(waveFile(seconds))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

interface Methods {
  download(url: string, filePath?: string): Promise<{ tempFilePath?: string; filePath?: string }>
  play(id: string): Promise<void>
}

const download = (path: string, filePath?: string) =>
  page.handle.inShellPage(
    (methods, url, to) => (methods as unknown as Methods).download(url, to ?? undefined),
    origin + path,
    filePath ?? null,
  )
const play = (id: string) =>
  page.handle.inShellPage((methods, which) => (methods as unknown as Methods).play(which), id)

/** Waits for an event of a player; whatever else it told meanwhile is in `seen`. */
async function event(id: string, type: string) {
  const seen: Record<string, Record<string, unknown>> = {}
  return page.handle.waitFor(`"${type}" of ${id}`, async () => {
    for (const each of await page.seen()) if (each.id === id) seen[each.type] = each.detail
    return type in seen && seen
  })
}

test('a sound that was downloaded plays to its end, and has its length', async () => {
  const { tempFilePath } = await download('/2.wav')
  expect(tempFilePath).toMatch(/^wxfile:\/\/tmp_[\w-]+\.wav$/)
  await page.setData({ sound: tempFilePath })
  await page.handle.tap('#sound > button')
  const seen = await event('sound', 'ended')
  expect(seen['timeupdate']).toMatchObject({ duration: 2 })
  expect(seen).not.toHaveProperty('error')
})

test('a film under a path of the app’s own plays, and the next file takes its place', async () => {
  const { filePath } = await download('/3.wav', 'wxfile://usr/film.wav')
  expect(filePath).toBe('wxfile://usr/film.wav')
  await page.setData({ film: filePath })
  await play('film')
  const seen = await event('film', 'timeupdate')
  expect(seen['timeupdate']).toMatchObject({ duration: 3 })
  const address = await page.on('#film video', (video) => (video as HTMLVideoElement).src)
  expect(address).toMatch(/^blob:/)
  const { tempFilePath } = await download('/1.wav')
  await page.setData({ film: tempFilePath })
  await play('film')
  expect((await event('film', 'ended'))['timeupdate']).toMatchObject({ duration: 1 })
})

test('a file that is gone tells so', async () => {
  await page.setData({ sound: 'wxfile://tmp_none.wav', film: 'wxfile://tmp_none.wav' })
  expect((await event('sound', 'error'))['error']).toEqual({ errMsg: 4 })
})
