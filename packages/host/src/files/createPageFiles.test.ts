import * as v from 'valibot'
import { expect, it } from 'vitest'
import { defineApi } from '../defineApi.js'
import { connectDocument, connectTestPage } from '../testing/connectTestPage.js'
import { pageOrigin, startTestHost } from '../testing/startTestHost.js'
import { useCloneableBlobs } from '../testing/useCloneableBlobs.js'
import { writeTempFile } from '../testing/writeTempFile.js'
import { filePath } from './filePath.js'

useCloneableBlobs()

const giveFiles = defineApi({
  name: 'giveFiles',
  summary: 'Gives a page two files.',
  page: 'wx',
  params: v.object({}),
  result: v.object({
    tempFilePaths: v.array(filePath()),
    tempFiles: v.array(v.object({ path: filePath(), size: v.number() })),
    note: v.string(),
  }),
  async run(_params, { files }) {
    const paths = await Promise.all(['a', 'b'].map((text) => writeTempFile({ files }, text)))
    return {
      tempFilePaths: paths,
      tempFiles: paths.map((path) => ({ path, size: 1 })),
      note: 'wxfile://tmp_note',
    }
  },
})

const readText = defineApi({
  name: 'readText',
  summary: 'The text of a file that a page names.',
  page: 'wx',
  params: v.object({ filePath: filePath() }),
  result: v.object({ text: v.string() }),
  run: async (params, { files }) => ({
    text: await (await files.read(params.filePath)).text(),
  }),
})

async function start() {
  const { host } = await startTestHost({ apis: [giveFiles, readText] })
  const page = connectTestPage(host)
  const answer = (await page.invoke('giveFiles')) as unknown as {
    data: { tempFilePaths: string[] }
    files: [string, Blob][]
  }
  return { host, page, answer, path: answer.data.tempFilePaths[1]! }
}

it('gives a page each file that the result names, with its content, and no other', async () => {
  const { answer } = await start()
  const { tempFilePaths } = answer.data
  expect(new Set(answer.files.map(([path]) => path))).toEqual(new Set(tempFilePaths))
  const texts = answer.files.map(async ([path, content]) => [path, await content.text()])
  expect(Object.fromEntries(await Promise.all(texts))).toEqual({
    [tempFilePaths[0]!]: 'a',
    [tempFilePaths[1]!]: 'b',
  })
})

it('lets the page name what it got', async () => {
  const { page, path } = await start()
  expect(await page.invoke('readText', { filePath: path })).toEqual({
    ok: true,
    data: { text: 'b' },
  })
})

it('knows no other file, as if it was not there', async () => {
  const { host, page, path } = await start()
  const foreign = await writeTempFile(host, 'secret')
  host.wx.getFileSystemManager().writeFileSync('wxfile://usr/secret', 'secret')
  const names = [
    foreign,
    'wxfile://usr/secret',
    'blob:https://h5.example.com/1',
    '/app.json',
    `${path}/..`,
  ]
  for (const filePath of names) {
    expect(await page.invoke('readText', { filePath })).toEqual({
      ok: false,
      reason: `no such file or directory, open "${filePath}"`,
      errno: 1300002,
    })
  }
})

it('keeps files from another origin in the same web-view, and from another web-view', async () => {
  const { host, page, path } = await start()
  const sameOrigin = connectDocument(page.frame)
  expect(await sameOrigin.invoke('readText', { filePath: path })).toMatchObject({ ok: true })
  const other = await startTestHost({
    apis: [giveFiles, readText],
    webViewOrigins: [pageOrigin, 'https://other.example.com'],
  })
  const first = connectTestPage(other.host)
  const got = (await first.invoke('giveFiles')) as { data: { tempFilePaths: string[] } }
  const [mine] = got.data.tempFilePaths
  const evil = connectDocument(first.frame, 'https://other.example.com')
  expect(await evil.invoke('readText', { filePath: mine })).toMatchObject({
    ok: false,
    errno: 1300002,
  })
  await host.router.navigateTo('/pages/a')
  const second = connectTestPage(host)
  expect(await second.invoke('readText', { filePath: path })).toMatchObject({
    ok: false,
    errno: 1300002,
  })
})
