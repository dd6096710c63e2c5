import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  app: {
    usingComponents: {
      rating: '/parts/rating',
      address: '/parts/address',
      hidden: '/parts/hidden',
    },
  },
  wxml: `
    <form id="form" bindsubmit="record" bindreset="record">
      <input id="name" name="name" value="Ann" /><input id="nameless" value="x" />
      <textarea name="about" value="me" />
      <switch id="switch" name="on" checked />
      <checkbox-group name="colours">
        <checkbox id="red" value="red" checked />
        <checkbox id="blue" value="blue" />
      </checkbox-group>
      <radio-group name="size"><radio id="s" value="s" /><radio id="m" value="m" checked /></radio-group>
      <rating name="stars" value="{{4}}" />
      <address />
      <hidden />
      <view><button id="submit" form-type="submit" data-by="button">Send</button></view>
      <button id="reset" form-type="reset">Reset</button>
    </form>
    <button id="outside" form-type="submit">Outside</button>`,
  files: {
    'parts/rating.json': { component: true },
    'parts/rating.wxml': '<input name="inner" value="not seen" />',
    'parts/rating.js': `Component({ behaviors: ['wx://form-field'] })`,
    'parts/address.json': { component: true },
    'parts/address.wxml':
      '<input name="city" value="Rome" /><button id="inner" form-type="submit">Send</button>',
    'parts/address.js': `Component({ behaviors: ['wx://form-field-group', 'wx://form-field-button'] })`,
    'parts/hidden.json': { component: true },
    'parts/hidden.wxml':
      '<input name="secret" value="not seen" /><button id="dead" form-type="submit">x</button>',
    'parts/hidden.js': 'Component({})',
  },
})

const initial = {
  name: 'Ann',
  about: 'me',
  on: true,
  colours: ['red'],
  size: 'm',
  stars: 4,
  city: 'Rome',
}

test('submits what its controls hold, by name', async () => {
  await page.handle.tap('#submit')
  const [event] = await page.seen()
  expect(event).toMatchObject({
    type: 'submit',
    detail: { formId: '', target: { dataset: { by: 'button' } } },
  })
  expect(event!.detail['value']).toEqual(initial)
})

test('submits what the person changed, and resets to what was there first', async () => {
  await page.handle.type('#name', '!')
  for (const id of ['switch', 'blue', 's']) await page.handle.tap(`#${id}`)
  await page.handle.tap('#submit')
  const [changed] = await page.seen()
  expect(changed!.detail['value']).toEqual({
    ...initial,
    name: 'Ann!',
    on: false,
    colours: ['red', 'blue'],
    size: 's',
  })
  await page.handle.tap('#reset')
  expect(await page.seen()).toMatchObject([{ type: 'reset' }])
  await page.handle.tap('#submit')
  const [reset] = await page.seen()
  // What a custom component goes back to is its own affair.
  expect(reset!.detail['value']).toEqual({ ...initial, stars: null })
})

test('only a button of the form submits it', async () => {
  await page.handle.tap('#outside')
  await page.handle.tap('#dead')
  await page.handle.tap('#name')
  await page.handle.press('Enter')
  expect(await page.seen()).toEqual([])
  await page.handle.tap('#inner')
  expect(await page.seen()).toMatchObject([{ type: 'submit' }])
})
