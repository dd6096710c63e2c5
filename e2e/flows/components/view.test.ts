import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  data: { isHidden: true },
  wxml: `
    <view id="toggled" hidden="{{isHidden}}">seen or not</view>
    <view id="never" hidden class="flex">never seen</view>
    <view id="outer" hover-class="pressed" hover-start-time="0" hover-stay-time="0">
      outer
      <view id="inner" hover-class="pressed" hover-start-time="0" hover-stay-time="0" hover-stop-propagation>inner</view>
      <view id="plain">plain</view>
    </view>`,
  wxss: '.pressed { color: rgb(1, 2, 3) } .flex { display: flex } #inner, #plain { color: rgb(9, 9, 9) } #inner.pressed { color: rgb(1, 2, 3) }',
})

const pressedColor = 'rgb(1, 2, 3)'

async function whilePressed(selector: string, check: () => Promise<void>) {
  const { mouse } = page.handle.container
  await (await page.handle.element(selector)).hover()
  await mouse.down()
  try {
    await check()
  } finally {
    await mouse.up()
  }
}

test('is a block, and takes no room while it is hidden', async () => {
  expect(await page.style('#outer', 'display')).toBe('block')
  expect(await page.size('#toggled')).toEqual({ width: 0, height: 0 })
  expect(await page.size('#never')).toEqual({ width: 0, height: 0 })
  await page.setData({ isHidden: false })
  expect((await page.size('#toggled')).height).toBeGreaterThan(10)
})

test('shows its hover class while it or what is inside is pressed', async () => {
  await whilePressed('#plain', async () => {
    await page.handle.waitFor('the hover class', async () => {
      return (await page.style('#outer', 'color')) === pressedColor
    })
  })
  await page.handle.waitFor('the look as before', async () => {
    return (await page.style('#outer', 'color')) !== pressedColor
  })
})

test('keeps a press from what is around it with hover-stop-propagation', async () => {
  await whilePressed('#inner', async () => {
    await page.handle.waitFor('the hover class', async () => {
      return (await page.style('#inner', 'color')) === pressedColor
    })
    expect(await page.style('#outer', 'color')).not.toBe(pressedColor)
  })
})
