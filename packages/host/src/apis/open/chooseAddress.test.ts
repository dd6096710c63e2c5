import { expect, it } from 'vitest'
import type { Address } from '../../FormScreens.js'
import { connectTestPage } from '../../testing/connectTestPage.js'
import { startTestHost } from '../../testing/startTestHost.js'

const address: Address = {
  userName: 'Ada',
  telNumber: '13800000000',
  provinceName: '广东省',
  cityName: '广州市',
  countyName: '天河区',
  nationalCode: '440106',
  streetName: '天河路',
  detail: '1 号',
  postalCode: '510000',
}

it('gives the chosen address in the platform’s words, to the app and to a page', async () => {
  const origins: unknown[] = []
  const { host, wx } = await startTestHost({
    ui: {
      async chooseAddress({ appName, origin, entries }) {
        origins.push([appName, origin])
        if ((await entries.list()).length === 0) await entries.save(address)
        return (await entries.list())[0]!.value
      },
    },
  })
  const { detail: _detail, ...same } = address
  expect(await wx.chooseAddress()).toEqual({
    ...same,
    detailInfo: '天河路1 号',
    detailInfoNew: '1 号',
    errMsg: 'chooseAddress:ok',
  })
  const page = connectTestPage(host)
  expect(await page.invoke('editAddress', {})).toEqual({
    ok: true,
    data: {
      userName: 'Ada',
      telNumber: '13800000000',
      addressPostalCode: '510000',
      proviceFirstStageName: '广东省',
      addressCitySecondStageName: '广州市',
      addressCountiesThirdStageName: '天河区',
      addressDetailInfo: '天河路1 号',
      nationalCode: '440106',
    },
  })
  expect(origins).toEqual([
    ['Test App', undefined],
    ['Test App', 'https://h5.example.com'],
  ])
})

it.each(['chooseAddress', 'chooseInvoiceTitle', 'chooseInvoice'] as const)(
  '%s fails where the person chooses nothing',
  async (name) => {
    const { wx } = await startTestHost()
    await expect(wx[name]()).rejects.toEqual({ errMsg: `${name}:fail cancel`, errno: 1 })
  },
)

it('an invoice has one name in an app, and another one in each other app', async () => {
  const invoice = { code: 'c', title: 'Shop', number: '1', amount: '2.00', date: '2025-01-31' }
  const cardIn = async (appId: string) => {
    const ui = { chooseInvoice: async () => invoice }
    const { wx } = await startTestHost({ app: { appId }, ui })
    const { invoiceInfo } = await wx.chooseInvoice()
    return JSON.parse(invoiceInfo) as unknown
  }
  const first = await cardIn('one')
  expect(first).toEqual([
    {
      card_id: expect.stringMatching(/^p[\w-]{27}$/),
      encrypt_code: expect.stringMatching(/^[\w+/]{43}=$/),
      app_id: 'one',
    },
  ])
  expect(await cardIn('one')).toEqual(first)
  expect(await cardIn('two')).not.toMatchObject([
    { card_id: (first as [{ card_id: string }])[0].card_id },
  ])
})
