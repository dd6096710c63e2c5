/** A web site in a process of its own: a document of 60 KB, and one with 300 resources. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resourceCount } from './resourceCount.js'

const resources = Array.from({ length: resourceCount }, (_, index) => {
  if (index % 3 === 0) return `<script src="/r${index}.js"></script>`
  return index % 3 === 1
    ? `<link rel="stylesheet" href="/r${index}.css">`
    : `<img src="/r${index}.svg" alt="">`
})
const head = '<!doctype html><html><head><meta charset="utf-8"><title>bench</title></head><body>'
const article = Buffer.from(
  head + '<p>text of an article, 64 bytes in each line of it, as it is</p>'.repeat(1000),
)
const page = Buffer.from(head + resources.join('\n'))
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'
const kinds = new Map([
  ['js', { type: 'text/javascript', body: Buffer.from(`/*${'x'.repeat(2000)}*/`) }],
  ['css', { type: 'text/css', body: Buffer.from(`/*${'x'.repeat(2000)}*/`) }],
  ['svg', { type: 'image/svg+xml', body: Buffer.from(picture) }],
])

const server = createServer(({ url = '/' }, response) => {
  const kind = kinds.get(/\.(\w+)$/.exec(url)?.[1] ?? '')
  const body = kind?.body ?? (url === '/page' ? page : article)
  response.writeHead(200, {
    'content-type': kind?.type ?? 'text/html; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
  })
  response.end(body)
}).listen(0, '127.0.0.1', () => {
  process.send!((server.address() as AddressInfo).port)
})

// The benchmark may be ended without closing anything.
process.once('disconnect', () => process.exit())
