import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import type { Plugin } from '../createPlugins.js'
import { connectTestPage } from '../testing/connectTestPage.js'
import { pageOrigin, startTestHost } from '../testing/startTestHost.js'

/** The code of an example in the documentation, as a module. */
async function example(name: string): Promise<Record<string, unknown>> {
  const root = process.cwd()
  const document = readFileSync(`${root}/docs/plugins.md`, 'utf8')
  const code = document
    .split('```js\n')
    .slice(1)
    .map((part) => part.split('```')[0]!)
    .find((part) => part.startsWith(`// example: ${name}\n`))
  // Beside this file, so that it finds the packages that it imports.
  const file = `${root}/packages/host/src/plugins/example-${process.pid}-${name}.gen.mjs`
  writeFileSync(file, code!)
  onTestFinished(() => rmSync(file))
  return (await import(/* @vite-ignore */ file)) as Record<string, unknown>
}

it('the balance of a card: for pages too, and checked', async () => {
  const { balance } = await example('card.balance')
  const { host, wx } = await startTestHost()
  host.registerPlugin('card.balance', balance as Plugin)
  const call = (card: string) => wx.invokeNativePlugin({ api_name: 'card.balance', data: { card } })
  expect(await call('4711')).toMatchObject({ balance: 12.5, askedBy: 'mini program' })
  await expect(call('4712')).rejects.toEqual({ errMsg: 'invokeNativePlugin:fail no such card' })
  await expect(call('x')).rejects.toMatchObject({
    errMsg: 'invokeNativePlugin:fail parameter error: card has four digits',
  })
  const params = { api_name: 'card.balance', data: { card: '4711' } }
  expect(await connectTestPage(host).invoke('invokeNativePlugin', params)).toEqual({
    ok: true,
    data: { balance: 12.5, askedBy: pageOrigin },
  })
})

it('a firmware update tells how far it is', async () => {
  const { update } = await example('device.update')
  const { host, wx } = await startTestHost()
  host.registerPlugin('device.update', update as Plugin)
  const told: unknown[] = []
  const call = (parts: string[]) =>
    wx.invokeNativePlugin({
      api_name: 'device.update',
      data: { parts },
      progress: (value) => void told.push(value),
    })
  expect(await call(['a', 'b'])).toMatchObject({ version: '2.0' })
  expect(told).toEqual([{ percent: 50 }, { percent: 100 }])
  await expect(call(['broken'])).rejects.toEqual({
    errMsg: 'invokeNativePlugin:fail the device refused a part',
  })
})
