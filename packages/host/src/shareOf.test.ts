import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connectTestPage } from './testing/connectTestPage.js'
import { pageOrigin, startTestHost } from './testing/startTestHost.js'
import type { TestHostOptions } from './testing/startTestHost.js'
import { useCloneableBlobs } from './testing/useCloneableBlobs.js'
import { writeTempFile } from './testing/writeTempFile.js'

useCloneableBlobs()

const warnings: unknown[] = []

beforeEach(() => {
  warnings.length = 0
  vi.spyOn(console, 'warn').mockImplementation((text) => void warnings.push(text))
})
afterEach(() => vi.useRealTimers())

/** A host whose first page has these functions. */
function startSharing(
  functions: Record<string, (...args: never[]) => unknown>,
  options: TestHostOptions = {},
) {
  return startTestHost({ app: { pages: { 'pages/home': () => functions } }, ...options })
}

describe('onShareAppMessage', () => {
  it('says what is shared, and is told the verified address of its web-view', async () => {
    const onShareAppMessage = vi.fn((_question: unknown) => ({
      title: 'Mine',
      path: '/pages/a?x=a b',
      other: 1,
    }))
    const { host } = await startSharing({ onShareAppMessage })
    connectTestPage(host)
    expect(await host.share('menu')).toEqual({ title: 'Mine', path: 'pages/a?x=a%20b' })
    expect(onShareAppMessage.mock.calls).toEqual([
      [{ from: 'menu', webViewUrl: `${pageOrigin}/index.html` }],
    ])
  })

  it('is told the button that asks', async () => {
    const onShareAppMessage = vi.fn((_question: unknown) => undefined)
    const { host } = await startSharing({ onShareAppMessage })
    await host.share('button', { id: 'b' })
    expect(onShareAppMessage.mock.calls).toEqual([[{ from: 'button', target: { id: 'b' } }]])
  })

  it('falls back on the app’s name and the page itself', async () => {
    const { host } = await startTestHost({ enter: { path: 'pages/a', query: { id: '1&2' } } })
    expect(await host.share('button')).toEqual({ title: 'Test App', path: 'pages/a?id=1%262' })
  })

  it('shares what its promise resolves to', async () => {
    const later = { title: 'Later', path: '/pages/b' }
    const { host } = await startSharing({
      onShareAppMessage: () => ({ title: 'Now', promise: Promise.resolve(later) }),
    })
    expect(await host.share('menu')).toEqual({ title: 'Later', path: 'pages/b' })
  })

  it('may be an async function', async () => {
    const { host } = await startSharing({ onShareAppMessage: async () => ({ title: 'Later' }) })
    expect(await host.share('menu')).toMatchObject({ title: 'Later' })
  })

  it('shares the answer itself where the promise takes more than three seconds or fails', async () => {
    const answers = [() => new Promise(() => {}), () => Promise.reject(new Error('no server'))]
    const { host } = await startSharing({
      onShareAppMessage: () => ({ title: 'Now', promise: answers.shift()!() }),
    })
    vi.useFakeTimers()
    const slow = host.share('menu')
    await vi.advanceTimersByTimeAsync(2_900)
    expect(await Promise.race([slow, Promise.resolve('waits')])).toBe('waits')
    await vi.advanceTimersByTimeAsync(200)
    expect(await slow).toMatchObject({ title: 'Now' })
    expect(await host.share('menu')).toMatchObject({ title: 'Now' })
    expect(warnings).toEqual([
      expect.stringContaining('onShareAppMessage: its promise is not used: timeout'),
      expect.stringContaining('onShareAppMessage: its promise is not used: no server'),
    ])
  })

  it('that throws shares the page all the same', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { host } = await startSharing({
      onShareAppMessage() {
        throw new Error('in the page')
      },
    })
    expect(await host.share('menu')).toEqual({ title: 'Test App', path: 'pages/home' })
  })
})

describe('imageUrl', () => {
  it('is a picture of the web, a file of the app, or nothing', async () => {
    let imageUrl: unknown
    const { host } = await startSharing({ onShareAppMessage: () => ({ imageUrl }) })
    async function imageOf(url: unknown) {
      imageUrl = url
      const { image } = await host.share('menu')
      return image instanceof Blob ? image.text() : image
    }
    expect(await imageOf('https://pictures.example/a.png')).toBe('https://pictures.example/a.png')
    expect(await imageOf(await writeTempFile(host, 'picture', '.png'))).toBe('picture')
    expect(await imageOf('wxfile://tmp_none.png')).toBe(undefined)
    expect(await imageOf('http://pictures.example/a.png')).toBe(undefined)
    expect(await imageOf('javascript:alert(1)')).toBe(undefined)
    expect(await imageOf('')).toBe(undefined)
    expect(await imageOf(1)).toBe(undefined)
    expect(warnings).toHaveLength(3)
    expect(warnings[0]).toContain('"wxfile://tmp_none.png" is not shown: no such file or directory')
  })
})

describe('onShareTimeline', () => {
  it('gives the page another query, and is told the address of its web-view', async () => {
    const onShareTimeline = vi.fn((_question: unknown) => ({ title: 'Post', query: 'a=1 2&b' }))
    const { host } = await startSharing({ onShareTimeline })
    connectTestPage(host)
    expect(await host.shareToTimeline()).toEqual({
      title: 'Post',
      path: 'pages/home?a=1%202&b=',
    })
    expect(onShareTimeline.mock.calls).toEqual([[{ webViewUrl: `${pageOrigin}/index.html` }]])
  })

  it('keeps the page’s own query where it says none', async () => {
    const { host } = await startSharing(
      { onShareTimeline: () => ({}) },
      { enter: { query: { id: '1' } } },
    )
    expect(await host.shareToTimeline()).toEqual({ title: 'Test App', path: 'pages/home?id=1' })
  })
})
