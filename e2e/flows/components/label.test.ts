import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  app: { usingComponents: { part: '/parts/part' } },
  wxml: `
    <label id="around"><text id="words">Agree</text>
      <checkbox-group bindchange="record" id="group"><checkbox id="first" value="1" /><checkbox id="second" value="2" /></checkbox-group>
    </label>
    <label id="for-switch" for="switch"><text>Switch</text></label><switch id="switch" bindchange="record" />
    <label id="for-input" for="input">Input</label><input id="input" bindfocus="record" />
    <label id="outer"><label id="inner"><button id="button" bindtap="record">Go</button><text id="inner-words">x</text></label></label>
    <label id="stopped"><text id="stopping" catchtap="record">Stop</text><switch id="untouched" bindchange="record" /></label>
    <part />`,
  files: {
    'parts/part.json': { component: true },
    'parts/part.wxml': '<switch id="switch" />',
    'parts/part.js': 'Component({})',
  },
})

test('taps the first control inside', async () => {
  await page.handle.tap('#words')
  expect(await page.seen()).toMatchObject([{ id: 'group', detail: { value: ['1'] } }])
})

test('leaves a control inside that is tapped alone', async () => {
  await page.handle.tap('#second')
  expect(await page.seen()).toMatchObject([{ id: 'group', detail: { value: ['1', '2'] } }])
})

test('taps the control that it names', async () => {
  await page.handle.tap('#for-switch')
  expect(await page.seen()).toMatchObject([{ id: 'switch', detail: { value: true } }])
  await page.handle.tap('#for-input')
  expect(await page.seen()).toMatchObject([{ type: 'focus', id: 'input' }])
})

test('one in another taps a button once', async () => {
  await page.handle.tap('#inner-words')
  expect(await page.seen()).toMatchObject([{ type: 'tap', id: 'button' }])
})

test('hears nothing of a tap that was stopped', async () => {
  await page.handle.tap('#stopping')
  expect(await page.seen()).toMatchObject([{ type: 'tap', id: 'stopping' }])
})

test('names its control for assistive technology', async () => {
  const tree = await page.handle.container.accessibility.snapshot()
  const names: string[] = []
  const walk = (node: typeof tree): void => {
    names.push(`${node?.role} ${node?.name}`)
    for (const child of node?.children ?? []) walk(child)
  }
  walk(tree)
  expect(names).toContain('switch Switch')
  expect(names).toContain('textbox Input')
})
