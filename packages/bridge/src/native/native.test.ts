import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import type { PageRequest } from '../acceptPage.js'
import { servePage } from '../servePage.js'
import type { ServePageOptions } from '../servePage.js'
import { acceptNativePage } from './acceptNativePage.js'
import { androidChannel } from './androidChannel.js'
import { connectToNativeHost } from './connectToNativeHost.js'
import { iosChannel } from './iosChannel.js'
import { reactNativeChannel } from './reactNativeChannel.js'
import type { TextChannel } from './TextChannel.js'
import { defaultTextPortLimits, textPort } from './textPort.js'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Two ends of what carries only texts, later and in order, as native code does: each text by itself as UTF-8. */
function textChannels(): [TextChannel, TextChannel] {
  const listeners: ((text: string) => void)[] = [() => {}, () => {}]
  const waiting: string[][] = [[], []]
  const end = (own: 0 | 1): TextChannel => ({
    send(text) {
      if (typeof text !== 'string') throw new TypeError('native code carries only texts')
      waiting[1 - own]!.push(decoder.decode(encoder.encode(text)))
      queueMicrotask(() => listeners[1 - own]!(waiting[1 - own]!.shift()!))
    },
    receive: (listener) => void (listeners[own] = listener),
    close() {},
  })
  return [end(0), end(1)]
}

const window = {
  location: { href: 'https://h5.example.com/a' },
  document: { readyState: 'complete' },
} as Window

function connected(options: ServePageOptions, origin = 'https://h5.example.com') {
  const [pageEnd, hostEnd] = textChannels()
  const connect = vi.fn(({ port }: PageRequest) => void servePage(port, options))
  const refuse = vi.fn()
  const allows = (asked: string) => asked === 'https://h5.example.com'
  acceptNativePage({ channel: hostEnd, origin, allows, connect, refuse })
  const page = connectToNativeHost(window, pageEnd, () => {})
  return { page, pageEnd, connect, refuse }
}

/** What arrives of a value. */
async function sent(value: unknown, chunk: number): Promise<unknown> {
  const [here, there] = textChannels()
  const limits = { ...defaultTextPortLimits, chunk }
  const arrived = new Promise((resolve) => {
    textPort(there, limits).onmessage = ({ data }) => resolve((data as unknown[])[0])
  })
  textPort(here, limits).postMessage([value], [])
  return arrived
}

describe('textPort', () => {
  it('carries what JSON says and binary data, wherever the chunks end', async () => {
    const bytes = fc.uint8Array({ maxLength: 64 })
    const plain = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.constantFrom('\u{1f600}', '\ud800', '中文'),
        fc.integer(),
        fc.boolean(),
        fc.constantFrom(null, undefined),
        bytes,
        bytes.map((view) => view.slice().buffer),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          fc.oneof(fc.string(), fc.constantFrom('$miniview', '__proto__')),
          tie('value'),
          { maxKeys: 4, noNullPrototype: true },
        ),
      ),
    })).value
    await fc.assert(
      fc.asyncProperty(plain, fc.integer({ min: 1, max: 40 }), async (value, chunk) => {
        return isDeepStrictEqual(await sent(value, chunk), value)
      }),
      { numRuns: 40 },
    )
  })

  it('carries files, and keeps the order', async () => {
    const [here, there] = textChannels()
    const arrived: unknown[] = []
    textPort(there).onmessage = ({ data }) => arrived.push(data)
    const port = textPort(here)
    port.postMessage([1, new Blob(['pixels'], { type: 'image/png' })], [])
    port.postMessage([2], [])
    await vi.waitFor(() => expect(arrived).toHaveLength(2))
    const [[, file], second] = arrived as [[number, Blob], unknown]
    expect(second).toEqual([2])
    expect(file.type).toBe('image/png')
    expect(await file.text()).toBe('pixels')
  })

  it.each(['no JSON', '.{', '.1', '.[{"$miniview":"Blob"}]', '.[{"$miniview":"Function"}]'])(
    'takes %j for rubbish',
    (text) => {
      const [here, there] = textChannels()
      const heard = vi.fn()
      textPort(there).onmessage = ({ data }) => heard(data)
      here.send(text)
      return vi.waitFor(() => expect(heard).toHaveBeenCalledWith([null]))
    },
  )

  it('keeps nothing of a message that is too long', async () => {
    const [here, there] = textChannels()
    const heard = vi.fn()
    const port = textPort(there, { chunk: 8, message: 20 })
    port.onmessage = ({ data }) => heard(data)
    for (let count = 0; count < 10; count++) here.send('+12345678')
    here.send('.9')
    here.send('.[1]')
    await vi.waitFor(() => expect(heard.mock.calls).toEqual([[[null]], [[[1][0]]]]))
  })
})

