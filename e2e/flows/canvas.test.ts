import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { launch, launchBrowser } from '@miniview/testing'
import type { MiniAppHandle, SourceFiles } from '@miniview/testing'
import { PNG } from 'pngjs'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

const red = [255, 0, 0, 255]
const green = [0, 128, 0, 255]
const blue = [0, 0, 255, 255]
const nothing = [0, 0, 0, 0]

const app: SourceFiles = {
  'project.config.json': '{ "appid": "mpcanvas001" }',
  'app.json': { pages: ['pages/a/a', 'pages/b/b'] },
  'app.js': 'App({})',
  'pages/a/a.json': { usingComponents: { drawn: '/parts/drawn' } },
  'pages/a/a.wxml': `
    <canvas id="one" canvas-id="one" class="box" style="{{size}}" binderror="failed"/>
    <canvas id="two" canvas-id="{{3001}}" class="box"/>
    <canvas wx:if="{{isLateThere}}" id="late" canvas-id="late" class="box"/>
    <canvas id="node" type="2d" class="box"/>
    <canvas id="gl" type="webgl" class="box"/>
    <canvas wx:if="{{isTwin}}" id="twin" canvas-id="one" class="box" binderror="failed"/>
    <canvas wx:if="{{isTwin}}" id="nameless" class="box" binderror="failed"/>
    <drawn id="part"/>`,
  'pages/a/a.wxss': '.box { width: 100px; height: 80px }',
  'pages/a/a.js': `Page({
    data: { isLateThere: false, isTwin: false, size: '' },
    errors: [],
    failed({ detail }) { this.errors.push(detail.errMsg) },
    call: (name, params, component) =>
      new Promise((complete) => wx[name]({ ...params, complete }, component)),
    context: (id, component) => wx.createCanvasContext(id, component),
    part() { return this.selectComponent('#part') },
    node: (id) =>
      new Promise((resolve) => {
        wx.createSelectorQuery().select(id).fields({ node: true, size: true }).exec(([found]) => resolve(found))
      }),
    offscreen: (options) => wx.createOffscreenCanvas(options),
    load: (canvas, src) =>
      new Promise((resolve) => {
        const image = canvas.createImage()
        image.onload = () => resolve(image)
        image.onerror = ({ errMsg }) => resolve(errMsg)
        image.src = src
      }),
    drawNow: (context, reserve) => new Promise((resolve) => context.draw(reserve, resolve)),
    recorder: () => wx.createContext(),
    write: (path, data, encoding) => wx.getFileSystemManager().writeFileSync(wx.env.USER_DATA_PATH + path, data, encoding),
  })`,
  'pages/b/b.wxml': '<view>b</view>',
  'pages/b/b.js': `Page({
    onLoad() {
      wx.createCanvasContext('never').draw(false, ({ errMsg }) => wx.setStorageSync('ended', errMsg))
    },
  })`,
  'parts/drawn.json': { component: true },
  'parts/drawn.wxml': '<canvas id="inner" canvas-id="one" class="inner"/>',
  'parts/drawn.wxss': '.inner { width: 20px; height: 20px }',
  'parts/drawn.js': 'Component({})',
  'pages/a/near.svg': square('blue'),
  'images/green.svg': square('green'),
}

function square(color: string) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4" fill="${color}"/></svg>`
}

/** 4 × 4 red pixels. */
const redPng = (() => {
  const png = new PNG({ width: 4, height: 4 })
  for (let at = 0; at < png.data.length; at += 4) png.data.set(red, at)
  return PNG.sync.write(png)
})()

