import type { MiniAppHandle } from '@miniview/testing'
import type { Frame } from 'puppeteer'
import { expect, test } from 'vitest'
import { callWx } from '../apps/openTestApp.js'
import { attackBench, expectUnharmed } from './attackBench.js'

const bench = attackBench()

/**
 * Opens the test app again with two more APIs that pages may call: one gives a file, one reads the text
 * of a file that the page names. Their schemas are written out, because declarations cannot be sent
 * into the container.
 */
async function openWithFileApis(): Promise<MiniAppHandle> {
  const app = await bench.open()
  await app.page()
  await app.container.evaluate(`(async () => {
    const path = { kind: 'schema', type: 'string', pipe: [{ type: 'metadata', metadata: { isFilePath: true } }] }
    const object = (entries) => ({
      kind: 'schema',
      type: 'object',
      entries,
      '~run': (dataset) => Object.assign(dataset, { typed: true }),
    })
    const giveFile = {
      kind: 'api', name: 'giveFile', summary: '', page: 'wx',
      params: object({}),
      result: object({ tempFilePath: path, text: { type: 'string' } }),
      async run(_params, { files }) {
        const writer = await files.createTemp('.txt')
        await writer.write(new Blob(['given']))
        await writer.close()
        return { tempFilePath: writer.path, text: 'wxfile://tmp_text' }
      },
    }
    const readText = {
      kind: 'api', name: 'readText', summary: '', page: 'wx',
      params: object({ filePath: path }),
      result: object({ text: { type: 'string' } }),
      run: async ({ filePath }, { files }) => ({ text: await (await files.read(filePath)).text() }),
    }
    const { default: app } = await import('/app/app.js')
    const host = await document.querySelector('mini-app').open({
      app,
      development: true,
      webViewOrigins: ${JSON.stringify([bench.good])},
      apis: [giveFile, readText],
    })
    host.wx.getFileSystemManager().writeFileSync('wxfile://usr/secret.txt', 'secret')
  })()`)
  return app
}

interface Response {
  errMsg: string
  tempFilePath: string
  text: string
}

function invoke(page: Frame, name: string, args: object = {}): Promise<Response> {
  return page.evaluate(
    (api, given) =>
      new Promise<Response>((resolve) =>
        window.WeixinJSBridge!.invoke(api, given, (response) => {
          resolve(response as unknown as Response)
        }),
      ),
    name,
    args,
  )
}

test('a page loads a file by an address of its own, and names it by that address', async () => {
  const app = await openWithFileApis()
  const page = await app.page()
  const { tempFilePath, text } = await invoke(page, 'giveFile')
  expect(tempFilePath).toMatch(new RegExp(`^blob:${bench.good}/`))
  expect(text).toBe('wxfile://tmp_text')
  const loaded = await page.evaluate(async (url) => (await fetch(url)).text(), tempFilePath)
  expect(loaded).toBe('given')
  expect(await invoke(page, 'readText', { filePath: tempFilePath })).toMatchObject({
    errMsg: 'readText:ok',
    text: 'given',
  })
  const open = (filePath: string) => callWx(page, 'openDocument', { filePath, fileType: 'pdf' })
  // It is no PDF, which the person is told.
  expect(await open(tempFilePath)).toMatchObject({
    errMsg: 'openDocument:fail filetype not supported',
  })
  expect(await app.text('dialog h2')).toBe('document.pdf')
  await app.tap('dialog [data-action=close]')
  for (const address of ['javascript:alert(1)', 'data:text/html,a', 'wxfile://usr/secret.txt']) {
    expect((await open(address)).errMsg).toMatch(/^openDocument:fail no such file or directory/)
  }
  expect((await open(`${bench.evil}/a.pdf`)).errMsg).toBe(`openDocument:fail file doesn't exist`)
  expect(await app.sees('dialog')).toBe(false)
  // The mini program gets the path itself, which it can use.
  await callWx(page, 'setStorage', { key: 'file', data: { path: tempFilePath } })
  const path = await app.inHost((host) => (host.wx.getStorageSync('file') as { path: string }).path)
  expect(path).toMatch(/^wxfile:\/\/tmp_[\w-]{21}\.txt$/)
})

test('path-traversal: a page reaches no file but those that it was given', async () => {
  const app = await openWithFileApis()
  const page = await app.page()
  const foreign = await app.inHost(async ({ files }) => {
    const writer = await files.createTemp('.txt')
    await writer.write(new Blob(['secret']))
    await writer.close()
    return writer.path
  })
  const own = await page.evaluate(() => URL.createObjectURL(new Blob(['own'])))
  const hosts = await app.container.evaluate(() => URL.createObjectURL(new Blob(['host'])))
  const paths = [
    foreign,
    own,
    hosts,
    'wxfile://usr/secret.txt',
    'wxfile://usr/../usr/secret.txt',
    'wxfile://usr/..',
    '../../other-app/x',
    '%2e%2e/secret.txt',
    '/app.js',
    'file:///etc/passwd',
    'wxfile://store_AAAAAAAAAAAAAAAAAAAAAA.txt',
  ]
  for (const filePath of paths) {
    const { errMsg, text } = await invoke(page, 'readText', { filePath })
    expect([filePath, errMsg, text]).toEqual([
      filePath,
      `readText:fail no such file or directory, open "${filePath}"`,
      undefined,
    ])
  }
  await expectUnharmed(app)
})

test('a file given to one page is none of another page’s', async () => {
  const app = await openWithFileApis()
  const page = await app.page()
  const { tempFilePath } = await invoke(page, 'giveFile')
  await callWx(page, 'setStorage', { key: 'file', data: tempFilePath })
  const path = await app.inHost((host) => String(host.wx.getStorageSync('file')))
  await app.inHost((host) => void host.router.navigateTo('/pages/detail/detail'))
  await app.waitForPage('pages/detail/detail')
  const other = await app.page()
  for (const filePath of [path, tempFilePath]) {
    const { errMsg } = await invoke(other, 'readText', { filePath })
    expect(errMsg).toBe(`readText:fail no such file or directory, open "${filePath}"`)
  }
})
