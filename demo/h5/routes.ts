import { askScript } from './askScript.js'
import { callRoute } from './callRoute.js'
import type { RouteName } from './callRoute.js'
import type { Row } from './Group.js'
import { fieldValue } from './renderField.js'
import { renderPage } from './renderPage.js'
import { showResult } from './showResult.js'
import { wx } from './wx.js'

const depth = Number(new URLSearchParams(window.location.search).get('depth') ?? 1)
const deeper = `/webviews/routes/routes?depth=${depth + 1}`

function route(name: string, api: RouteName, summary: string, options: () => object): Row {
  const run = () => {
    const sent = options()
    showResult(name, { sent: api, options: sent }, 'sent')
    callRoute(name, api, sent)
  }
  return { name, api, title: `wx.miniProgram.${api}`, summary, run }
}

function asks(name: string, api: string, summary: string): Row {
  return { name: `script-${name}`, api, title: `wx.${api}`, summary, run: () => askScript(name) }
}

renderPage([
  {
    title: 'From this page',
    note: 'As on the platforms, a route that a page calls does not answer.',
    fields: [{ name: 'delta', label: 'Delta', value: '1' }],
    rows: [
      route('navigateTo', 'navigateTo', 'This page again, one deeper', () => ({ url: deeper })),
      route('redirectTo', 'redirectTo', 'The share page instead', () => ({
        url: '/webviews/share/share',
      })),
      route('navigateBack', 'navigateBack', 'As many pages as delta says', () => ({
        delta: Number(fieldValue('delta')),
      })),
      route('switchTab', 'switchTab', 'The tab Log', () => ({ url: '/pages/log/log' })),
      route('reLaunch', 'reLaunch', 'Everything anew, at the first tab', () => ({
        url: '/pages/index/index?from=reLaunch',
      })),
    ],
  },
  {
    title: 'Another mini program',
    rows: [
      {
        name: 'navigateBackMiniProgram',
        title: 'wx.miniProgram.navigateBackMiniProgram',
        summary: 'Fails unless another one opened this one',
        run: () => wx.miniProgram.navigateBackMiniProgram({ extraData: { from: 'demo' } }),
      },
    ],
  },
  {
    title: 'Wrong routes from this page',
    note: 'Nothing happens here; the container’s console has the reason.',
    rows: [
      route('navigateToTabPage', 'navigateTo', 'A tab page', () => ({ url: '/pages/index/index' })),
      route('navigateToMissingPage', 'navigateTo', 'A page that is not there', () => ({
        url: '/pages/nowhere/nowhere',
      })),
      route('switchToOtherPage', 'switchTab', 'A page that is no tab page', () => ({
        url: '/webviews/share/share',
      })),
    ],
  },
  {
    title: 'Wrong routes from the script',
    note: 'The mini program’s own code does get an answer.',
    rows: [
      asks('navigateToTabPage', 'navigateTo', 'A tab page'),
      asks('navigateToMissingPage', 'navigateTo', 'A page that is not there'),
      asks('redirectToTabPage', 'redirectTo', 'A tab page'),
      asks('switchToOtherPage', 'switchTab', 'A page that is no tab page'),
      asks('reLaunchMissingPage', 'reLaunch', 'A page that is not there'),
      asks('navigateBack', 'navigateBack', 'Fails at the first page'),
    ],
  },
  {
    title: 'Page stack',
    rows: [
      { name: 'depth', title: 'Depth', summary: 'From this page’s query' },
      {
        name: 'getCurrentPages',
        title: 'getCurrentPages()',
        run: () => askScript('getCurrentPages'),
      },
    ],
  },
])
showResult('depth', depth)
