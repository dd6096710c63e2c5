import type { ObjectAppPage } from '@miniview/container'
import { answerEvents } from '../answerEvents.js'
import { demoData } from '../demoData.js'
import { tellPage } from '../tellPage.js'

/** The start: shows what other pages left behind once the person comes back to it. */
export function home(h5Origin: string): ObjectAppPage {
  return {
    json: { navigationBarTitleText: 'Home' },
    webview: { src: `${h5Origin}/index.html`, bindevent: 'onEvent' },
    script({ Page, wx, getApp }) {
      const received = () => {
        const { messages, replies } = demoData({ getApp })
        return { messages, replies }
      }
      let wasShown = false

      Page({
        onShow() {
          // The first time there is no web-view yet; its H5 page asks by itself when it is ready.
          if (wasShown) tellPage(wx, received())
          wasShown = true
        },

        onEvent: answerEvents(wx, {
          received,

          async openChannel() {
            const { eventChannel } = await wx.navigateTo({
              url: '/pages/channel/channel',
              events: { reply: (reply) => void demoData({ getApp }).replies.push(reply) },
            })
            eventChannel?.emit('greeting', { text: 'Hello from the page that opened you' })
          },
        }),
      })
    },
  }
}
