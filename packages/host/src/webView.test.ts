import { beforeEach, describe, expect, it, vi } from 'vitest'
import { connectDocument, connectTestPage } from './testing/connectTestPage.js'
import { pageOrigin, startTestHost } from './testing/startTestHost.js'

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}))

function openEmpty(host: Awaited<ReturnType<typeof startTestHost>>['host']) {
  const errors: unknown[] = []
  const webView = host.openWebView({
    page: host.router.top()!,
    frame: () => null,
    handlers: { binderror: (detail) => void errors.push(detail) },
    immediate: false,
  })
  return { webView, errors }
}

describe('open', () => {
  it.each([
    [pageOrigin, `${pageOrigin}/`],
    [`${pageOrigin}/a?b#c`, `${pageOrigin}/a?b#c`],
    ['HTTPS://H5.EXAMPLE.COM:443/a', `${pageOrigin}/a`],
  ])('lets %s in', async (src, address) => {
    const { host } = await startTestHost()
    const { webView } = openEmpty(host)
    expect(webView.open(src)).toBe(address)
    expect(webView.status()).toEqual({ kind: 'page' })
  })

  it('sends the frame to where a page of the package is served', async () => {
    const { host } = await startTestHost({
      app: { appJson: { staticPath: ['offline'] } },
      offlineOrigin: 'https://offline.example',
    })
    const { webView } = openEmpty(host)
    expect(webView.open('file://offline/a.html?x#y')).toBe(
      'https://offline.example/offline/a.html?x#y',
    )
    expect(webView.open('file://pages/a.html')).toBeUndefined()
    expect(webView.status()).toMatchObject({ refusal: 'notServed' })
  })

  it.each([
    ['https://evil.example/', 'https://evil.example', 'notListed'],
    ['https://h5.example.com.evil.example/', 'https://h5.example.com.evil.example', 'notListed'],
    ['https://h5.example.com:444/', 'https://h5.example.com:444', 'notListed'],
    ['https://a@h5.example.com/', 'https://h5.example.com', 'credentials'],
    ['http://h5.example.com/', 'http://h5.example.com', 'insecure'],
    ['javascript:alert(1)', 'javascript:alert(1)', 'insecure'],
    ['data:text/html,x', 'data:text/html,x', 'insecure'],
    ['//h5.example.com', '//h5.example.com', 'malformed'],
    ['', '', 'malformed'],
  ])('refuses %o and says why', async (src, origin, refusal) => {
    const { host } = await startTestHost()
    const { webView, errors } = openEmpty(host)
    expect(webView.open(src)).toBeUndefined()
    expect(webView.status()).toEqual({ kind: 'refused', origin, refusal })
    expect(errors).toEqual([{ url: origin, fullUrl: origin }])
  })

  it('never lets the container’s own origin in', async () => {
    const own = 'https://host.example'
    const hostWindow = Object.create(window, {
      location: { value: new URL(own) },
      addEventListener: { value: () => {} },
      removeEventListener: { value: () => {} },
    }) as typeof window
    const { host } = await startTestHost({ webViewOrigins: [own], window: hostWindow })
    const { webView } = openEmpty(host)
    expect(webView.open(`${own}/x`)).toBeUndefined()
    expect(webView.status()).toMatchObject({ refusal: 'ownOrigin' })
  })

  it.each([
    ['http://localhost:8080', true],
    ['http://127.0.0.1:8080', true],
    ['http://app.localhost', true],
    ['http://localhost.evil.example', false],
    ['http://127.0.0.1.evil.example', false],
    ['http://192.168.0.1', false],
  ])('in development lets %s in: %o', async (origin, isAllowed) => {
    const { host } = await startTestHost({ development: true, webViewOrigins: [origin] })
    expect(openEmpty(host).webView.open(origin)).toBe(isAllowed ? `${origin}/` : undefined)
    const strict = await startTestHost({ webViewOrigins: [origin] })
    expect(openEmpty(strict.host).webView.open(origin)).toBeUndefined()
  })
})

it('gives no channel to a document of another origin, and ends the one before', async () => {
  const { host } = await startTestHost()
  const page = connectTestPage(host)
  await page.invoke('setStorage', { key: 'k', data: 'secret' })
  const evil = connectDocument(page.frame, 'https://evil.example')
  const answers: unknown[] = []
  void evil.invoke('getStorage', { key: 'k' }).then((answer) => answers.push(answer))
  expect(page.webView.status()).toMatchObject({ kind: 'refused', origin: 'https://evil.example' })
  expect(await page.invoke('getStorage', { key: 'k' })).toEqual({
    ok: false,
    reason: 'the page was closed',
  })
  await host.wx.sendWebviewEvent({ message: 'secret' })
  expect(answers).toEqual([])
  expect(evil.events).toEqual([])
})

