import { readdir, readFile } from 'node:fs/promises'
import { serveDemo } from '@miniview/scripts/serveDemo'
import { launch } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = new URL('../../demo/miniprogram/gallery/pages/', import.meta.url)
const names = await readdir(folder)
const templates = await Promise.all(
  names.map((name) => readFile(new URL(`${name}/${name}.wxml`, folder), 'utf8')),
)

/** The document is made of the component files. */
const document = await readFile(new URL('../../docs/components.md', import.meta.url), 'utf8')
const tags = [...document.matchAll(/^## (\S+)$/gm)].map(([, tag]) => tag!)

let demo: Awaited<ReturnType<typeof serveDemo>>
let app: MiniAppHandle
const errors: string[] = []

beforeAll(async () => {
  demo = await serveDemo({ port: 0, h5Port: 0 })
  app = await launch({ url: `${demo.container}/` })
  app.container.on('pageerror', (error) => errors.push(String(error)))
})
afterAll(async () => {
  await app?.close()
  await demo?.close()
})

test('has each component on a page', () => {
  expect(tags).toContain('view')
  const missing = tags.filter(
    (tag) => !templates.some((template) => new RegExp(`<${tag}[\\s/>]`).test(template)),
  )
  expect(missing).toEqual([])
})

test('its list leads to each page, which shows its components without an error', async () => {
  await app.inHost((host) => host.wx.navigateTo({ url: '/gallery/pages/list/list' }))
  await app.waitForPage('gallery/pages/list/list')
  const { groups } = (await app.data()) as { groups: { pages: { url: string }[] }[] }
  const urls = groups.flatMap(({ pages }) => pages.map(({ url }) => url))
  const all = names.filter((name) => name !== 'list')
  expect(urls.toSorted()).toEqual(all.map((name) => `/gallery/pages/${name}/${name}`).toSorted())
  for (const url of urls) {
    await app.inHost((host, to) => host.wx.navigateTo({ url: to }), url)
    await app.waitForPage(url.slice(1))
    await app.goBack()
    await app.waitForPage('gallery/pages/list/list')
  }
  expect(errors).toEqual([])
})
