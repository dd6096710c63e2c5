import type { MiniAppHandle } from '@miniview/testing'
import { expect, test } from 'vitest'
import { testBench } from '../apps/openTestApp.js'
import { h5Page } from '../servers/servePages.js'

const bench = testBench()

const shellApp = {
  'app.json': { pages: ['pages/a/a'] },
  'app.js': 'App({})',
  'pages/a/a.wxml':
    '<input class="field" bindinput="typed" /><button>other</button><text class="told">{{told}}</text>',
  'pages/a/a.js': `Page({
    data: { told: '' },
    typed({ detail }) { this.value = detail.value },
    ask() {
      wx.showActionSheet({
        itemList: ['first', 'second'],
        complete: ({ tapIndex, errMsg }) => this.setData({ told: tapIndex === undefined ? errMsg : 'chose ' + tapIndex }),
      })
    },
  })`,
}

/** What has the focus: its label or text, or the name of an element that has none. */
function focused(app: MiniAppHandle): Promise<string> {
  return app.container.evaluate(() => {
    let element = document.activeElement!
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    return element.ariaLabel || element.textContent.trim() || element.localName
  })
}

test('an action sheet is used by keys alone, and gives the focus back', async () => {
  const app = await bench.open({ app: shellApp })
  const ask = async () => {
    await app.inShellPage((page) => (page['ask'] as () => void)())
    await app.waitFor('the focus in the sheet', async () => (await focused(app)) === 'first')
  }
  const moves = async (...keys: ('Tab' | 'ArrowDown' | 'ArrowUp')[]) => {
    const ways: string[] = []
    for (const key of keys) {
      await app.press(key)
      ways.push(await focused(app))
    }
    return ways
  }
  await app.tap('.field')

  await ask()
  expect(await moves('Tab', 'Tab')).toEqual(['second', 'Cancel'])
  await app.press('Enter')
  await app.waitForText('.told', 'showActionSheet:fail cancel')
  expect(await focused(app)).toBe('input')

  await ask()
  expect(await moves('ArrowDown', 'ArrowDown', 'ArrowUp')).toEqual(['second', 'Cancel', 'second'])
  await app.press('Enter')
  await app.waitForText('.told', 'chose 1')
  expect(await focused(app)).toBe('input')

  await ask()
  await app.press('Escape')
  await app.waitForText('.told', 'showActionSheet:fail cancel')
  await app.container.keyboard.type('back')
  await app.waitFor('the text', () => app.inShellPage((page) => page['value'] === 'back'))
})

test('under a mask the keys reach no part of a page, and afterwards what had them', async () => {
  const app = await bench.open({ app: shellApp })
  await app.tap('.field')
  await app.inHost((host) => host.wx.showLoading({ title: 'Wait', mask: true }))
  expect(await app.text('[data-toast]')).toBe('Wait')
  await app.container.keyboard.type('lost')
  // By the capsule's buttons a person can always leave; Tab reaches nothing else.
  const reached = new Set<string>()
  for (let press = 0; press < 4; press++) {
    await app.press('Tab')
    reached.add(await focused(app))
  }
  expect([...reached].toSorted()).toEqual(['Close', 'Menu', 'body'])
  await app.container.evaluate(() => {
    let element = document.activeElement as HTMLElement
    while (element.shadowRoot?.activeElement) {
      element = element.shadowRoot.activeElement as HTMLElement
    }
    element.blur()
  })
  await app.inHost((host) => host.wx.hideLoading())
  await app.waitFor('the focus in the field', async () => (await focused(app)) === 'input')
  await app.container.keyboard.type('kept')
  await app.waitFor('the text', () => app.inShellPage((page) => page['value'] === 'kept'))
})

test('an H5 page under a mask gets no keys, even where it asks for the focus', async () => {
  bench.server.set(
    '/page.html',
    h5Page(`<input id="field" /><script>
      const keys = []
      addEventListener('keydown', ({ key }) => keys.push(key))
      const field = document.querySelector('#field')
      let lost = 0
      addEventListener('blur', () => lost++)
      const takeFocus = () => { lost = 0; window.focus(); field.focus() }
    </script>`),
  )
  const app = await bench.open()
  const page = await app.page()
  const hasKey = (key: string) => page.evaluate(`keys.includes('${key}')`)
  const pressUntilKey = (key: 'a' | 'c') =>
    app.waitFor(`${key} in the page`, async () => {
      await app.press(key)
      return hasKey(key)
    })
  await app.tap('#field')
  await pressUntilKey('a')
  await app.inHost((host) => host.wx.showLoading({ title: 'Wait', mask: true }))
  await app.text('[data-toast]')
  await app.press('b')
  await page.evaluate('takeFocus()')
  await app.waitFor('the focus to be taken back', async () => page.evaluate('lost > 0'))
  expect(await focused(app)).toBe('body')
  await app.press('b')
  expect(await hasKey('b')).toBe(false)
  await app.inHost((host) => host.wx.hideLoading())
  await pressUntilKey('c')
})
