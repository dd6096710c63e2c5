import type { MiniAppHandle } from '@miniview/testing'
import { expect } from 'vitest'
import type { Check, Checks } from './Check.js'
import type { SdkPage } from './SdkPage.js'

/** What the capsule's menu offers of a page. */
const offered = ['share', 'shareAsPost', 'copyLink']

async function openMenu(app: MiniAppHandle): Promise<string[]> {
  await app.tap('[data-action=menu]')
  await app.text('dialog [data-action=about]')
  const names = await app.container.$$eval('mini-app >>> .menu-item', (items) =>
    items.map((item) => (item as HTMLElement).dataset['action']!),
  )
  return names.filter((name) => offered.includes(name))
}

async function close({ app }: SdkPage) {
  await app.press('Escape')
  await app.waitFor('no dialog', async () => !(await app.sees('dialog')))
}

async function expectMenu(page: SdkPage, expected: readonly string[]) {
  const names = await openMenu(page.app)
  await close(page)
  expect(names).toEqual(expected)
}

const changesMenu =
  (name: string, options: object, left: readonly string[]): Check =>
  async (page) => {
    expect((await page.call(name, options)).called).toEqual(['success', 'complete'])
    await expectMenu(page, left)
  }

/** Opens the share sheet by an entry of the menu, and looks at its card. */
async function expectCard(page: SdkPage, action: string, title: string, link: string) {
  const { app } = page
  expect(await openMenu(app)).toContain(action)
  await app.tap(`dialog [data-action=${action}]`)
  await app.waitForText('.share-title', title)
  expect(await app.text('.share-link')).toBe(link)
}

const ownLink = (page: SdkPage, path: string) => new URL(page.frame.url()).origin + path

const setsShare =
  (name: string, action: string): Check =>
  async (page) => {
    const link = ownLink(page, `/${action}`)
    const share = { title: `Told ${action}`, desc: 'd', link, imgUrl: '' }
    expect((await page.call(name, share)).called).toEqual(['success', 'complete'])
    await expectCard(page, action, share.title, link)
    await close(page)
  }

/** A page that listens is asked each time, and hears what the person did. */
const answersShare =
  (name: string, action: string): Check =>
  async (page) => {
    const link = ownLink(page, `/asked-${action}`)
    await page.start(name, { title: `Asked ${action}`, desc: 'd', link, imgUrl: '' })
    await expectCard(page, action, `Asked ${action}`, link)
    await close(page)
    expect((await page.ended()).called).toEqual(['trigger', 'cancel', 'complete'])
    await page.start(name, { title: 'Once more', link })
    await expectCard(page, action, 'Once more', link)
    await page.app.tap('dialog [data-action=copy]')
    expect((await page.ended()).called).toEqual(['trigger', 'success', 'complete'])
    expect(await page.app.container.evaluate(() => navigator.clipboard.readText())).toBe(link)
  }

/** What the page shares, and what the capsule's menu offers of it. */
export const menuChecks: Checks = {
  updateAppMessageShareData: setsShare('updateAppMessageShareData', 'share'),
  updateTimelineShareData: setsShare('updateTimelineShareData', 'shareAsPost'),
  onMenuShareAppMessage: answersShare('onMenuShareAppMessage', 'share'),
  onMenuShareTimeline: answersShare('onMenuShareTimeline', 'shareAsPost'),
  hideMenuItems: changesMenu(
    'hideMenuItems',
    { menuList: ['menuItem:share:timeline', 'menuItem:copyUrl', 'menuItem:none'] },
    ['share'],
  ),
  showMenuItems: changesMenu('showMenuItems', { menuList: ['menuItem:copyUrl'] }, [
    'share',
    'copyLink',
  ]),
  hideOptionMenu: changesMenu('hideOptionMenu', {}, []),
  showOptionMenu: changesMenu('showOptionMenu', {}, offered),
  hideAllNonBaseMenuItem: changesMenu('hideAllNonBaseMenuItem', {}, []),
  showAllNonBaseMenuItem: changesMenu('showAllNonBaseMenuItem', {}, offered),
}
