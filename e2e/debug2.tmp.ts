import { launch } from '@miniview/testing'
import { openFile } from './files/openFile.js'
const app = await launch({ app: { 'app.json': { pages: ['pages/a/a'], darkmode: true }, 'app.js': 'App({})', 'pages/a/a.wxml': '<view />', 'pages/a/a.js': 'Page({})' } })
await openFile(app, 'a.txt', Buffer.from('hello'))
const f = app.container.frames().at(-1)!
f.page().on('console', (m) => console.log('C>', m.text()))
const tryIt = (code: string) => Promise.race([f.evaluate(code), new Promise((r) => setTimeout(() => r('no answer'), 4000))])
for (const type of ['classic', 'module'])
  console.log(type, await tryIt(`new Promise((r) => { const w = new Worker(URL.createObjectURL(new Blob(['postMessage("hi")'], {type:'text/javascript'})), {type: '${type}'}); w.onmessage = (e) => r(e.data); w.onerror = (e) => r('error ' + e.message) })`))
await app.close()
process.exit()
