import type { Host } from '@miniview/host'
import { expect, test } from 'vitest'
import { webViewApp } from '../apps/webViewApp.js'
import { h5Page } from '../servers/servePages.js'
import { attackBench, attackerScript, expectGoodPageWorks, expectUnharmed } from './attackBench.js'

const bench = attackBench()

/** Lets `wx.getNetworkType` of a page need the microphone's permission, asked for the page's origin. */
function askForMicrophone(host: Host): void {
  host.scriptedAnswers.set('getNetworkType', async () => {
    const page = host.router.top()!
    const webView = page.webView!
    const { origin } = new URL(webView.url())
    const { signal } = new AbortController()
    await host.permissions.require('scope.record', { kind: 'page', page, webView, origin, signal })
    return { ok: true, data: { networkType: 'none' } }
  })
}

/** Turns the direction of the text around, breaks the line, and never ends. */
const hostileName = `<b id="pwned">Bank</b>\u202Etxet\n${'very long '.repeat(1_000)}`

/** What a bad page does so that the person allows what they would not: it asks, and then covers, distracts and takes the keys. */
const trickery = `
  const answers = []
  document.querySelector('#ask').onclick = () => {
    wx.getNetworkType({ complete: ({ errMsg }) => answers.push(errMsg) })
    const cover = document.createElement('div')
    cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: red'
    cover.popover = 'manual'
    document.body.append(cover)
    cover.showPopover()
    window.popup = window.open('about:blank')
    for (const element of [document.documentElement, cover]) {
      element.requestFullscreen().catch((error) => (window.fullscreen = error.name))
    }
    setInterval(() => document.querySelector('#field').focus(), 20)
  }
`

test('dialog spoof and clickjack: a page can neither cover, dress up nor answer a permission dialog', async () => {
  bench.server.set('/page.html', h5Page('<h1>A page</h1>'))
  bench.server.set(
    '/evil.html',
    `<script>${attackerScript} setInterval(() => window.focus(), 20)</script>`,
  )
  bench.server.set(
    '/bad.html',
    h5Page(`<button id="ask">Win a prize</button><input id="field" />
      <iframe src="${bench.evil}/evil.html"></iframe><script>${trickery}</script>`),
  )
  const app = await bench.open({
    app: {
      ...webViewApp('mpattack25', {
        'pages/a/a': `${bench.good}/bad.html`,
        'pages/b/b': `${bench.good}/page.html`,
      }),
      'project.config.json': JSON.stringify({ appid: 'mpattack25', projectname: hostileName }),
    },
    setup: askForMicrophone,
  })
  const page = await app.page()
  const allow = 'dialog [data-action=allow]'
  // A tap that is on its way lands where the button appears: it is too early to mean anything.
  const dialogs = await app.element('.dialogs')
  await dialogs.evaluate((layer, selector) => {
    new MutationObserver(() => layer.querySelector<HTMLElement>(selector)?.click()).observe(layer, {
      childList: true,
    })
  }, '[data-action=allow]')
  await app.tap('#ask')
  expect(await app.text('dialog')).not.toBe('')
  expect(await app.sees(allow)).toBe(true)

  // It lies above everything, whole, and inside the container's own document.
  const dialog = await app.element('dialog')
  const shown = await dialog.evaluate((node) => {
    const buttons = [...node.querySelectorAll('button')].map((each) => {
      const { left, top, right, bottom } = each.getBoundingClientRect()
      const root = each.getRootNode() as ShadowRoot
      return {
        isInside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
        isOnTop: root.elementFromPoint((left + right) / 2, (top + bottom) / 2) === each,
      }
    })
    return {
      buttons,
      isModal: node.matches(':modal'),
      text: node.innerText,
      elements: node.querySelectorAll('b, #pwned').length,
      isFullscreen: document.fullscreenElement !== null,
      focused: ((node.getRootNode() as ShadowRoot).activeElement as HTMLElement)?.dataset['action'],
    }
  })
  expect(shown).toMatchObject({ isModal: true, elements: 0, isFullscreen: false })
  expect(shown.buttons).toEqual([
    { isInside: true, isOnTop: true },
    { isInside: true, isOnTop: true },
  ])
  expect(shown.text).toContain(`Asked by ${bench.good}`)
  expect(shown.text).toContain('<b id="pwned">Bank</b>')
  expect(shown.text).not.toContain('\u202E')
  expect(shown.text.length).toBeLessThan(200)
  expect(await page.evaluate('[window.popup, window.fullscreen]')).toEqual([null, 'TypeError'])

  // The keyboard is the dialog's, however often the pages ask for it, and its first choice is to deny.
  await app.waitFor('the denial', async () => {
    await app.press('Enter')
    return (await page.evaluate('answers.length')) === 1
  })
  expect(await page.evaluate('answers')).toEqual(['getNetworkType:fail auth deny'])
  const evil = app.container.frames().find((frame) => frame.url() === `${bench.evil}/evil.html`)!
  expect(await evil.evaluate('inbox')).toEqual([])
  await expectUnharmed(app)
  await expectGoodPageWorks(app)
})
