/** Who competes, in the order of the tables. The first one is what the others are compared with. */
export const contenders = {
  rawPort: { title: 'raw MessagePort', document: 'page.html' },
  comlinkPort: { title: 'Comlink on a port', document: 'page.html' },
  comlinkWindow: { title: 'Comlink on `windowEndpoint`', document: 'page.html' },
  penpal: { title: 'penpal 7', document: 'page.html' },
  jsonBridge: { title: 'JSON strings over `window.postMessage`', document: 'page.html' },
  miniView: { title: '**MiniView** `WeixinJSBridge.invoke`', document: 'pageWithBridge.html' },
} as const

export type ContenderId = keyof typeof contenders
