import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  data: {
    fruits: [{ name: 'apple' }, { name: 'pear' }, { name: 'plum' }],
    chosen: 1,
    places: [
      ['north', 'south'],
      ['a', 'b'],
    ],
    place: [0, 0],
    disabled: false,
  },
  wxml: `
    <form bindsubmit="record" bindreset="record" id="form">
      <label>Fruit <picker id="fruit" name="fruit" header-text="Which fruit?" range="{{fruits}}" range-key="name" value="{{chosen}}" disabled="{{disabled}}" bindchange="record" bindcancel="record"><view>{{fruits[chosen].name}}</view></picker></label>
      <picker id="place" mode="multiSelector" range="{{places}}" value="{{place}}" bindchange="record" bindcolumnchange="turned"><view>place</view></picker>
      <picker wx:for="{{['mouse', 'finger']}}" wx:key="*this" id="time-by-{{item}}" mode="time" value="12:30" start="09:00" end="21:00" bindchange="record"><view>time</view></picker>
      <picker id="date" name="date" mode="date" value="2024-01-31" bindchange="record"><view>date</view></picker>
      <picker id="region" mode="region" bindchange="record"><view>region</view></picker>
      <picker id="cities" mode="region" level="city" custom-item="全部" bindchange="record"><view>cities</view></picker>
      <button id="submit" form-type="submit">ok</button><button id="reset" form-type="reset">back</button>
    </form>
    <view style="height: 3000px" bindtap="record" id="below">below</view>`,
  js: `
    turned(event) {
      this.record(event)
      const { column, value } = event.detail
      if (column === 0 && value === 1) this.setData({ places: [['north', 'south'], ['x', 'y', 'z']], place: [1, 2] })
    },`,
})

/** Opens a picker and waits for its sheet. */
async function open(picker: string): Promise<void> {
  await page.handle.tap(picker)
  await page.handle.element('.wx-picker-sheet')
}

const isOpen = () =>
  page.on('wx-page', (root) => {
    return (root.getRootNode() as ShadowRoot).querySelector('.wx-picker-layer') !== null
  })

/** What each column says of itself. */
const columns = () =>
  page.on('.wx-picker-body', (body) =>
    [...body.querySelectorAll('[role=spinbutton]')].map((column) => column.ariaValueText),
  )

test('chooses of a list, by keys and button, and keeps the page still', async () => {
  await open('#fruit')
  expect(await page.handle.text('.wx-picker-title')).toBe('Which fruit?')
  expect(await columns()).toEqual(['pear'])
  expect(
    await page.on('.wx-picker-sheet', ({ role, ariaModal, ariaLabel }) => [
      role,
      ariaModal,
      ariaLabel,
    ]),
  ).toEqual(['dialog', 'true', 'Which fruit?'])
  expect(await page.on('.wx-picker-column', (column) => column.matches(':focus'))).toBe(true)
  await page.handle.press('ArrowDown')
  await page.handle.tap('.wx-picker-confirm')
  expect(await page.seen()).toMatchObject([{ type: 'change', id: 'fruit', detail: { value: 2 } }])
  expect(await isOpen()).toBe(false)
  expect(await page.on('#fruit', (picker) => picker.matches(':focus'))).toBe(true)
})

test.each([
  ['the mask', () => page.handle.container.mouse.click(180, 200)],
  ['the button', () => page.handle.tap('.wx-picker-cancel')],
  ['Escape', () => page.handle.press('Escape')],
])('is cancelled by %s', async (_by, cancel) => {
  await open('#fruit')
  await page.handle.press('Home')
  await cancel()
  await page.handle.waitFor('the end', async () => !(await isOpen()))
  expect((await page.seen()).map(({ type }) => type)).toEqual(['cancel'])
  await page.handle.tap('#below')
  expect((await page.seen()).map(({ type }) => type)).toEqual(['tap'])
})

