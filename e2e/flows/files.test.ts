import type { SourceFiles } from '@miniview/testing'
import { expect, test } from 'vitest'
import { testBench } from '../apps/openTestApp.js'

const bench = testBench()

const redSquare =
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4" fill="#f00"/></svg>'

/** An app of one page that shows the picture whose path its data has. */
const pictureApp: SourceFiles = {
  'project.config.json': { appid: 'mpfiles001', projectname: 'Files' },
  'app.json': { pages: ['pages/a/a'] },
  'app.js': 'App({})',
  'pages/a/a.wxml': `
    <image wx:if="{{src}}" src="{{src}}" bindload="loaded" binderror="failed"/>
    <text class="state">{{state}}</text>`,
  'pages/a/a.js': `Page({
    data: { src: '', state: '' },
    loaded({ detail }) { this.setData({ state: 'loaded ' + detail.width }) },
    failed({ detail }) { this.setData({ state: detail.errMsg }) },
  })`,
  'images/square.svg': redSquare,
}

async function openApp() {
  const app = await bench.open({ app: pictureApp })
  return {
    app,
    show: (src: string) =>
      app.inShellPage((page, path) => page.setData({ src: path, state: '' }), src),
    /** The colour of the picture's first pixel, as the browser draws it. */
    async pixel(): Promise<number[]> {
      const image = await app.element('wx-image > img')
      return image.evaluate((element) => {
        const canvas = document.createElement('canvas')
        const context = canvas.getContext('2d')!
        context.drawImage(element as unknown as HTMLImageElement, 0, 0)
        return [...context.getImageData(0, 0, 1, 1).data]
      })
    },
  }
}

test('a picture shows a file that the app wrote, and gives its address back', async () => {
  const { app, show, pixel } = await openApp()
  await app.inHost(({ wx }, text) => {
    wx.getFileSystemManager().writeFileSync(`${wx.env.USER_DATA_PATH}/square.svg`, text, 'utf8')
  }, redSquare)
  await show('wxfile://usr/square.svg')
  await app.waitForText('.state', 'loaded 4')
  expect(await pixel()).toEqual([255, 0, 0, 255])

  const image = await app.element('wx-image > img')
  const address = await image.evaluate((element) => (element as unknown as HTMLImageElement).src)
  expect(address).toMatch(/^blob:/)
  await show('')
  await app.waitFor('the address to be taken back', () =>
    app.container.evaluate(async (url) => {
      const probe = new Image()
      probe.src = url
      return probe.decode().then(
        () => false,
        () => true,
      )
    }, address),
  )
})

test('a picture whose file is not there tells so', async () => {
  const { app, show } = await openApp()
  await show('wxfile://tmp_none.png')
  await app.waitForText('.state', 'GET wxfile://tmp_none.png failed')
})

test('large files lie in the browser’s file system; temp ones go with the run, saved ones stay', async () => {
  const { app } = await openApp()
  const before = await app.inHost(async ({ files, wx }) => {
    async function writeTemp() {
      const writer = await files.createTemp('.bin')
      for (let part = 0; part < 3; part++) {
        await writer.write(new Uint8Array(1024 * 1024 + 1).fill(part))
      }
      await writer.close()
      return writer.path
    }
    const temp = await writeTemp()
    const { savedFilePath } = await wx.saveFile({ tempFilePath: await writeTemp() })
    return { temp, savedFilePath }
  })
  expect(await contentsOnDisk(app.container)).toBe(2)

  await app.reload()
  const after = await app.inHost(async ({ files }, { temp, savedFilePath }) => {
    const bytes = new Uint8Array(await (await files.read(savedFilePath)).arrayBuffer())
    const lost = await files.read(temp).catch((error: Error) => error.message)
    return { lost, size: bytes.length, ends: [bytes[0], bytes.at(-1)] }
  }, before)
  expect(after).toEqual({
    lost: `no such file or directory, open "${before.temp}"`,
    size: 3 * (1024 * 1024 + 1),
    ends: [0, 2],
  })
  await app.waitFor('the temp file to go', async () => (await contentsOnDisk(app.container)) === 1)
})

/** How many files lie in the origin's file system, in whatever folder. */
function contentsOnDisk(container: { evaluate(code: string): Promise<unknown> }) {
  return container.evaluate(`(async () => {
    async function count(folder) {
      let files = 0
      for await (const entry of folder.values()) files += entry.kind === 'file' ? 1 : await count(entry)
      return files
    }
    return count(await navigator.storage.getDirectory())
  })()`)
}

test('the functions of the file system work in the browser, and files outlast a reload', async () => {
  const { app } = await openApp()
  const told = await app.inHost(async ({ wx }) => {
    const fs = wx.getFileSystemManager()
    const root = wx.env.USER_DATA_PATH
    await fs.mkdir({ dirPath: `${root}/a/b`, recursive: true })
    await fs.writeFile({ filePath: `${root}/a/b/large`, data: 'é'.repeat(1024 * 1024) })
    await fs.appendFile({ filePath: `${root}/a/b/large`, data: '!' })
    fs.writeFileSync(`${root}/small`, 'aGk=', 'base64')
    const info = await fs.getFileInfo({ filePath: `${root}/small`, digestAlgorithm: 'sha1' })
    const picture = fs.readFileSync('/images/square.svg', 'utf8')
    const absent = await fs.access({ path: '/images/none.svg' }).catch((error: object) => error)
    return { info, picture, absent }
  })
  expect(told).toEqual({
    info: {
      size: 2,
      digest: 'c22b5f9178342609428d6f51b2c5af4c0bde6a42',
      errMsg: 'getFileInfo:ok',
    },
    picture: redSquare,
    absent: {
      errMsg: 'access:fail no such file or directory "/images/none.svg"',
      errno: 1300002,
    },
  })
  await app.reload()
  const after = await app.inHost(async ({ wx }) => {
    const fs = wx.getFileSystemManager()
    const filePath = `${wx.env.USER_DATA_PATH}/a/b/large`
    const position = 2 * 1024 * 1024 - 2
    const { data } = await fs.readFile({ filePath, encoding: 'utf8', position })
    return [data, fs.readFileSync(`${wx.env.USER_DATA_PATH}/small`, 'utf8')]
  })
  expect(after).toEqual(['é!', 'hi'])
})
