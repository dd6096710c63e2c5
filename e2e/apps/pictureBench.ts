import { launch, launchBrowser } from '@miniview/testing'
import type { ChosenFile, MiniAppHandle } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll } from 'vitest'

/** What a call answered, of success and failure alike. */
export interface Ended {
  errMsg: string
  // oxlint-disable-next-line no-explicit-any -- each API has its own
  [member: string]: any
}

/** One page with a button that calls an API, for what begins with a person's tap. */
export function pictureBench(files: Record<string, string | Uint8Array> = {}) {
  let browser: Browser
  let app: MiniAppHandle

  beforeAll(async () => {
    browser = await launchBrowser()
    app = await launch({
      browser,
      app: {
        'app.json': { pages: ['pages/a/a'] },
        'app.js': 'App({})',
        'pages/a/a.wxml': '<button id="run" bindtap="run">Run</button>',
        'pages/a/a.js': `Page({
          run() {
            for (let i = 0; i < this.times; i++) {
              wx[this.api]({ ...this.params, complete: (ended) => this.ended.push(ended) })
            }
          },
        })`,
        ...files,
      },
    })
    await app.container.evaluate(watchDevices)
  })
  afterAll(() => browser?.close())

  return {
    get app() {
      return app
    },

    /** Sets what the button calls. */
    async prepare(api: string, params: object = {}, times = 1): Promise<void> {
      await app.inShellPage(
        (page, ...given) => {
          const [name, options, count] = given
          Object.assign(page, { api: name, params: options, times: count, ended: [] })
        },
        api,
        params,
        times,
      )
    },
    /** Taps the button that calls an API. */
    async start(api: string, params: object = {}, times = 1): Promise<void> {
      await this.prepare(api, params, times)
      await app.tap('#run')
    },
    /** The answers, once there are so many. */
    answers: (count = 1): Promise<Ended[]> =>
      app.waitFor(`${count} answers`, async () => {
        const ended = await app.inShellPage((page) => page['ended'] as Ended[])
        return ended.length >= count && ended
      }),
    async answer(): Promise<Ended> {
      const [first] = await this.answers()
      return first!
    },
    /** Calls an API that needs no tap. */
    async call(api: string, params: object): Promise<Ended> {
      await this.start(api, params)
      return this.answer()
    },
    /** Chooses from the album what an API asks for, up to the picker's end. */
    async choose(api: string, params: object, chosen: readonly ChosenFile[]): Promise<void> {
      await this.prepare(api, { sourceType: ['album'], ...params })
      await app.chooseFiles('#run', chosen)
    },

    /**
     * Waits until the container's dialog has something. Unlike all that Puppeteer evaluates, asking so does not
     * count as a person's tap.
     */
    waitWithoutTap: (selector: string): Promise<void> => waitWithoutTap(app, selector),
    /** Taps once: `tap` looks afterwards, by what counts as one more tap. */
    tapOnce: (selector: string): Promise<void> => tapOnce(app, selector),

    /** The bytes of a file of the app. */
    async bytes(path: string): Promise<Buffer> {
      const text = await app.inHost(
        (host, name) =>
          host.files.read(name).then(async (blob) => {
            const bytes = new Uint8Array(await blob.arrayBuffer())
            return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
          }),
        path,
      )
      return Buffer.from(text, 'base64')
    },
    /** How a picture of the app looks: its size as shown, and the colours at some places, from 0 to 1. */
    look: (path: string, ...places: [x: number, y: number][]): Promise<Look> =>
      app.inHost(
        async (host, name, points) => {
          const picture = await createImageBitmap(await host.files.read(name))
          const { width, height } = picture
          const canvas = new OffscreenCanvas(width, height)
          const context = canvas.getContext('2d')!
          context.drawImage(picture, 0, 0)
          const colors = points.map(([x, y]) => [
            ...context.getImageData(Math.floor(x * width), Math.floor(y * height), 1, 1).data,
          ])
          return { width, height, colors }
        },
        path,
        places,
      ),
    /** Every `blob:` address that was made and not taken back, and every track that still runs. */
    leftovers: (): Promise<{ addresses: number; tracks: string[] }> =>
      app.container.evaluate(() => ({
        addresses: window.watchedDevices.addresses.size,
        tracks: window.watchedDevices.tracks.map(({ readyState }) => readyState),
      })),
  }
}

/** Clicks the middle of what matches, and does nothing afterwards that counts as one more tap. */
export async function tapOnce(app: MiniAppHandle, selector: string): Promise<void> {
  const element = await app.element(selector)
  const { x, y, width, height } = (await element.boundingBox())!
  await app.container.mouse.click(x + width / 2, y + height / 2)
}

/** Waits for something in the container's dialogs, without what counts as a person's tap. */
export async function waitWithoutTap(app: MiniAppHandle, selector: string): Promise<void> {
  const session = await app.container.createCDPSession()
  const query = `dialog ${selector}`
  await app.waitFor(query, async () => {
    const expression = `document.querySelector('mini-app').shadowRoot.querySelector(${JSON.stringify(query)}) !== null`
    const { result } = await session.send('Runtime.evaluate', { expression })
    return result.value === true
  })
  await session.detach()
}

export interface Look {
  width: number
  height: number
  colors: number[][]
}

declare global {
  interface Window {
    watchedDevices: { addresses: Set<string>; tracks: MediaStreamTrack[] }
  }
}

/** Notes what a window makes that must be let go: addresses of blobs, cameras and microphones. */
export function watchDevices(): void {
  const addresses = new Set<string>()
  const tracks: MediaStreamTrack[] = []
  const { createObjectURL, revokeObjectURL } = URL
  URL.createObjectURL = (blob: Blob) => {
    const address = createObjectURL.call(URL, blob)
    addresses.add(address)
    return address
  }
  URL.revokeObjectURL = (address: string) => {
    addresses.delete(address)
    revokeObjectURL.call(URL, address)
  }
  const devices = navigator.mediaDevices
  const getUserMedia = devices.getUserMedia.bind(devices)
  devices.getUserMedia = async (constraints) => {
    const stream = await getUserMedia(constraints)
    tracks.push(...stream.getTracks())
    return stream
  }
  window.watchedDevices = { addresses, tracks }
}