describe('a page in a native web view', () => {
  it('calls its host, with binary data and files both ways', async () => {
    const buffer = new Uint8Array([0, 1, 255]).buffer
    const { page, connect } = connected({
      async invoke(name, args) {
        const data = { name, args }
        return { ok: true, data, files: [['wxfile://tmp_1', new Blob(['file'])]] }
      },
    })
    const answer = await page.invoke('echo', { buffer })
    expect(answer).toMatchObject({ ok: true, data: { name: 'echo', args: { buffer } } })
    const [[path, file]] = (answer as unknown as { files: [[string, Blob]] }).files
    expect([path, await file.text()]).toEqual(['wxfile://tmp_1', 'file'])
    expect(connect).toHaveBeenCalledWith(
      expect.objectContaining({ origin: 'https://h5.example.com', loaded: true }),
    )
  })

  it('is refused by its origin, before anything of it is read', () => {
    const { connect, refuse } = connected(
      { invoke: async () => ({ ok: true }) },
      'https://evil.example',
    )
    expect(refuse).toHaveBeenCalledExactlyOnceWith('https://evil.example')
    expect(connect).not.toHaveBeenCalled()
  })

  it('is not believed an address of another origin', async () => {
    const [pageEnd, hostEnd] = textChannels()
    const connect = vi.fn()
    const origin = 'https://other.example'
    acceptNativePage({ channel: hostEnd, origin, allows: () => true, connect })
    connectToNativeHost(window, pageEnd, () => {})
    await vi.waitFor(() =>
      expect(connect).toHaveBeenCalledWith(expect.objectContaining({ origin, href: undefined })),
    )
  })

  it('passes the same guard: what is no call is dropped, and too much of it disconnects', async () => {
    const invoke = vi.fn(async () => ({ ok: true }) as const)
    const disconnected = vi.fn()
    const limits = { pending: 10, burst: 10, perSecond: 10, refusals: 3 }
    const { page, pageEnd } = connected({ invoke, disconnected, limits })
    await page.invoke('first', {})
    for (const item of ['[1,"again",{}]', '[9,{"path":["constructor"]},{}]', 'rubbish']) {
      pageEnd.send(`.${item}`)
    }
    await vi.waitFor(() => expect(disconnected).toHaveBeenCalledOnce())
    expect(invoke).toHaveBeenCalledExactlyOnceWith('first', {})
    expect(await page.invoke('later', {})).toMatchObject({
      ok: false,
      reason: 'the host disconnected this page: too many calls',
    })
  })
})

describe('the channels', () => {
  it('of Android is the injected object', () => {
    const object = { postMessage: vi.fn(), onmessage: (_event: { data: unknown }) => {} }
    const channel = androidChannel({ miniviewNative: object } as unknown as Window)!
    const heard = vi.fn()
    channel.receive(heard)
    channel.send('there')
    object.onmessage({ data: new ArrayBuffer(1) })
    object.onmessage({ data: 'here' })
    expect(object.postMessage).toHaveBeenCalledWith('there')
    expect(heard.mock.calls).toEqual([['here']])
    expect(androidChannel({} as Window)).toBe(undefined)
  })

  it.each([
    [
      'iOS',
      iosChannel,
      (post: object) => ({ webkit: { messageHandlers: { miniviewNative: post } } }),
    ],
    ['React Native', reactNativeChannel, (post: object) => ({ ReactNativeWebView: post })],
  ])('of %s is heard by a function', (_name, channelOf, windowWith) => {
    const postMessage = vi.fn()
    const global = windowWith({ postMessage }) as unknown as Window & {
      miniviewReceive?(text: unknown): void
    }
    const channel = channelOf(global)!
    const heard = vi.fn()
    channel.receive(heard)
    channel.send('there')
    global.miniviewReceive!(1)
    global.miniviewReceive!('here')
    expect(postMessage).toHaveBeenCalledWith('there')
    expect(heard.mock.calls).toEqual([['here']])
    channel.close()
    expect(global.miniviewReceive).toBe(undefined)
    expect(channelOf({} as Window)).toBe(undefined)
  })
})
