import { createRequire } from 'node:module'
import { launch } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import type { Page } from 'puppeteer'
import { openBrowser } from '../node/openBrowser.js'
import { writeVueRows } from './writeVueRows.js'

/** A mini program with long lists, and a page that Vue draws. */
export interface ComponentsBench {
  app: MiniAppHandle
  vue: Page
  close(): Promise<void>
}

const vueRuntime = createRequire(import.meta.url).resolve('vue/dist/vue.runtime.global.prod.js')

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60">
  <rect width="60" height="60" fill="#07c160" /><circle cx="30" cy="30" r="20" fill="#fff" />
</svg>`

const page = (name: string, wxml: string, wxss = '') => ({
  [`pages/${name}/${name}.json`]: '{}',
  [`pages/${name}/${name}.wxml`]: wxml,
  [`pages/${name}/${name}.wxss`]: wxss,
})

const files = {
  'app.json': JSON.stringify({
    pages: ['pages/rows/rows', 'pages/scroll-view/scroll-view', 'pages/swiper/swiper'],
  }),
  'app.js': 'App({})',
  'images/picture.svg': picture,
  ...page(
    'rows',
    '<view wx:for="{{rows}}" wx:key="id" class="row"><text class="id">{{item.id}}</text><text class="label">{{item.label}}</text></view>',
  ),
  'pages/rows/rows.js': 'Page({ data: { rows: [] } })',
  ...page(
    'scroll-view',
    `<scroll-view scroll-y class="list" bindscroll="onScroll">
      <view wx:for="{{200}}" wx:key="*this" class="item"><image src="/images/picture.svg" /><text>Item {{item}}</text></view>
    </scroll-view>`,
    '.list { height: 700px } .item { display: flex; height: 80px } image { width: 60px; height: 60px }',
  ),
  'pages/scroll-view/scroll-view.js': 'Page({ onScroll() {} })',
  ...page(
    'swiper',
    `<swiper class="list" bindtransition="onMove" bindchange="onMove">
      <swiper-item wx:for="{{200}}" wx:key="*this"><image src="/images/picture.svg" /><text>Item {{item}}</text></swiper-item>
    </swiper>`,
    '.list { height: 400px } image { width: 300px; height: 300px }',
  ),
  'pages/swiper/swiper.js': 'Page({ onMove() {} })',
}

/** Opens both in one browser, so that they share whatever else the machine does. */
export async function openComponentsBench(executablePath: string): Promise<ComponentsBench> {
  const browser = await openBrowser(executablePath)
  const app = await launch({ app: files, browser })
  // Swipers move only for persons who want motion.
  const motion = { name: 'prefers-reduced-motion', value: 'no-preference' }
  await app.container.emulateMediaFeatures([motion])
  const vue = await browser.newPage()
  await vue.setViewport({ width: 390, height: 844 })
  await vue.setContent('<!doctype html><div id="app"></div>')
  await vue.addScriptTag({ path: vueRuntime })
  await vue.evaluate(writeVueRows)
  return {
    app,
    vue,
    async close() {
      await app.close()
      await browser.close()
    },
  }
}
