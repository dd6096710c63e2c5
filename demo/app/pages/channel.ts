import type { ObjectAppPage } from '@miniview/container'
import { answerEvents } from '../answerEvents.js'
import type { PageEventChannel, PageInstance } from '../PageInstance.js'

/** Talks with the page that opened it over their EventChannel. */
export function channel(h5Origin: string): ObjectAppPage {
  return {
    json: { navigationBarTitleText: 'Event channel' },
    webview: { src: `${h5Origin}/channel.html`, bindevent: 'onEvent' },
    script({ Page, wx }) {
      let opener: PageEventChannel | undefined
      let greeting: unknown

      Page({
        onLoad(this: PageInstance) {
          opener = this.getOpenerEventChannel()
          opener.on('greeting', (received) => (greeting = received))
        },

        onEvent: answerEvents(wx, {
          greeting: () => ({ greeting: greeting ?? null }),

          reply({ text }) {
            const reply = { text: String(text) }
            opener?.emit('reply', reply)
            return { emitted: reply }
          },
        }),
      })
    },
  }
}
