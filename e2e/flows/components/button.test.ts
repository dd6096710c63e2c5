import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'
import { makePicture } from '../../apps/mediaFiles.js'

const page = componentPage({
  app: { style: 'v2', darkmode: true },
  wxml: `
    <view catchtap="record" id="around">
      <button id="plain-default" bindtap="record">Default</button>
      <button id="primary" type="primary" bindtap="record">Primary</button>
      <button id="mini" type="warn" size="mini" plain>Mini</button>
      <button id="disabled" type="primary" disabled bindtap="record">Disabled</button>
      <button id="loading" loading>Loading</button>
      <button id="restyled" class="wide">Restyled</button>
      <button id="hover" hover-class="pressed" hover-start-time="0">Hover</button>
    </view>
    <button id="share" open-type="share" data-what="this">Share</button>
    <button id="setting" open-type="openSetting" bindopensetting="record">Settings</button>
    <button id="person" open-type="getUserInfo" bindgetuserinfo="record">Person</button>
    <button id="phone" open-type="getPhoneNumber" bindgetphonenumber="record">Phone</button>
    <button id="avatar" open-type="chooseAvatar" bindchooseavatar="record" binderror="record">Avatar</button>
    <button id="contact" open-type="contact" binderror="record">Contact</button>
    <button id="launch" open-type="launchApp" binderror="record">Launch</button>`,
  wxss: '.wide { border-radius: 11px } .pressed { color: rgb(1, 2, 3) }',
  js: `
    onShareAppMessage(question) {
      wx.setStorageSync('share', question)
      return { title: 'From a button', path: '/pages/b/b?x=1' }
    },
    ask(schema) { return wx.canIUse(schema) },`,
})

test('has the platform’s looks', async () => {
  expect(await page.style('#primary', 'background-color')).toBe('rgb(7, 193, 96)')
  expect(await page.style('#mini', 'color')).toBe('rgb(250, 81, 81)')
  expect(await page.style('#mini', 'display')).toBe('inline-block')
  expect((await page.size('#primary')).width).toBe(184)
  expect((await page.size('#mini')).height).toBeLessThan(40)
  expect(await page.style('#loading', 'animation-name', '::before')).toBe('wx-button-loading')
  expect(await page.style('#restyled', 'border-radius')).toBe('11px')
})

test('hears a tap by pointer and by keyboard', async () => {
  await page.handle.tap('#primary')
  await page.focus('#plain-default')
  await page.handle.press('Enter')
  await page.handle.press(' ' as 'Space')
  const taps = await page.seen()
  expect(taps.filter(({ id }) => id !== 'around').map(({ id }) => id)).toEqual([
    'primary',
    'plain-default',
    'plain-default',
  ])
})

test('hears nothing while it is disabled, and neither does what is around it', async () => {
  await page.handle.tap('#disabled')
  await page.focus('#disabled')
  await page.handle.press('Enter')
  expect(await page.seen()).toEqual([])
  expect(
    await page.on('#disabled', ({ ariaDisabled, tabIndex }) => ({ ariaDisabled, tabIndex })),
  ).toEqual({
    ariaDisabled: 'true',
    tabIndex: -1,
  })
})

test('shows its hover class while it is pressed', async () => {
  const { container } = page.handle
  const element = await container.$('mini-app >>> .page:not([inert]) >>> #hover')
  await element!.hover()
  await container.mouse.down()
  await page.handle.waitFor(
    'the hover class',
    async () => (await page.style('#hover', 'color')) === 'rgb(1, 2, 3)',
  )
  await container.mouse.up()
  await page.handle.waitFor(
    'the look as before',
    async () => (await page.style('#hover', 'color')) !== 'rgb(1, 2, 3)',
  )
})

test('shows where the keyboard is', async () => {
  await page.focus('#plain-default')
  await page.handle.press('Tab')
  expect(await page.style('#primary', 'outline-style')).toBe('solid')
})

test('follows the system’s theme in an app with darkmode', async () => {
  const { container } = page.handle
  const light = await page.style('#plain-default', 'background-color')
  await container.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
  expect(light).toBe('rgb(242, 242, 242)')
  expect(await page.style('#plain-default', 'background-color')).toBe('rgb(44, 44, 44)')
  await container.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }])
})

