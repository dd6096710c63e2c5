import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCodePictures } from '../../apps/codePictures.js'
import type { CodePictures } from '../../apps/codePictures.js'
import { jweixinBench } from '../../apps/jweixinApp.js'
import type { System } from '../../apps/jweixinApp.js'

const bench = jweixinBench()
const address = 'https://example.com/?a=1&b=二维码'

let pictures: CodePictures
beforeAll(async () => {
  pictures = await createCodePictures()
})
afterAll(() => pictures.remove())

async function scan(system: System, format: 'QRCode' | 'EAN13', text: string, needResult: 0 | 1) {
  const jweixin = await bench.open(system)
  const { app, prepare, end } = jweixin
  const picture = await pictures.picture(format, text)
  await prepare('scanQRCode', { needResult })
  await app.tap('#run')
  const [chooser] = await Promise.all([
    app.container.waitForFileChooser(),
    app.tap('dialog [data-action=album]'),
  ])
  await chooser.accept([picture])
  return { app, end: await end() }
}

test.each(['desktop', 'iphone', 'android'] as System[])(
  'on %s a page gets the code',
  async (system) => {
    const { end } = await scan(system, 'QRCode', address, 1)
    expect(end).toMatchObject({ ended: 'success', resultStr: address, errMsg: 'scanQRCode:ok' })
  },
)

test('a bar code has its kind before it', async () => {
  const { end } = await scan('desktop', 'EAN13', '6901234567892', 1)
  expect(end).toMatchObject({ ended: 'success', resultStr: 'EAN_13,6901234567892' })
})

test('what the page leaves to the platform is shown, to open or copy it', async () => {
  const { app, end } = await scan('desktop', 'QRCode', address, 0)
  expect(end).toEqual({ ended: 'success', errMsg: 'scanQRCode:ok' })
  await app.waitForText('dialog .scanned-text', address)
  const link = await app.element('dialog [data-action=open]')
  const { href, target, rel } = await link.evaluate((anchor) => {
    const { href, target, rel } = anchor as HTMLAnchorElement
    return { href, target, rel }
  })
  expect({ href, target, rel }).toEqual({
    href: new URL(address).href,
    target: '_blank',
    rel: 'noopener noreferrer',
  })
  const origin = new URL(app.container.url()).origin
  await app.context.overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write'])
  await app.tap('dialog [data-action=copy]')
  await app.waitFor('the copy', async () => {
    const text = await app.container.evaluate(() => navigator.clipboard.readText()).catch(() => '')
    return text === address
  })
})

test('a text that is no address of the web has nothing to open', async () => {
  const { app } = await scan('desktop', 'QRCode', 'javascript:alert(1)', 0)
  await app.waitForText('dialog .scanned-text', 'javascript:alert(1)')
  expect(await app.sees('dialog [data-action=open]')).toBe(false)
})
