import { renderPage } from './renderPage.js'
import { showResult } from './showResult.js'
import { wx } from './wx.js'

let part = Number(new URLSearchParams(window.location.search).get('part') ?? 0)

function showAddress() {
  showResult('address', window.location.href)
}

renderPage([
  {
    title: 'Before',
    note: 'Change the address, then open the menu at the top right and choose to share or to copy.',
    rows: [
      { name: 'address', title: 'location.href' },
      {
        name: 'pushState',
        title: 'history.pushState',
        summary: 'Another part of this page.',
        run: () => {
          window.history.pushState(null, '', `?part=${++part}`)
          showAddress()
        },
      },
      {
        name: 'postMessage',
        title: 'wx.miniProgram.postMessage',
        summary: 'Delivered before the page is shared.',
        run: () => wx.miniProgram.postMessage({ data: { part } }),
      },
    ],
  },
  {
    title: 'After',
    rows: [
      { name: 'shared', title: 'onShareAppMessage', summary: 'What the script was asked.' },
      { name: 'messages', title: 'bindmessage', summary: 'What was delivered.' },
    ],
  },
])

wx.miniProgram.onWebviewEvent((message) => {
  const { shared, messages } = message as { shared?: unknown; messages?: unknown }
  if (shared) showResult('shared', shared)
  if (messages) showResult('messages', messages)
})
window.addEventListener('popstate', showAddress)
showAddress()
