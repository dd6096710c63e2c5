import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  data: { percent: 20, mode: 'backwards', color: 'rgb(1, 2, 3)' },
  wxml: `
    <progress id="plain" percent="40" show-info font-size="20" stroke-width="8" border-radius="4"
      activeColor="{{color}}" backgroundColor="rgb(4, 5, 6)" style="width: 200px" />
    <progress id="old" percent="150" color="rgb(7, 8, 9)" />
    <progress id="active" percent="{{percent}}" active active-mode="{{mode}}" duration="2" bindactiveend="record" />`,
  js: `
    go(percent, mode) {
      this.setData({ percent, mode })
    },`,
})

const width = (selector: string) =>
  page.on(selector, (bar) => {
    const [all, part] = ['.wx-progress-bar', '.wx-progress-inner-bar'].map(
      (name) => bar.querySelector(name)!.getBoundingClientRect().width,
    )
    return Math.round((part! / all!) * 100)
  })

test('shows how far something is, in the looks that it is told', async () => {
  expect(await width('#plain')).toBe(40)
  expect(await page.on('#plain', (bar) => [bar.role, bar.ariaValueNow])).toEqual([
    'progressbar',
    '40',
  ])
  expect((await page.size('#plain .wx-progress-bar')).height).toBe(8)
  expect(await page.style('#plain .wx-progress-bar', 'border-radius')).toBe('4px')
  expect(await page.style('#plain .wx-progress-bar', 'background-color')).toBe('rgb(4, 5, 6)')
  expect(await page.style('#plain .wx-progress-inner-bar', 'background-color')).toBe('rgb(1, 2, 3)')
  expect(await page.style('#plain .wx-progress-info', 'font-size')).toBe('20px')
  expect(await page.handle.text('#plain')).toBe('40%')
})

test('stays within its ends, and knows the older name of its colour', async () => {
  expect(await width('#old')).toBe(100)
  expect(await page.style('#old .wx-progress-inner-bar', 'background-color')).toBe('rgb(7, 8, 9)')
  expect(await page.handle.text('#old')).toBe('')
})

test('moves, from the beginning or from where it was, and tells its end', async () => {
  const { container } = page.handle
  await container.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }])
  /** Every place of the bar until its end. */
  const watch = (percent: number, mode: string) =>
    page.on(
      '#active .wx-progress-inner-bar',
      (bar, to, how) =>
        new Promise<number[]>((done) => {
          const seen: number[] = []
          const observer = new MutationObserver(() => {
            seen.push(parseFloat(bar.style.width))
            if (seen.at(-1) !== to) return
            observer.disconnect()
            done(seen)
          })
          observer.observe(bar, { attributes: true })
          const host = (document.querySelector('mini-app') as unknown as Shell).host
          host.router.top().logic.call('go', to, how)
        }),
      percent,
      mode,
    )
  await page.seen()
  const again = await watch(60, 'backwards')
  expect(again[0]).toBeLessThan(20)
  expect(again.length).toBeGreaterThan(2)
  const onwards = await watch(90, 'forwards')
  expect(Math.min(...onwards)).toBeGreaterThanOrEqual(60)
  expect((await page.seen()).map(({ detail }) => detail)).toEqual([
    { curPercent: 60 },
    { curPercent: 90 },
  ])
})

interface Shell {
  host: { router: { top(): { logic: { call(name: string, ...args: unknown[]): void } } } }
}
