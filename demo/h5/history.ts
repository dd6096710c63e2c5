import { fieldValue } from './renderField.js'
import { renderPage } from './renderPage.js'
import { showResult } from './showResult.js'
import { wx } from './wx.js'

/** Steps survive a reload in the address. */
function nextStep(): string {
  const step = Number(new URLSearchParams(window.location.search).get('step') ?? 0) + 1
  return `?step=${step}`
}

function showAddress() {
  showResult('address', window.location.href)
}

renderPage([
  {
    title: 'Here',
    rows: [
      { name: 'address', title: 'location.href' },
      { name: 'loaded', title: 'Loaded at', summary: 'A reload changes it.' },
      {
        name: 'canGoBack',
        title: 'wx.canGoBack',
        summary: 'The bar’s back button walks this history first.',
        run: () => wx.canGoBack(),
      },
    ],
  },
  {
    title: 'Move',
    rows: [
      {
        name: 'pushState',
        title: 'history.pushState',
        summary: 'A new address, the same document.',
        run: () => {
          window.history.pushState(null, '', nextStep())
          showAddress()
        },
      },
      {
        name: 'replaceState',
        title: 'history.replaceState',
        summary: 'No new entry.',
        run: () => {
          window.history.replaceState(null, '', nextStep())
          showAddress()
        },
      },
      {
        name: 'hash',
        title: 'location.hash',
        summary: 'A new hash.',
        run: () => {
          window.location.hash = `part${Date.now() % 1000}`
        },
      },
      {
        name: 'historyBack',
        title: 'history.back',
        summary: 'One entry back.',
        run: () => window.history.back(),
      },
      {
        name: 'secondDocument',
        title: 'Another document',
        summary: 'chapter.html, of the same origin.',
        opens: true,
        run: () => window.location.assign('/chapter.html'),
      },
      {
        name: 'reload',
        title: 'location.reload',
        summary: 'The same document anew.',
        run: () => window.location.reload(),
      },
      {
        name: 'forbiddenOrigin',
        title: 'A forbidden origin',
        summary: 'The container refuses to go there.',
        opens: true,
        run: () => window.location.assign('https://forbidden.example/'),
      },
    ],
  },
  {
    title: 'Title',
    note: 'The bar follows document.title, until the page sets its text by wx.',
    fields: [{ name: 'title', label: 'Title', value: 'Chapter one' }],
    rows: [
      {
        name: 'documentTitle',
        title: 'document.title',
        run: () => {
          document.title = fieldValue('title')
          return { title: document.title }
        },
      },
      {
        name: 'setNavigationBarTitle',
        title: 'wx.setNavigationBarTitle',
        run: () => wx.setNavigationBarTitle({ title: fieldValue('title') }),
      },
    ],
  },
])

window.addEventListener('popstate', showAddress)
window.addEventListener('hashchange', showAddress)
showAddress()
showResult('loaded', new Date(performance.timeOrigin).toLocaleTimeString('en-GB'))
