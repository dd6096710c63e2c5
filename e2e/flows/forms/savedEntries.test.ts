import { expect, test } from 'vitest'
import { pictureBench } from '../../apps/pictureBench.js'

const bench = pictureBench()

const cancel = (api: string) => ({ errMsg: `${api}:fail cancel`, errno: 1 })

/** A list gives nothing away in its first half second, so it is tapped until it closes. */
async function choose(index = 0) {
  const { app } = bench
  await app.waitFor('the chosen entry', async () => {
    if (!(await app.sees('dialog .entry-choose'))) return true
    await app.container.evaluate((at) => {
      const root = document.querySelector('mini-app')!.shadowRoot!
      root.querySelectorAll<HTMLElement>('dialog .entry-choose')[at]?.click()
    }, index)
    return !(await app.sees('dialog .entry-choose'))
  })
}

async function select(name: string, value: string) {
  const list = await bench.app.element(`dialog select[name=${name}]`)
  await list.select(value)
}

const field = (name: string) => `dialog input[name=${name}]`

async function titles(): Promise<string[]> {
  const { app } = bench
  await app.waitFor('the list', () => app.sees('dialog [data-action=add]'))
  return app.container.evaluate(() =>
    [
      ...document.querySelector('mini-app')!.shadowRoot!.querySelectorAll('dialog .entry-title'),
    ].map((node) => node.textContent!),
  )
}

/** Opens the same app as another person, in the same browser. */
async function becomeUser(user: string | undefined) {
  const options = { webViewOrigins: [], development: true, ...(user !== undefined && { user }) }
  await bench.app.container.evaluate(`openCompiledApp(${JSON.stringify(options)}).then(() => {})`)
}

test('an address is written with checks, kept, chosen, changed and deleted', async () => {
  const { app } = bench
  await becomeUser('ada')
  await bench.start('chooseAddress')
  expect(await titles()).toEqual([])
  expect(await app.text('dialog')).toContain('You have no addresses yet.')
  await app.tap('dialog [data-action=add]')
  await app.tap('dialog [data-action=save]')
  // The first field that is wrong has the focus, and says why to who cannot see it.
  expect(await app.text('[data-field=userName] .form-error')).toBe('Please fill this in.')
  expect(await app.text('[data-field=region] .form-error')).toBe(
    'Please choose province, city and county.',
  )
  const name = await app.element(field('userName'))
  expect(
    await name.evaluate((node) => [
      (node.getRootNode() as ShadowRoot).activeElement === node,
      node.ariaInvalid,
      node.getAttribute('aria-describedby'),
    ]),
  ).toEqual([true, 'true', 'userName-wrong'])
  await app.type(field('userName'), ' Ada ')
  expect(await app.sees('[data-field=userName] .form-error')).toBe(false)
  await app.type(field('telNumber'), '13800000000')
  await select('province', '440000')
  await select('city', '440100')
  await select('county', '440106')
  await app.type(field('street'), '天河路')
  await app.type(field('detail'), '1 号')
  await app.type(field('postalCode'), '510000')
  await app.press('Enter')
  expect(await titles()).toEqual(['Ada  13800000000'])
  await choose()
  expect(await bench.answer()).toEqual({
    userName: 'Ada',
    telNumber: '13800000000',
    provinceName: '广东省',
    cityName: '广州市',
    countyName: '天河区',
    nationalCode: '440106',
    streetName: '天河路',
    detailInfo: '天河路1 号',
    detailInfoNew: '1 号',
    postalCode: '510000',
    errMsg: 'chooseAddress:ok',
  })

  // It is there after a reload, for its own person and no other one.
  await app.reload()
  await bench.start('chooseAddress')
  expect(await titles()).toEqual([])
  await app.press('Escape')
  expect(await bench.answer()).toEqual(cancel('chooseAddress'))
  await becomeUser('lin')
  await bench.start('chooseAddress')
  expect(await titles()).toEqual([])
  await app.tap('dialog [data-action=close]')
  await becomeUser('ada')
  await bench.start('chooseAddress')
  expect(await titles()).toEqual(['Ada  13800000000'])

  await app.tap('dialog [data-action=edit]')
  await app.type(field('userName'), ' Lovelace')
  // Another province empties what lay in the one before.
  await select('province', '110000')
  await app.tap('dialog [data-action=save]')
  expect(await app.text('[data-field=region] .form-error')).toContain('province, city and county')
  await select('city', '110100')
  await select('county', '110101')
  await app.tap('dialog [data-action=save]')
  expect(await titles()).toEqual(['Ada Lovelace  13800000000'])
  expect(await app.text('dialog .entry-detail')).toBe('北京市 北京市 东城区')

  await app.tap('dialog [data-action=edit]')
  await app.tap('dialog [data-action=delete]')
  await app.tap('dialog .weui-dialog [data-action=cancel]')
  await app.tap('dialog [data-action=delete]')
  await app.tap('dialog .weui-dialog [data-action=confirm]')
  expect(await titles()).toEqual([])
  await app.press('Escape')
  expect(await bench.answer()).toEqual(cancel('chooseAddress'))
})

test('an invoice title is written and chosen with the keyboard alone', async () => {
  const { app } = bench
  await becomeUser('ada')
  await bench.start('chooseInvoiceTitle')
  await titles()
  await app.press('Tab')
  await app.press('Enter')
  await app.waitFor('the form', () => app.sees(field('taxNumber')))
  for (const key of ['Tab', 'Tab', 'Tab'] as const) await app.press(key)
  await app.container.keyboard.type('Band')
  await app.press('Tab')
  await app.container.keyboard.type('91440101MA5D000000')
  await app.press('Enter')
  expect(await titles()).toEqual(['Band'])
  await app.press('Tab')
  await app.waitFor('the chosen entry', async () => {
    await app.press('Enter')
    return !(await app.sees('dialog'))
  })
  expect(await bench.answer()).toEqual({
    type: 0,
    title: 'Band',
    taxNumber: '91440101MA5D000000',
    companyAddress: '',
    telephone: '',
    bankName: '',
    bankAccount: '',
    errMsg: 'chooseInvoiceTitle:ok',
  })
})

test('an invoice goes to the app as a code, and closes with the app', async () => {
  const { app } = bench
  await becomeUser('ada')
  await bench.start('chooseInvoice')
  await titles()
  await app.tap('dialog [data-action=add]')
  await app.type(field('title'), 'Shop')
  await app.type(field('number'), '12345678')
  await app.type(field('amount'), '12.5')
  await app.press('Enter')
  expect(await titles()).toEqual(['Shop  ¥12.50'])
  await choose()
  const { invoiceInfo, errMsg } = await bench.answer()
  expect(errMsg).toBe('chooseInvoice:ok')
  const appId = await app.inHost((host) => host.app.appId)
  expect(JSON.parse(String(invoiceInfo))).toEqual([
    { card_id: expect.any(String), encrypt_code: expect.any(String), app_id: appId },
  ])
  expect(invoiceInfo).not.toContain('12345678')

  await bench.start('chooseInvoice')
  await titles()
  await app.inHost((host) => host.close())
  await app.waitFor('no dialog', async () => !(await app.sees('dialog')))
  await becomeUser('ada')
})
