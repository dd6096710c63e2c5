import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  data: { least: 100 },
  wxml: `
    <match-media id="wide" min-width="{{least}}" orientation="portrait"><view>seen</view></match-media>
    <match-media id="narrow" max-width="200"><view>unseen</view></match-media>`,
})

const isShown = (selector: string) => page.on(selector, (element) => element.checkVisibility())

test('shows its children while the page has the size', async () => {
  await page.handle.waitFor('the fitting one', () => isShown('#wide'))
  expect(await isShown('#narrow')).toBe(false)
  await page.setData({ least: 3000 })
  await page.handle.waitFor('its end', async () => !(await isShown('#wide')))
  await page.handle.container.setViewport({ width: 190, height: 700 })
  await page.handle.waitFor('the narrow one', () => isShown('#narrow'))
})