test('going back closes it, and not the page', async () => {
  const { handle } = page
  await handle.inHost((host) => host.wx.navigateTo({ url: '/pages/b/b' }))
  await handle.inHost((host) => host.wx.navigateTo({ url: '/pages/a/a' }))
  await handle.waitForPage('pages/a/a')
  await open('#fruit')
  await handle.container.goBack()
  await handle.waitFor('the end', async () => !(await isOpen()))
  expect(await handle.inHost((host) => host.router.stack().length)).toBe(3)
  await open('#fruit')
  await handle.inHost((host) => host.wx.navigateBack())
  expect(await handle.inHost((host) => host.router.stack().length)).toBe(3)
  await handle.inHost((host) => host.wx.navigateBack({ delta: 2 }))
  await handle.waitFor('the first page', () =>
    handle.inHost((host) => host.router.stack().length === 1),
  )
  // At the first page too.
  await handle.waitForPage('pages/a/a')
  await open('#fruit')
  await handle.container.goBack()
  await handle.waitFor('the end', async () => !(await isOpen()))
  expect((await page.seen()).map(({ type }) => type)).toEqual(['cancel'])
})

test('columns tell that they turned, and the page may change the others', async () => {
  await open('#place')
  expect(await columns()).toEqual(['north', 'a'])
  await page.handle.press('ArrowDown')
  expect(await page.seen()).toMatchObject([
    { type: 'columnchange', detail: { column: 0, value: 1 } },
  ])
  expect(await columns()).toEqual(['south', 'z'])
  await page.handle.tap('.wx-picker-confirm')
  expect(await page.seen()).toMatchObject([{ type: 'change', detail: { value: [1, 2] } }])
})

test.each(['mouse', 'finger'] as const)('a time is turned by the %s', async (by) => {
  await open(`#time-by-${by}`)
  expect(await columns()).toEqual(['12', '30'])
  await page.handle.drag('.wx-picker-column', { dy: -96, by })
  await page.handle.tap('.wx-picker-confirm')
  const [event] = await page.seen()
  const { value } = event!.detail as { value: string }
  expect(event?.type).toBe('change')
  expect(value > '12:30').toBe(true)
  expect(value <= '21:00').toBe(true)
})

test('a day stays in its month, and is a named field of its form', async () => {
  await open('#date')
  expect(await columns()).toEqual(['2024', '01', '31'])
  await page.focus('.wx-picker-column:nth-child(3)')
  await page.handle.press('ArrowDown')
  expect(await columns()).toEqual(['2024', '02', '29'])
  await page.handle.tap('.wx-picker-confirm')
  await page.seen()
  await page.handle.tap('#submit')
  expect((await page.seen())[0]!.detail['value']).toEqual({ fruit: 2, date: '2024-02-29' })
  await page.handle.tap('#reset')
  await page.handle.tap('#submit')
  expect((await page.seen())[1]!.detail['value']).toEqual({ fruit: 1, date: '2024-01-31' })
})

test('a label opens it, and nothing does while it is disabled', async () => {
  await page.handle.tap('wx-label')
  await page.handle.element('.wx-picker-sheet')
  await page.handle.press('Escape')
  await page.setData({ disabled: true })
  await page.seen()
  await page.handle.tap('#fruit')
  expect(await isOpen()).toBe(false)
})

test('a region leads from its province to its districts', async () => {
  await page.seen()
  await open('#region')
  expect(await columns()).toEqual(['北京市', '北京市', '东城区'])
  await page.handle.press('ArrowDown')
  expect(await columns()).toEqual(['天津市', '天津市', '和平区'])
  await page.focus('.wx-picker-column:nth-child(4)')
  await page.handle.press('ArrowDown')
  await page.handle.tap('.wx-picker-confirm')
  expect((await page.seen()).at(-1)).toMatchObject({
    type: 'change',
    detail: { value: ['天津市', '天津市', '河东区'], code: ['120000', '120100', '120102'] },
  })
})

test('regions may end at cities, and begin with an item of the page', async () => {
  await open('#cities')
  expect(await columns()).toEqual(['全部', '全部'])
  await page.handle.press('ArrowDown')
  await page.handle.tap('.wx-picker-confirm')
  expect((await page.seen()).at(-1)).toMatchObject({
    type: 'change',
    detail: { value: ['北京市', '全部'], code: ['110000'] },
  })
})
