import { expect, it, vi } from 'vitest'
import type { ScannedCode } from '../../DeviceScreens.js'
import { connectTestPage } from '../../testing/connectTestPage.js'
import { startTestHost } from '../../testing/startTestHost.js'

const code = (text: string, format = 'QR_CODE'): ScannedCode => ({
  text,
  format,
  bytes: new Uint8Array(),
})

async function scan(scanned: ScannedCode, args: object) {
  const showScannedText = vi.fn<(text: string) => Promise<void>>(async () => {})
  const { host } = await startTestHost({ ui: { scanCode: async () => scanned, showScannedText } })
  const answer = await connectTestPage(host).invoke('jweixin.scanQRCode', args)
  return { answer, showScannedText, host }
}

it.each([
  [code('https://example.com'), 'https://example.com'],
  [code('6901234567892', 'EAN_13'), 'EAN_13,6901234567892'],
  [code('a', 'PDF_417'), 'a'],
])('gives the page what it wants to have: %o', async (scanned, resultStr) => {
  const { answer, showScannedText } = await scan(scanned, { needResult: 1 })
  expect(answer).toEqual({ ok: true, data: { resultStr } })
  expect(showScannedText).not.toHaveBeenCalled()
})

it('shows the person what the page leaves to the platform', async () => {
  const { answer, showScannedText } = await scan(code('a text'), { needResult: 0 })
  expect(answer).toEqual({ ok: true, data: {} })
  await vi.waitFor(() =>
    expect(showScannedText.mock.calls).toEqual([['a text', expect.anything()]]),
  )
})

it('opens the page of this mini program that a code leads to', async () => {
  const { host } = await startTestHost()
  const own = host.app.appJson.pages.find((path) => path !== host.router.top()!.path)!
  const {
    answer,
    showScannedText,
    host: other,
  } = await scan(code(`https://shell.example/#/${own}?a=1`), {})
  expect(answer).toEqual({ ok: true, data: {} })
  await vi.waitFor(() => expect(other.router.top()!.path).toBe(own))
  expect(showScannedText).not.toHaveBeenCalled()
})
