import { launch } from '@miniview/testing'
import { openFile } from './files/openFile.js'
import { pdfFile } from './files/pdfFile.js'
const app = await launch({ app: { 'app.json': { pages: ['pages/a/a'], darkmode: true }, 'app.js': 'App({})', 'pages/a/a.wxml': '<view />', 'pages/a/a.js': 'Page({})' } })
app.container.on('console', (m) => console.log('C>', m.text()))
app.container.on('pageerror', (m) => console.log('E>', m))
app.container.on('requestfailed', (r) => console.log('F>', r.url(), r.failure()))
app.container.on('request', (r) => console.log('R>', r.url()))
const twoPages = pdfFile({ pages: ['1 0 0 rg 0 150 200 150 re f BT /F1 20 Tf 20 60 Td 0 g (Hello PDF) Tj ET', '0 0 1 rg 0 0 200 300 re f'] })
const end = openFile(app, process.argv[2] ?? 'a.pdf', process.argv[2]?.endsWith('txt') ? Buffer.from('hello') : twoPages)
const r = await Promise.race([end, new Promise((r) => setTimeout(() => r('slow'), 20000))])
console.log(r, app.container.frames().map((f) => [f.url(), f.parentFrame()?.url()]))
const f = app.container.frames().at(-1)!
console.log(await Promise.race([f.evaluate(() => [origin, document.documentElement.body?.outerHTML.slice(0, 600)]), new Promise((r) => setTimeout(() => r('no answer'), 3000))]))
console.log(app.consoleLines)
await app.container.screenshot({ path: '/tmp/shots/documents/debug.png' })
await app.close()
process.exit()
