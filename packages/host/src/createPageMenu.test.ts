import { expect, it } from 'vitest'
import { createPageMenu } from './createPageMenu.js'
import { menuItemsOf } from './menuItemsOf.js'

const share = { title: 'A title', link: 'https://h5.example.com/a', imgUrl: '' }
const never = new Promise<boolean>(() => {})

it('hides and shows items, and passes over those that it has not', () => {
  const menu = createPageMenu()
  menu.hide(menuItemsOf(['menuItem:copyUrl', 'menuItem:share:qq', '__proto__']))
  expect(menu.hides('copyUrl')).toBe(true)
  expect(menu.hides('shareAppMessage')).toBe(false)
  menu.show(menuItemsOf(['menuItem:copyUrl']))
  expect(menu.hides('copyUrl')).toBe(false)
})

it('shares what was set, without asking', async () => {
  const menu = createPageMenu()
  expect(menu.offers('shareAppMessage')).toBe(false)
  menu.set('shareAppMessage', share)
  expect(menu.offers('shareAppMessage')).toBe(true)
  expect(menu.offers('shareTimeline')).toBe(false)
  expect(await menu.ask('shareAppMessage', () => expect.fail('asked'), never)).toEqual(share)
})

it('asks a page that listens, and tells it whether it was shared', async () => {
  const menu = createPageMenu()
  menu.listen('menu:share:timeline')
  const events: unknown[] = []
  const asked = menu.ask(
    'shareTimeline',
    (...event) => void events.push(event),
    Promise.resolve(true),
  )
  expect(events).toEqual([['menu:share:timeline', {}]])
  expect(menu.answer('shareAppMessage', share)).toBeUndefined()
  expect(await menu.answer('shareTimeline', share)).toBe(true)
  expect(await asked).toEqual(share)
  expect(menu.answer('shareTimeline', share)).toBeUndefined()
})