test('open-type share asks the page and shows the card', async () => {
  await page.handle.tap('#share')
  await page.handle.waitForText('.share-title', 'From a button')
  const link = await page.handle.text('.share-link')
  expect(link.endsWith('#/pages/b/b?x=1')).toBe(true)
  const question = await page.handle.inHost((host) => host.wx.getStorageSync('share'))
  expect(question).toMatchObject({
    from: 'button',
    target: { id: 'share', dataset: { what: 'this' } },
  })
  await page.handle.press('Escape')
  await page.handle.waitFor('the card gone', async () => !(await page.handle.sees('.share-card')))
})

test('open-type openSetting tells what the person allows', async () => {
  await page.seen()
  await page.handle.tap('#setting')
  await page.handle.waitFor('the settings', () => page.handle.sees('dialog[open]'))
  await page.handle.press('Escape')
  await page.handle.waitFor(
    'opensetting',
    async () => (await page.handle.inShellPage((p) => p['events'].length)) > 0,
  )
  expect(await page.seen()).toMatchObject([
    { type: 'opensetting', detail: { errMsg: 'openSetting:ok', authSetting: {} } },
  ])
})

/** The next event that the page hears. */
async function heard() {
  await page.handle.waitFor('an event', () =>
    page.handle.inShellPage((p) => p['events'].length > 0),
  )
  return (await page.seen())[0]!
}

/** Presses a button of a dialog that asks for permission, once it is armed. */
async function answer(action: 'allow' | 'deny') {
  await page.handle.waitFor('the armed button', async () => {
    await page.handle.tap(`[data-action=${action}]`).catch(() => {})
    return !(await page.handle.sees('dialog[open]'))
  })
}

test('open-type getUserInfo asks the person until they allow it', async () => {
  await page.handle.tap('#person')
  await page.handle.element('[data-action=deny]')
  await answer('deny')
  expect(await heard()).toMatchObject({
    type: 'getuserinfo',
    detail: { errMsg: 'getUserInfo:fail auth deny' },
  })
  await page.handle.tap('#person')
  await page.handle.element('[data-action=allow]')
  await answer('allow')
  const { detail } = await heard()
  expect(detail).toMatchObject({
    errMsg: 'getUserInfo:ok',
    userInfo: { nickName: expect.any(String) },
  })
  await page.handle.tap('#person')
  expect((await heard()).detail).toEqual(detail)
})

test('open-type getPhoneNumber tells what the person decides', async () => {
  await page.handle.tap('#phone')
  await page.handle.element('[data-action=deny]')
  await answer('deny')
  expect(await heard()).toMatchObject({
    type: 'getphonenumber',
    detail: { errMsg: 'getPhoneNumber:fail user deny' },
  })
})

test('open-type chooseAvatar gives a picture that the person chose', async () => {
  const { handle } = page
  const content = await makePicture(handle.container, 'image/png', [64, 48])
  await handle.tap('#avatar')
  await handle.element('[data-action=album]')
  await handle.chooseFiles('[data-action=album]', [{ name: 'me.png', content }])
  const { type, detail } = await heard()
  expect([type, Object.keys(detail)]).toEqual(['chooseavatar', ['avatarUrl']])
  const { width, height } = await handle.inHost(
    (host, src) => host.wx.getImageInfo({ src }) as Promise<{ width: number; height: number }>,
    detail['avatarUrl'] as string,
  )
  expect([width, height]).toEqual([64, 48])
  await handle.tap('#avatar')
  await handle.element('[data-action=album]')
  await handle.press('Escape')
  expect(await heard()).toMatchObject({
    type: 'error',
    detail: { errMsg: 'chooseAvatar:fail cancel' },
  })
})

test('what only the platform can open raises an error', async () => {
  await page.handle.tap('#contact')
  await page.handle.tap('#launch')
  expect((await page.seen()).map(({ type, detail }) => [type, detail['errMsg']])).toEqual([
    ['error', 'button:fail open-type contact is not supported'],
    ['error', 'invalid scene'],
  ])
})

test('canIUse claims the open types that there are', async () => {
  const ask = (schema: string) => page.handle.inShellPage((p, name) => p['ask'](name), schema)
  expect(await ask('button.open-type.share')).toBe(true)
  expect(await ask('button.bindopensetting')).toBe(true)
  expect(await ask('button.open-type.contact')).toBe(false)
  expect(await ask('button.open-type.chooseAvatar')).toBe(true)
  expect(await ask('button.bindgetphonenumber')).toBe(true)
  expect(await ask('button.bindcontact')).toBe(false)
})
