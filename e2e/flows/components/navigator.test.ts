import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  wxml: `
    <navigator id="go" url="/pages/b/b?x=1" bindsuccess="record" bindcomplete="record"><text id="text">Go</text></navigator>
    <navigator id="redirect" open-type="redirect" url="../b/b">Redirect</navigator>
    <navigator id="wrong" url="/pages/none/none" bindfail="record" bindcomplete="record">Wrong</navigator>
    <navigator id="unknown" open-type="elsewhere" bindfail="record">Elsewhere</navigator>
    <navigator id="stopped" url="/pages/b/b"><view id="stopping" catchtap="record">Stop</view></navigator>`,
  files: {
    'pages/b/b.wxml': '<navigator id="back" open-type="navigateBack">Back</navigator>',
  },
})

const path = () => page.handle.stack().then((stack) => stack.map((entry) => entry.path))

test('opens a page by tap and by the Enter key, and goes back', async () => {
  await page.handle.tap('#text')
  await page.handle.waitForPage('pages/b/b')
  expect((await page.handle.stack()).at(-1)!.query).toEqual({ x: '1' })
  await page.handle.tap('#back')
  await page.handle.waitForPage('pages/a/a')
  expect((await page.seen()).map(({ type }) => type)).toEqual(['success', 'complete'])
  await page.focus('#go')
  await page.handle.press('Enter')
  await page.handle.waitForPage('pages/b/b')
  await page.handle.tap('#back')
  await page.handle.waitForPage('pages/a/a')
  await page.seen()
})

test('tells why it did not go', async () => {
  await page.handle.tap('#wrong')
  await page.handle.tap('#unknown')
  const events = await page.seen()
  expect(events.map(({ type, id }) => `${id} ${type}`)).toEqual([
    'wrong fail',
    'wrong complete',
    'unknown fail',
  ])
  expect(events[0]!.detail['errMsg']).toMatch(/^navigateTo:fail/)
  expect(events[2]!.detail['errMsg']).toBe('navigator:fail open-type elsewhere is not supported')
  expect(await path()).toEqual(['pages/a/a'])
})

test('stays where a listener inside stops the tap', async () => {
  await page.handle.tap('#stopping')
  expect(await page.seen()).toMatchObject([{ id: 'stopping' }])
  expect(await path()).toEqual(['pages/a/a'])
})

test('redirect takes the page’s place', async () => {
  await page.handle.tap('#redirect')
  await page.handle.waitForPage('pages/b/b')
  expect(await path()).toEqual(['pages/b/b'])
})
