import { renderPage } from './renderPage.js'
import { showResult } from './showResult.js'
import { wx } from './wx.js'

renderPage([
  {
    title: 'Here',
    rows: [
      { name: 'address', title: 'location.href' },
      {
        name: 'canGoBack',
        title: 'wx.canGoBack',
        summary: 'There is a document before this one.',
        run: () => wx.canGoBack(),
      },
    ],
  },
  {
    title: 'Back',
    rows: [
      {
        name: 'historyBack',
        title: 'history.back',
        summary: 'To the document before.',
        run: () => window.history.back(),
      },
      {
        name: 'navigateBack',
        title: 'wx.miniProgram.navigateBack',
        summary: 'Past both, to the page before.',
        run: () => wx.miniProgram.navigateBack({ delta: 1 }),
      },
    ],
  },
])
showResult('address', window.location.href)
