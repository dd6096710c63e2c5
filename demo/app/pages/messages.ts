import type { ObjectAppPage } from '@miniview/container'
import { demoData } from '../demoData.js'
import type { WebViewEvent } from '../PageInstance.js'
import { tellPage } from '../tellPage.js'

/** `bindmessage` gets messages in batches, when the page is left or shared; `bindevent` at once. */
export function messages(h5Origin: string): ObjectAppPage {
  return {
    json: { navigationBarTitleText: 'Messages' },
    webview: {
      src: `${h5Origin}/messages.html`,
      bindmessage: 'onMessage',
      bindevent: 'onEvent',
    },
    script({ Page, wx, getApp }) {
      Page({
        onMessage({ detail }: WebViewEvent<unknown[]>) {
          demoData({ getApp }).messages.push({ page: 'messages', data: detail.data })
          // Shared or copied, the H5 page is still there to show what arrived.
          tellPage(wx, { messages: demoData({ getApp }).messages })
        },

        onEvent({ detail }: WebViewEvent) {
          tellPage(wx, { message: "I'm the mini program, I received", received: detail.data })
        },
      })
    },
  }
}
