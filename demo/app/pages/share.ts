import type { ObjectAppPage } from '@miniview/container'
import type { PageInstance, WebViewEvent } from '../PageInstance.js'
import { tellPage } from '../tellPage.js'

/** Shares the address at which its H5 page is just now, and opens there again. */
export function share(h5Origin: string): ObjectAppPage {
  return {
    json: { navigationBarTitleText: 'Share' },
    webview: { src: ({ address }) => String(address), bindmessage: 'onMessage' },
    script({ Page, wx }) {
      Page({
        data: { address: `${h5Origin}/share.html` },

        onLoad(this: PageInstance, { address }: Record<string, string>) {
          // A link from outside may carry any address; the host opens only those of webViewOrigins.
          if (address) this.setData({ address })
        },

        onMessage({ detail }: WebViewEvent<unknown[]>) {
          tellPage(wx, { messages: detail.data })
        },

        onShareAppMessage({ from, webViewUrl = '' }: { from: string; webViewUrl?: string }) {
          tellPage(wx, { shared: { from, webViewUrl } })
          return {
            title: 'A page of the MiniView demo',
            path: `/pages/share/share?address=${encodeURIComponent(webViewUrl)}`,
          }
        },
      })
    },
  }
}
