import { pageSource } from '../PageSource.js'

/** A web-view of another origin, with its messages. */
export const webViewPage = pageSource('pages/syntax/webView/webView', {
  wxml: `<web-view src="{{ src }}" bindmessage="message" bindload="load" binderror="fail" />
`,
  js: `const origin = require('../../../h5Origin')

Page({
  data: { src: origin + '/page.html' },
  load(event) {
    this.loaded = event.detail.src
  },
  fail(event) {
    this.failed = event.detail
  },
  message(event) {
    this.messages = event.detail.data
  },
  onShareAppMessage({ webViewUrl }) {
    return { title: 'Web page', path: '/pages/syntax/webView/webView?url=' + encodeURIComponent(webViewUrl) }
  },
})
`,
  json: { navigationBarTitleText: 'Web page' },
  shows: {},
})

/** A web page from the package itself. */
export const offlinePage = pageSource('pages/syntax/offline/offline', {
  wxml: `<web-view src="file://offline/index.html?from=shell" />
`,
  js: `Page({})\n`,
  files: {
    'offline/index.html': `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <title>Offline page</title>
    <script src="./offline.js"></script>
  </head>
  <body>
    <p id="text">An offline page</p>
  </body>
</html>
`,
    'offline/offline.js': `document.addEventListener('DOMContentLoaded', function () {
  document.getElementById('text').textContent += ' with its script'
})
`,
  },
  shows: {},
})