it('gives no channel to another frame', async () => {
  const { host } = await startTestHost()
  const page = connectTestPage(host)
  const records: string[] = []
  host.calls.on(({ api }) => void records.push(api))
  const nested = connectDocument({} as Window)
  void nested.invoke('nested')
  await page.invoke('getNetworkType')
  expect(records).toEqual(['getNetworkType'])
})

it('ends the channel of the document before where the next one connects', async () => {
  const { host } = await startTestHost()
  const page = connectTestPage(host)
  const next = connectDocument(page.frame)
  expect(await page.invoke('getNetworkType')).toEqual({ ok: false, reason: 'the page was left' })
  expect(await next.invoke('getNetworkType')).toMatchObject({ ok: true })
})

it('ends the channel where the frame loads a document that did not connect', async () => {
  const loads: unknown[] = []
  const { host } = await startTestHost()
  const page = connectTestPage(host, { handlers: { bindload: (detail) => loads.push(detail) } })
  vi.spyOn(window, 'fetch').mockResolvedValue(new Response())
  page.webView.loaded()
  expect(await page.invoke('getNetworkType')).toEqual({ ok: false, reason: 'the page was left' })
  expect(loads).toEqual([{ src: `${pageOrigin}/index.html` }])
})

it('says that an address could not be loaded', async () => {
  const { host } = await startTestHost()
  const { webView, errors } = openEmpty(host)
  vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
  webView.open(`${pageOrigin}/gone`)
  const failed = new Promise<void>((resolve) => {
    webView.changed.on(() => webView.status().kind === 'failed' && resolve())
  })
  webView.loaded()
  await failed
  expect(webView.status()).toEqual({ kind: 'failed', url: `${pageOrigin}/gone` })
  expect(errors).toEqual([{ url: `${pageOrigin}/gone`, fullUrl: `${pageOrigin}/gone` }])
})

it('takes a page for reachable where the container’s own policy forbids to ask', async () => {
  const { host } = await startTestHost()
  const { webView, errors } = openEmpty(host)
  const asked = new Promise<void>((resolve) => {
    vi.spyOn(window, 'fetch').mockImplementation(async () => {
      const violation = new Event('securitypolicyviolation')
      setTimeout(() => {
        document.dispatchEvent(Object.assign(violation, { effectiveDirective: 'connect-src' }))
        setTimeout(resolve)
      })
      throw new TypeError('Failed to fetch')
    })
  })
  webView.open(`${pageOrigin}/plain`)
  webView.loaded()
  await asked
  expect(webView.status()).toEqual({ kind: 'page' })
  expect(errors).toEqual([])
})

it('refuses what the browser’s policy kept out', async () => {
  const { host } = await startTestHost()
  const page = connectTestPage(host)
  page.webView.blocked('https://evil.example/path')
  expect(page.webView.status()).toMatchObject({ kind: 'refused', origin: 'https://evil.example' })
})

it('disconnects a page that floods the host, and serves the next document', async () => {
  const guardLimits = { pending: 10, burst: 10, perSecond: 0, refusals: 5 }
  const { host } = await startTestHost({ guardLimits })
  const page = connectTestPage(host)
  const answers = await Promise.all(Array.from({ length: 50 }, () => page.invoke('getNetworkType')))
  expect(answers.at(-1)).toEqual({
    ok: false,
    reason: 'the host disconnected this page: too many calls',
  })
  expect(await connectDocument(page.frame).invoke('getNetworkType')).toMatchObject({ ok: true })
})

it('notices a page that answers no more, and that it is back', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  try {
    const { host } = await startTestHost({ unresponsiveAfter: 1_000 })
    const page = connectTestPage(host)
    await page.invoke('getNetworkType')
    vi.advanceTimersByTime(1_000)
    expect(page.webView.status()).toEqual({ kind: 'page' })
    vi.advanceTimersByTime(1_000)
    expect(page.webView.status()).toEqual({ kind: 'unresponsive' })
    await page.invoke('reportPage', { href: `${pageOrigin}/`, title: '', canGoBack: false })
    expect(page.webView.status()).toEqual({ kind: 'page' })
    expect(page.events).toEqual([['miniview:ask', null]])
  } finally {
    vi.useRealTimers()
  }
})

it('believes a page that reports when it is asked', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  try {
    const { host } = await startTestHost({ unresponsiveAfter: 1_000 })
    const page = connectTestPage(host)
    for (let round = 0; round < 6; round++) {
      vi.advanceTimersByTime(500)
      expect(page.webView.status()).toEqual({ kind: 'page' })
      await page.invoke('reportPage', { href: `${pageOrigin}/`, title: '', canGoBack: false })
    }
  } finally {
    vi.useRealTimers()
  }
})

it('is closed where the page gets another one', async () => {
  const { host } = await startTestHost()
  const first = connectTestPage(host)
  const second = connectTestPage(host)
  expect(await first.invoke('getNetworkType')).toEqual({ ok: false, reason: 'the page was closed' })
  expect(await second.invoke('getNetworkType')).toMatchObject({ ok: true })
})
