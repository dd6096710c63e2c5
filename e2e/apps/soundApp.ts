import { launch, launchBrowser } from '@miniview/testing'
import type { MiniAppHandle, SourceFiles } from '@miniview/testing'
import type { Host } from '@miniview/host'
import type { Browser } from 'puppeteer'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'
import { waveFile } from './waveFile.js'

declare global {
  /** What the container asked the browser for, kept by `noteSound`. */
  var noted: {
    tracks: MediaStreamTrack[]
    sounds: HTMLAudioElement[]
    actions: Map<string, MediaSessionActionHandler>
    addresses: Set<string>
  }
}

/** Keeps what a test could not see otherwise: tracks, audio elements, system buttons, blob: addresses. */
export function noteSound(_host?: Host): void {
  const noted: typeof globalThis.noted = {
    tracks: [],
    sounds: [],
    actions: new Map(),
    addresses: new Set(),
  }
  Object.assign(globalThis, { noted })
  const { mediaDevices, mediaSession } = navigator
  const open = mediaDevices.getUserMedia.bind(mediaDevices)
  mediaDevices.getUserMedia = async (constraints) => {
    const stream = await open(constraints)
    noted.tracks.push(...stream.getTracks())
    return stream
  }
  const { Audio } = globalThis
  globalThis.Audio = class extends Audio {
    constructor() {
      super()
      noted.sounds.push(this)
    }
  } as typeof Audio
  const setAction = mediaSession.setActionHandler.bind(mediaSession)
  mediaSession.setActionHandler = (action, handler) => {
    if (handler) noted.actions.set(action, handler)
    else noted.actions.delete(action)
    setAction(action, handler)
  }
  const create = URL.createObjectURL.bind(URL)
  const revoke = URL.revokeObjectURL.bind(URL)
  URL.createObjectURL = (object) => {
    const address = create(object)
    noted.addresses.add(address)
    return address
  }
  URL.revokeObjectURL = (address) => {
    noted.addresses.delete(address)
    revoke(address)
  }
}

/** Ends when the microphone that was opened last is let go. */
export function microphoneIsFree(app: MiniAppHandle): Promise<unknown> {
  return app.waitFor('a free microphone', () =>
    app.container.evaluate(
      () =>
        noted.tracks.length > 0 && noted.tracks.every(({ readyState }) => readyState === 'ended'),
    ),
  )
}

/** What a recorded file sounds like, by the browser's own decoder. */
export function soundOf(app: MiniAppHandle, path: string) {
  return app.inHost(async (host, file) => {
    const bytes = await (await host.files.read(file)).arrayBuffer()
    const { duration, numberOfChannels, ...rest } = await new AudioContext()
      .decodeAudioData(bytes.slice(0))
      .then((buffer) => ({
        duration: buffer.duration,
        numberOfChannels: buffer.numberOfChannels,
        peak: Math.max(...buffer.getChannelData(0)),
      }))
    return { duration, numberOfChannels, ...rest, size: bytes.byteLength }
  }, path)
}

/** Lets the app use the microphone, as the person would have allowed before. */
export async function allowMicrophone(app: MiniAppHandle): Promise<void> {
  await app.context.overridePermissions(new URL(app.container.url()).origin, ['microphone'])
  await app.inHost((host) => host.permissions.set('scope.record', true))
}

const files: SourceFiles = {
  'app.json': { pages: ['pages/a/a', 'pages/b/b'] },
  'app.js': 'App({})',
  'project.config.json': '{ "appid": "mpsound001", "projectname": "Sound app" }',
  'pages/a/a.wxml': '<view class="touch">touch</view>',
  'pages/a/a.js': 'Page({})',
  'pages/b/b.wxml': '<view>b</view>',
  'pages/b/b.js': 'Page({})',
  'sounds/short.wav': waveFile(1),
  'sounds/broken.wav': 'no sound',
}

/** One app for all tests of a file, which the person has touched already. */
export function soundApp() {
  let browser: Browser
  let app: MiniAppHandle
  beforeAll(async () => {
    browser = await launchBrowser()
    app = await launch({ browser, app: files, setup: noteSound })
    await app.tap('.touch')
    await allowMicrophone(app)
  })
  afterAll(() => browser.close())
  return {
    get app() {
      return app
    },
  }
}

/** Serves sounds of silence, such as `/3.wav` of three seconds, which no other origin may read. */
export function soundServer() {
  let origin = ''
  const server = createServer(({ url = '', headers }, response) => {
    const seconds = /^\/(\d+)\.wav/.exec(url)?.[1]
    if (seconds === undefined) return void response.writeHead(404).end()
    const bytes = waveFile(Number(seconds))
    const [, from, to] = /bytes=(\d+)-(\d*)/.exec(headers.range ?? '') ?? []
    response.setHeader('content-type', 'audio/wav')
    response.setHeader('accept-ranges', 'bytes')
    if (from === undefined) return void response.end(bytes)
    const end = to ? Number(to) : bytes.length - 1
    response.writeHead(206, { 'content-range': `bytes ${from}-${end}/${bytes.length}` })
    response.end(bytes.slice(Number(from), end + 1))
  })
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return { address: (path: string) => origin + path }
}
