import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'
import { waveFile } from '../../apps/waveFile.js'

const page = componentPage({
  data: { src: '/sounds/long.wav', name: 'Song', isThere: true },
  wxml: `
    <audio wx:if="{{isThere}}" id="player" controls src="{{src}}" name="{{name}}" author="Singer" poster="/images/a b.svg"
      bindplay="record" bindpause="record" bindtimeupdate="record" bindended="record" binderror="record"/>
    <audio id="unseen" src="/sounds/long.wav"/>
    <audio id="unnamed" controls/>`,
  js: `
    async command(name, ...args) {
      const context = await new Promise((resolve) => {
        wx.createSelectorQuery().select('#player').context(({ context }) => resolve(context)).exec()
      })
      context[name](...args)
    },`,
  files: { 'sounds/long.wav': waveFile(70), 'sounds/short.wav': waveFile(1) },
})

interface Methods {
  command(name: string, ...args: unknown[]): Promise<void>
}
const command = (name: string, ...args: unknown[]) =>
  page.handle.inShellPage(
    (methods, given, more) => (methods as unknown as Methods).command(given, ...more),
    name,
    args,
  )
const event = (wanted: string) =>
  page.handle.waitFor(`"${wanted}"`, async () => {
    return (await page.seen()).find(({ type }) => type === wanted)?.detail
  })
const isPressed = () =>
  page.on('#player > button', (button) => button.getAttribute('aria-pressed') === 'true')

test('shows what plays, only with controls', async () => {
  expect(await page.handle.text('#player wx-audio-name')).toBe('Song')
  expect(await page.handle.text('#player wx-audio-author')).toBe('Singer')
  expect(await page.style('#player > button', 'background-image')).toContain('/images/a%20b.svg')
  expect(await page.size('#unseen')).toEqual({ width: 0, height: 0 })
  expect(await page.handle.text('#unnamed wx-audio-name')).toBe('未知音频')
  await page.setData({ name: 'Another' })
  expect(await page.on('#player > button', ({ ariaLabel }) => ariaLabel)).toBe('Another')
})

test('plays and pauses by its button, also by keyboard', async () => {
  await page.handle.tap('#player > button')
  await event('play')
  expect(await isPressed()).toBe(true)
  expect(await event('timeupdate')).toMatchObject({ duration: 70 })
  await page.focus('#player > button')
  await page.handle.press('Enter')
  await event('pause')
  expect(await isPressed()).toBe(false)
})

test('is controlled by its context', async () => {
  await command('seek', 65)
  await page.handle.waitForText('#player wx-audio-time', '01:05')
  await command('play')
  await event('play')
  await command('pause')
  await event('pause')
  await command('setSrc', '/sounds/short.wav')
  await command('play')
  await event('ended')
})

test('tells what it cannot play', async () => {
  await page.setData({ src: '/sounds/none.wav' })
  expect(await event('error')).toEqual({ errMsg: 4 })
})