/** A server of pictures that lets no page of another origin read them. */
async function servePictures() {
  const paths: string[] = []
  const server = createServer(({ url = '' }, response) => {
    paths.push(url)
    if (url.startsWith('/red.png')) response.setHeader('content-type', 'image/png').end(redPng)
    else if (url === '/text.png') response.setHeader('content-type', 'image/png').end('no picture')
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { paths, origin, close: () => server.close() }
}

type Server = Awaited<ReturnType<typeof servePictures>>
type Response = { errMsg: string } & Record<string, unknown>
// oxlint-disable-next-line no-explicit-any -- the canvas context of the mini program, as its code has it
type Context = any

/** The page's methods. */
interface Methods {
  errors: string[]
  call(name: string, params: object, component?: unknown): Promise<Response>
  context(id: string, component?: unknown): Context
  part(): unknown
  node(id: string): Promise<Context>
  offscreen(options: object): Context
  load(canvas: unknown, src: string): Promise<unknown>
  drawNow(context: Context, reserve?: boolean): Promise<Response>
  recorder(): Context
  write(path: string, data: string, encoding?: string): void
}

let browser: Browser
let handle: MiniAppHandle
let good: Server
let evil: Server

beforeAll(async () => {
  ;[browser, good, evil] = await Promise.all([launchBrowser(), servePictures(), servePictures()])
  handle = await launch({ app, browser, domains: { downloadFile: [good.origin] } })
})
afterAll(async () => {
  await handle?.close()
  await browser?.close()
  good?.close()
  evil?.close()
})
beforeEach(async () => {
  await inPage(async (page) => {
    page.errors = []
    for (const id of ['one', '3001']) await page.drawNow(page.context(id))
  })
})

function inPage<Args extends unknown[], Result>(
  code: (page: Methods, ...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result>> {
  return handle.inShellPage(code as never, ...(args as unknown as never[])) as Promise<
    Awaited<Result>
  >
}

/** The colour that a person sees at a place of a canvas; CSS pixels. */
async function pixel(id: string, x: number, y: number): Promise<number[]> {
  const element = await handle.element(`${id} > canvas`)
  return element.evaluate(
    (node, left, top) => {
      const canvas = node as unknown as HTMLCanvasElement
      const ratio = canvas.width / canvas.clientWidth
      const context = canvas.getContext('2d')!
      return [...context.getImageData(Math.floor(left * ratio), Math.floor(top * ratio), 1, 1).data]
    },
    x,
    y,
  )
}

/** Size and pixels of a temp file, as the browser decodes it. */
function decode(path: unknown, places: [number, number][] = []) {
  return handle.inHost(
    async ({ files }, file, points) => {
      const blob = await files.read(file)
      const bitmap = await createImageBitmap(blob)
      const canvas = document.createElement('canvas')
      const { width, height } = Object.assign(canvas, {
        width: bitmap.width,
        height: bitmap.height,
      })
      const context = canvas.getContext('2d')!
      context.drawImage(bitmap, 0, 0)
      const begins = [...new Uint8Array(await blob.slice(0, 3).arrayBuffer())]
      const colors = points.map(([x, y]) => [...context.getImageData(x, y, 1, 1).data])
      return { width, height, begins, colors, size: blob.size }
    },
    path as string,
    places,
  )
}

describe('createCanvasContext', () => {
  /** Draws with every method of the platform, and the same with the browser's own context. */
  function drawBoth() {
    return inPage(async (page) => {
      const context = page.context('one')
      const canvas = document.createElement('canvas')
      const ratio = window.devicePixelRatio
      canvas.width = 100 * ratio
      canvas.height = 80 * ratio
      const own = canvas.getContext('2d')!
      own.scale(ratio, ratio)
      for (const each of [context, own]) {
        each.fillStyle = '#123456'
        each.fillRect(0, 0, 30, 20)
        each.clearRect(5, 5, 4, 4)
        each.save()
        each.translate(40, 5)
        each.rotate(0.3)
        each.scale(1.5, 0.5)
        each.strokeStyle = 'rgba(200, 0, 0, 0.7)'
        each.lineWidth = 3
        each.strokeRect(0, 0, 15, 12)
        each.restore()
        each.beginPath()
        each.moveTo(5, 30)
        each.lineTo(20, 30)
        each.quadraticCurveTo(30, 35, 20, 45)
        each.bezierCurveTo(15, 50, 10, 40, 5, 45)
        each.closePath()
        each.fill()
        each.lineCap = 'round'
        each.lineJoin = 'bevel'
        each.miterLimit = 2
        each.setLineDash([4, 6])
        each.lineDashOffset = 2
        each.stroke()
        each.setLineDash([])
        each.beginPath()
        each.arc(60, 40, 8, 0, Math.PI * 1.5, true)
        each.arcTo(80, 30, 80, 60, 6)
        each.rect(70, 50, 10, 10)
        each.stroke()
        each.globalAlpha = 0.5
        each.globalCompositeOperation = 'destination-over'
        each.fillRect(50, 30, 40, 30)
        each.globalCompositeOperation = 'source-over'
        each.globalAlpha = 1
        each.font = 'italic bold 14px serif'
        each.textAlign = 'center'
        each.textBaseline = 'middle'
        each.fillText('Text', 20, 65)
        each.strokeText('wide text', 70, 65, 30)
        each.save()
        each.beginPath()
        each.rect(85, 0, 10, 10)
        each.clip()
        each.transform(1, 0.2, 0.1, 1, 3, 4)
        each.fillRect(80, 0, 20, 20)
        each.restore()
      }
      const linear = own.createLinearGradient(0, 0, 100, 0)
      const radial = own.createRadialGradient(90, 70, 0, 90, 70, 10)
      const recorded = [
        context.createLinearGradient(0, 0, 100, 0),
        context.createCircularGradient(90, 70, 10),
      ]
      for (const [first, second] of [[linear, radial], recorded] as const) {
        first.addColorStop(0, 'yellow')
        first.addColorStop(1, 'purple')
        second.addColorStop(0, 'white')
        second.addColorStop(1, 'black')
      }
      context.setFillStyle(recorded[0])
      context.fillRect(0, 72, 70, 8)
      context.setFillStyle(recorded[1])
      context.fillRect(80, 60, 20, 20)
      context.setShadow(2, 3, 4, 'teal')
      context.setTransform(1, 0, 0, 1, 40, 70)
      context.setFillStyle('orange')
      context.fillRect(0, 0, 5, 5)
      own.fillStyle = linear
      own.fillRect(0, 72, 70, 8)
      own.fillStyle = radial
      own.fillRect(80, 60, 20, 20)
      own.shadowOffsetX = 2 * ratio
      own.shadowOffsetY = 3 * ratio
      own.shadowBlur = 4 * ratio
      own.shadowColor = 'teal'
      own.setTransform(ratio, 0, 0, ratio, 40 * ratio, 70 * ratio)
      own.fillStyle = 'orange'
      own.fillRect(0, 0, 5, 5)
      const { errMsg } = await page.drawNow(context)
      const drawn = document
        .querySelector('mini-app')!
        .shadowRoot!.querySelector('.page:not([inert])')!
        .firstElementChild!.shadowRoot!.querySelector<HTMLCanvasElement>('#one > canvas')!
      const { width, height } = canvas
      const expected = own.getImageData(0, 0, width, height).data
      const found = drawn.getContext('2d')!.getImageData(0, 0, width, height).data
      const size = [drawn.width, drawn.height]
      const wrong = expected.findIndex((value, at) => found[at] !== value)
      const painted = expected.filter((value) => value > 0).length
      return { errMsg, size, isPainted: painted > 10_000, wrong }
    })
  }

  test('draws what the same calls draw on the browser’s own context', async () => {
    const drawn = { errMsg: 'drawCanvas:ok', isPainted: true, wrong: -1 }
    expect(await drawBoth()).toEqual({ ...drawn, size: [100, 80] })
  })

  test('is as sharp as the screen', async () => {
    const viewport = { width: 390, height: 844 }
    await handle.container.setViewport({ ...viewport, deviceScaleFactor: 2 })
    try {
      expect(await drawBoth()).toMatchObject({ size: [200, 160], wrong: -1 })
      const { data, width } = await inPage(async (page) => {
        const context = page.context('one')
        context.fillStyle = 'red'
        context.fillRect(10, 10, 10, 10)
        await page.drawNow(context)
        const area = { canvasId: 'one', x: 19, y: 10, width: 2, height: 1 }
        const read = await page.call('canvasGetImageData', area)
        await page.call('canvasPutImageData', { ...area, x: 50, data: read['data'] })
        return { width: read['width'], data: [...(read['data'] as Uint8ClampedArray)] }
      })
      expect({ data, width }).toEqual({ data: [...red, ...nothing], width: 2 })
      expect([await pixel('#one', 50.5, 10.5), await pixel('#one', 51, 10.5)]).toEqual([
        red,
        nothing,
      ])
      const saved = await inPage((page) => page.call('canvasToTempFilePath', { canvasId: 'one' }))
      const file = await decode(saved['tempFilePath'], [[20, 20]])
      expect(file).toMatchObject({ width: 200, height: 160, colors: [red] })
    } finally {
      await handle.container.setViewport({ ...viewport, deviceScaleFactor: 1 })
    }
  })

  test('keeps what was drawn only with reserve, and begins each drawing anew', async () => {
    await inPage(async (page) => {
      const context = page.context('one')
      context.setFillStyle('red')
      context.translate(10, 10)
      context.save()
      context.fillRect(0, 0, 5, 5)
      await page.drawNow(context)
      context.restore()
      context.fillRect(0, 0, 5, 5)
      await page.drawNow(context, true)
    })
    expect([await pixel('#one', 2, 2), await pixel('#one', 12, 12)]).toEqual([[0, 0, 0, 255], red])
    await inPage((page) => page.drawNow(page.context('one')))
    expect(await pixel('#one', 12, 12)).toEqual(nothing)
  })

  test('tells what was set, forgets it with the drawing, and measures text', async () => {
    const told = await inPage((page) => {
      const context = page.context('one')
      context.font = 'bold 10px monospace'
      context.save()
      context.setFontSize(20)
      const { width } = context.measureText('wide')
      const { font } = context
      context.restore()
      context.setFillStyle('red')
      const before = [context.font, context.fillStyle, context.lineWidth]
      context.draw()
      const own = document.createElement('canvas').getContext('2d')!
      own.font = font
      const isRight = width === own.measureText('wide').width && width > 20
      return { font, before, after: [context.font, context.fillStyle], isRight }
    })
    expect(told).toEqual({
      font: 'bold 20px monospace',
      before: ['bold 10px monospace', 'red', 1],
      after: ['10px sans-serif', '#000000'],
      isRight: true,
    })
  })

  test('finds the canvas of the component that it is told', async () => {
    const told = await inPage(async (page) => {
      const context = page.context('one', page.part())
      context.fillStyle = 'blue'
      context.fillRect(0, 0, 20, 20)
      await page.drawNow(context)
      const area = { canvasId: 'one', x: 1, y: 1, width: 1, height: 1 }
      const inside = await page.call('canvasGetImageData', area, page.part())
      const outside = await page.call('canvasGetImageData', area)
      const saved = await page.call('canvasToTempFilePath', { canvasId: 'one' }, page.part())
      const data = (response: object) => [...(response as { data: Uint8ClampedArray }).data]
      return { colors: [data(inside), data(outside)], path: saved['tempFilePath'] }
    })
    expect(told.colors).toEqual([blue, nothing])
    expect(await decode(told.path)).toMatchObject({ width: 20, height: 20 })
  })

  test('draws on a page that another one covers', async () => {
    await inPage((page) => page.drawNow(page.context('one')))
    await inPage((page) => {
      Object.assign(globalThis, { covered: page })
    })
    await handle.inHost(({ wx }) => void wx.navigateTo({ url: '/pages/b/b' }))
    await handle.waitForPage('pages/b/b')
    const told = await handle.container.evaluate(async () => {
      const { covered } = globalThis as unknown as { covered: Methods }
      const context = covered.context('one', covered)
      context.fillRect(0, 0, 10, 10)
      return covered.drawNow(context)
    })
    expect(told).toEqual({ errMsg: 'drawCanvas:ok' })
    await handle.inHost(({ wx }) => void wx.navigateBack())
    await handle.waitForPage('pages/a/a')
    expect(await pixel('#one', 5, 5)).toEqual([0, 0, 0, 255])
  })

  test('keeps what is drawn when the canvas becomes larger', async () => {
    await inPage(async (page) => {
      const context = page.context('one')
      context.fillRect(0, 0, 10, 10)
      await page.drawNow(context)
    })
    await handle.inShellPage((page) => page.setData({ size: 'width: 150px' }))
    await inPage(async (page) => {
      const context = page.context('one')
      context.fillRect(140, 0, 10, 10)
      await page.drawNow(context, true)
    })
    const black = [0, 0, 0, 255]
    const colors = [
      await pixel('#one', 5, 5),
      await pixel('#one', 15, 5),
      await pixel('#one', 145, 5),
    ]
    expect(colors).toEqual([black, nothing, black])
    await handle.inShellPage((page) => page.setData({ size: '' }))
  })

  test('a drawing that waits for its canvas ends with the page', async () => {
    await handle.inHost(({ wx }) => void wx.navigateTo({ url: '/pages/b/b' }))
    await handle.waitForPage('pages/b/b')
    await handle.inHost(({ wx }) => void wx.navigateBack())
    await handle.waitFor('the answer', () =>
      handle.inHost(({ wx }) => wx.getStorageSync('ended') === 'drawCanvas:fail canvas not found'),
    )
  })
})

describe('drawCanvas', () => {
  test('draws one recorded list on many canvases, named by texts or numbers', async () => {
    const told = await inPage(async (page) => {
      const context = page.recorder()
      context.setFillStyle('red')
      context.fillRect(0, 0, 10, 10)
      const actions = context.getActions()
      context.clearActions()
      const first = await page.call('drawCanvas', { canvasId: 'one', actions })
      const second = await page.call('drawCanvas', { canvasId: 3001, actions })
      const rest = context.getActions()
      return { actions, rest, ends: [first.errMsg, second.errMsg] }
    })
    expect(told).toEqual({
      actions: [
        { method: 'setFillStyle', data: ['red'] },
        { method: 'fillRect', data: [0, 0, 10, 10] },
      ],
      rest: [],
      ends: ['drawCanvas:ok', 'drawCanvas:ok'],
    })
    expect([await pixel('#one', 5, 5), await pixel('#two', 5, 5)]).toEqual([red, red])
  })

  test('waits for a canvas that is still to come', async () => {
    const actions = [{ method: 'fillRect', data: [0, 0, 10, 10] }]
    await inPage((page, list) => {
      void page.call('drawCanvas', { canvasId: 'late', actions: list }).then(({ errMsg }) => {
        page.errors.push(errMsg)
      })
    }, actions)
    await handle.inShellPage((page) => page.setData({ isLateThere: true }))
    await handle.waitFor('the drawing', () => inPage(({ errors }) => errors[0] === 'drawCanvas:ok'))
    expect(await pixel('#late', 5, 5)).toEqual([0, 0, 0, 255])
  })

  test('what is no action of the platform does nothing, and the rest goes on', async () => {
    const told = await inPage((page, tracker) => {
      const hostile = [
        { method: 'constructor', data: ['globalThis.__pwned = 1'] },
        { method: '__proto__', data: [{ pwned: true }] },
        { method: 'toString' },
        { method: 'canvas', data: [] },
        { method: 'drawImage', data: [`${tracker}/red.png`, 0, 0] },
        { method: 'drawImage', data: [`//${tracker.slice(7)}/red.png`, 0, 0] },
        { method: 'drawImage', data: ['javascript:globalThis.__pwned=1', 0, 0] },
        { method: 'drawImage', data: ['data:text/html,<script>1</script>', 0, 0] },
        { method: 'setFillStyle', data: [{ type: 'pattern', image: `${tracker}/red.png` }] },
        { method: 'setFillStyle', data: [`url(${tracker}/red.png)`] },
        { method: 'setFont', data: [`10px url(${tracker}/red.png)`] },
        { method: 'scale', data: [Number.NaN, Infinity] },
        { method: 'translate', data: [1e308, 1e308, 1e308].map(() => Number.NaN) },
        { method: 'lineTo', data: [1e308, -1e308] },
        { method: 'setLineWidth', data: [1e308] },
        { method: 'arc', data: [0, 0, -1, 0, 1] },
        { method: 'restore', data: [] },
        { method: 'fillRect' },
        { method: 'fillRect', data: 7 },
        { method: 'setFillStyle', data: [{ type: 'linear' }] },
        { data: [] },
        null,
        'fillRect',
        7,
        [],
      ]
      const good = { method: 'fillRect', data: [0, 0, 10, 10] }
      const actions = [...hostile, { method: 'setFillStyle', data: ['green'] }, good]
      return page.call('drawCanvas', { canvasId: 'one', actions })
    }, evil.origin)
    expect(told).toEqual({ errMsg: 'drawCanvas:ok' })
    expect(await pixel('#one', 5, 5)).toEqual(green)
    expect(evil.paths).toEqual([])
    const harm = await handle.container.evaluate(() => [
      '__pwned' in globalThis,
      'pwned' in {},
      Object.keys(Object.prototype).length,
    ])
    expect(harm).toEqual([false, false, 0])
    const errors = await inPage((page) => page.errors)
    expect(errors).toContain('drawImage:fail url not in domain list')
  })

  test('takes 10,000 actions at most', async () => {
    const draw = (count: number) =>
      inPage((page, length) => {
        const actions = Array.from({ length }, () => ({ method: 'beginPath', data: [] }))
        return page.call('drawCanvas', { canvasId: 'one', actions })
      }, count)
    expect(await draw(10_000)).toEqual({ errMsg: 'drawCanvas:ok' })
    expect(await draw(10_001)).toEqual({
      errMsg:
        'drawCanvas:fail parameter error: parameter.actions should have at most 10000 actions;',
      errno: 101,
    })
  })
})

describe('pictures', () => {
  test('come from the package, files, addresses and texts, in all three forms', async () => {
    const data = `data:image/png;base64,${redPng.toString('base64')}`
    await inPage(
      async (page, web, text, base64) => {
        page.write('/red.png', base64, 'base64')
        const context = page.context('one')
        context.drawImage('/images/green.svg', 0, 0)
        context.drawImage('near.svg', 10, 0, 8, 8)
        context.drawImage(`${web}/red.png`, 0, 0, 2, 2, 20, 0, 8, 8)
        context.drawImage(text, 30, 0, 8, 8)
        context.drawImage('wxfile://usr/red.png', 40, 0, 8, 8)
        context.fillStyle = context.createPattern('/images/green.svg', 'repeat-x')
        context.translate(0, 40)
        context.fillRect(0, 0, 50, 20)
        await page.drawNow(context)
      },
      good.origin,
      data,
      redPng.toString('base64'),
    )
    const at = (x: number, y = 2) => pixel('#one', x, y)
    expect([await at(2), await at(5)]).toEqual([green, nothing])
    expect([await at(17), await at(27), await at(37), await at(47)]).toEqual([blue, red, red, red])
    expect([await at(1, 43), await at(49, 43), await at(30, 45)]).toEqual([green, green, nothing])
    const read = await inPage((page) =>
      page.call('canvasGetImageData', { canvasId: 'one', x: 21, y: 1, width: 1, height: 1 }),
    )
    expect(read.errMsg).toBe('canvasGetImageData:ok')
  })

  test('that cannot be loaded are left out, and the error event says why', async () => {
    await inPage(async (page, origin) => {
      const context = page.context('one')
      context.drawImage('/images/none.svg', 0, 0)
      context.drawImage(`${origin}/none.png`, 0, 0)
      context.drawImage(`${origin}/text.png`, 0, 0)
      context.fillRect(0, 0, 10, 10)
      await page.drawNow(context)
    }, good.origin)
    expect(await pixel('#one', 5, 5)).toEqual([0, 0, 0, 255])
    const errors = await inPage((page) => page.errors)
    expect(errors.toSorted()).toEqual([
      `drawImage:fail GET ${good.origin}/none.png 404`,
      'drawImage:fail image decode fail',
      'drawImage:fail no such file or directory, open "/images/none.svg"',
    ])
  })

  test('of a node leave it readable wherever they come from, or tell why they fail', async () => {
    const told = await inPage(
      async (page, listed, unlisted) => {
        const { node, width, height } = await page.node('#node')
        const image = (await page.load(node, `${listed}/red.png`)) as HTMLImageElement
        const context = node.getContext('2d')
        context.drawImage(image, 0, 0)
        const near = (await page.load(node, 'near.svg')) as HTMLImageElement
        context.drawImage(near, 10, 0)
        const color = (x: number) => [...context.getImageData(x, 1, 1, 1).data]
        return {
          size: [width, height],
          colors: [color(1), color(11)],
          src: image.src,
          failed: [
            await page.load(node, `${unlisted}/red.png`),
            await page.load(node, '/images/none.svg'),
          ],
          url: node.toDataURL().slice(0, 22),
          pixels: node.createImageData().data.length,
          path: node.createPath2D() instanceof Path2D,
        }
      },
      good.origin,
      evil.origin,
    )
    expect(told).toEqual({
      size: [100, 80],
      colors: [red, blue],
      src: `${good.origin}/red.png`,
      failed: [
        `GET ${evil.origin}/red.png failed: url not in domain list`,
        'GET /images/none.svg failed: no such file or directory, open "/images/none.svg"',
      ],
      url: 'data:image/png;base64,',
      pixels: 300 * 150 * 4,
      path: true,
    })
    expect(evil.paths).toEqual([])
  })
})

describe('canvasToTempFilePath', () => {
  beforeEach(() =>
    inPage(async (page) => {
      const context = page.context('one')
      context.fillStyle = 'red'
      context.fillRect(0, 0, 50, 80)
      context.fillStyle = 'blue'
      context.fillRect(50, 0, 25, 80)
      // It is saved with the drawing that was asked before, without waiting for that.
      context.draw()
    }),
  )
  const save = (params: object) =>
    inPage((page, given) => page.call('canvasToTempFilePath', given), {
      canvasId: 'one',
      ...params,
    })

  test('saves the whole canvas as a PNG', async () => {
    const { errMsg, tempFilePath } = await save({})
    expect(errMsg).toBe('canvasToTempFilePath:ok')
    expect(tempFilePath).toMatch(/^wxfile:\/\/tmp_.+\.png$/)
    const places: [number, number][] = [
      [49, 79],
      [50, 0],
      [99, 0],
    ]
    expect(await decode(tempFilePath, places)).toMatchObject({
      width: 100,
      height: 80,
      begins: [0x89, 0x50, 0x4e],
      colors: [red, blue, nothing],
    })
  })

  test('saves a part in another size, as a JPEG of a quality', async () => {
    const part = { x: 40, y: 10, width: 20, height: 10, destWidth: 80, destHeight: 20 }
    const sizes = []
    for (const quality of [1, 0.01, 7]) {
      const { tempFilePath } = await save({ ...part, fileType: 'jpg', quality })
      expect(tempFilePath).toMatch(/\.jpg$/)
      const file = await decode(tempFilePath, [
        [10, 10],
        [70, 10],
      ])
      expect(file).toMatchObject({ width: 80, height: 20, begins: [0xff, 0xd8, 0xff] })
      const [left, right] = file.colors
      expect([left![0]! > 200, right![2]! > 200]).toEqual([true, true])
      sizes.push(file.size)
    }
    expect(sizes[1]).toBeLessThan(sizes[0]!)
    expect(sizes[2]).toBe(sizes[0])
  })

  test('saves nodes of all kinds: 2d, WebGL in the turn it was drawn, and off the screen', async () => {
    const paths = await inPage(async (page) => {
      const { node } = await page.node('#node')
      node.width = 30
      node.height = 20
      node.getContext('2d').fillRect(0, 0, 30, 20)
      const { node: gl } = await page.node('#gl')
      const context = gl.getContext('webgl') as WebGLRenderingContext
      context.clearColor(0, 0, 1, 1)
      context.clear(context.COLOR_BUFFER_BIT)
      const canvases = [node, gl]
      const off = page.offscreen({ type: '2d', width: 10, height: 5 })
      const picture = (await page.load(off, '/images/green.svg')) as HTMLImageElement
      off.getContext('2d').drawImage(picture, 0, 0, 10, 5)
      canvases.push(off)
      context.clear(context.COLOR_BUFFER_BIT)
      const saved = canvases.map((canvas) => page.call('canvasToTempFilePath', { canvas }))
      return (await Promise.all(saved)).map(({ tempFilePath }) => tempFilePath)
    })
    const files = await Promise.all(paths.map((path) => decode(path, [[1, 1]])))
    expect(files).toMatchObject([
      { width: 30, height: 20, colors: [[0, 0, 0, 255]] },
      { width: 300, height: 150, colors: [blue] },
      { width: 10, height: 5, colors: [green] },
    ])
  })

  test('fails where there is no canvas, nothing on it, or too much asked', async () => {
    const fail = (reason: string) => ({ errMsg: `canvasToTempFilePath:fail ${reason}` })
    // A drawing that waits for this canvas does not keep the answer back.
    await inPage((page) => page.context('none').draw())
    expect(await save({ canvasId: 'none' })).toEqual(fail('canvas is empty'))
    expect(await save({ destWidth: 1e6, destHeight: 1e6 })).toEqual(fail('create bitmap failed'))
    const empty = await inPage((page) =>
      page.call('canvasToTempFilePath', { canvas: page.offscreen({ width: 0 }) }),
    )
    expect(empty).toEqual(fail('canvas is empty'))
  })
})

describe('pixels', () => {
  test('that were read can be put elsewhere, in place of what is there', async () => {
    const read = await inPage(async (page) => {
      const context = page.context('one')
      context.fillStyle = 'red'
      context.fillRect(0, 0, 10, 10)
      context.fillRect(40, 40, 20, 20)
      context.draw()
      const from = { canvasId: 'one', x: 9, y: 0, width: 2, height: 2 }
      const response = await page.call('canvasGetImageData', from)
      const { data } = response as unknown as { data: Uint8ClampedArray }
      const put = await page.call('canvasPutImageData', { ...from, x: 45, y: 45, data })
      const isBytes = data instanceof Uint8ClampedArray
      return { ...response, data: [...data], isBytes, put: put.errMsg }
    })
    expect(read).toEqual({
      data: [...red, ...nothing, ...red, ...nothing],
      width: 2,
      height: 2,
      isBytes: true,
      put: 'canvasPutImageData:ok',
      errMsg: 'canvasGetImageData:ok',
    })
    expect([await pixel('#one', 45, 45), await pixel('#one', 46, 45)]).toEqual([red, nothing])
  })

  test('say what is wrong with the canvas, the size and the data', async () => {
    const area = { canvasId: 'one', x: 0, y: 0, width: 1, height: 1 }
    const told = await inPage(async (page, given) => {
      const data = new Uint8ClampedArray(4)
      const answers = [
        await page.call('canvasGetImageData', { ...given, canvasId: 'none' }),
        await page.call('canvasGetImageData', { ...given, width: 0 }),
        await page.call('canvasGetImageData', { ...given, width: 1e6, height: 1e6 }),
        await page.call('canvasPutImageData', { ...given, data, canvasId: 'none' }),
        await page.call('canvasPutImageData', { ...given, data, width: 2 }),
        await page.call('canvasPutImageData', { ...given, data: [0, 0, 0, 0] }),
      ]
      return answers.map(({ errMsg }) => errMsg)
    }, area)
    expect(told).toEqual([
      'canvasGetImageData:fail canvas is empty',
      'canvasGetImageData:fail parameter error: parameter.width should be at least 1;',
      'canvasGetImageData:fail create bitmap failed',
      'canvasPutImageData:fail canvas is empty',
      'canvasPutImageData:fail invalid data',
      'canvasPutImageData:fail parameter error: parameter.data should be Uint8ClampedArray instead of Array;',
    ])
  })
})

test('a canvas without a canvas-id, or with one that is taken, tells so and is not shown', async () => {
  await handle.inShellPage((page) => page.setData({ isTwin: true }))
  await handle.waitFor('two errors', () => inPage(({ errors }) => errors.length === 2))
  expect(await inPage((page) => page.errors)).toEqual([
    'canvas-id one in this page has already existed',
    'canvas-id attribute is undefined',
  ])
  expect([await handle.sees('#twin'), await handle.sees('#nameless')]).toEqual([false, false])
  await handle.inShellPage((page) => page.setData({ isTwin: false }))
})

test('an offscreen canvas has only the context that it was made for', async () => {
  const told = await inPage((page) => {
    const webgl = page.offscreen({ width: 7, height: 3 })
    return [
      webgl.width,
      webgl.height,
      webgl.getContext('2d'),
      Boolean(webgl.getContext('webgl')),
      page.offscreen({ type: '2d' }).getContext('webgl'),
    ]
  })
  expect(told).toEqual([7, 3, null, true, null])
})
