import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startDevServer } from '@miniview/cli'
import type { Page } from 'puppeteer'
import { openBrowser } from '../node/openBrowser.js'
import { writeVueRows } from './writeVueRows.js'

/** A mini program with long lists, and a page that Vue draws. */
export interface ComponentsBench {
  page: Page
  vue: Page
  close(): Promise<void>
}

const vueRuntime = createRequire(import.meta.url).resolve('vue/dist/vue.runtime.global.prod.js')

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60">
  <rect width="60" height="60" fill="#07c160" /><circle cx="30" cy="30" r="20" fill="#fff" />
</svg>`

const names = ['rows', 'scroll-view', 'swiper']

const items = 'data: { items: Array.from({ length: 200 }, (_, index) => index) }'

const files: Record<string, string> = {
  'project.config.json': '{ "appid": "mpcomponents0001" }',
  'app.json': JSON.stringify({ pages: names.map((name) => `pages/${name}/${name}`) }),
  'app.js': 'App({})',
  'images/picture.svg': picture,
  'pages/rows/rows.wxml':
    '<view wx:for="{{rows}}" wx:key="id" class="row"><text class="id">{{item.id}}</text><text class="label">{{item.label}}</text></view>',
  'pages/rows/rows.js': 'Page({ data: { rows: [] } })',
  'pages/scroll-view/scroll-view.wxml': `<scroll-view scroll-y class="list" bindscroll="onScroll">
    <view wx:for="{{items}}" wx:key="*this" class="item"><image lazy-load src="/images/picture.svg" /><text>Item {{item}}</text></view>
  </scroll-view>`,
  'pages/scroll-view/scroll-view.wxss':
    '.list { height: 700px } .item { display: flex; height: 80px } image { width: 60px; height: 60px }',
  'pages/scroll-view/scroll-view.js': `Page({ ${items}, onScroll() {} })`,
  'pages/swiper/swiper.wxml': `<swiper class="list" bindtransition="onMove" bindchange="onMove">
    <swiper-item wx:for="{{items}}" wx:key="*this"><image lazy-load src="/images/picture.svg" /><text>Item {{item}}</text></swiper-item>
  </swiper>`,
  'pages/swiper/swiper.wxss': '.list { height: 400px } image { width: 300px; height: 300px }',
  'pages/swiper/swiper.js': `Page({ ${items}, onMove() {} })`,
}

/** Opens both in one browser, so that they share whatever else the machine does. */
export async function openComponentsBench(executablePath: string): Promise<ComponentsBench> {
  const folder = await mkdtemp(join(tmpdir(), 'miniview-components-'))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  const dev = await startDevServer({ folder, port: 0, print: () => {} })
  const browser = await openBrowser(executablePath)
  // The last one is in front, where it is drawn; the app starts no sooner.
  const [vue, page] = [await browser.newPage(), await browser.newPage()]
  for (const each of [page, vue]) {
    // What runs this file may have wrapped the functions that are sent into the page.
    await each.evaluateOnNewDocument('globalThis.__name = (wrapped) => wrapped')
    await each.setViewport({ width: 390, height: 844, hasTouch: true })
  }
  // Swipers move only for persons who want motion.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }])
  await page.goto(`${dev.origin}/`)
  await page.waitForFunction(() => document.querySelector('mini-app')?.host?.router.top())
  await vue.setContent('<!doctype html><div id="app"></div>')
  await vue.addScriptTag({ path: vueRuntime })
  await vue.evaluate(writeVueRows)
  return {
    page,
    vue,
    async close() {
      await browser.close()
      await dev.close()
      await rm(folder, { recursive: true })
    },
  }
}
