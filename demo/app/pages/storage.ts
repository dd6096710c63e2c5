import type { ObjectAppPage } from '@miniview/container'
import { answerEvents } from '../answerEvents.js'

/** The script and the H5 page share one storage, that of this user and this mini program. */
export function storage(h5Origin: string): ObjectAppPage {
  return {
    json: { navigationBarTitleText: 'Storage' },
    webview: { src: `${h5Origin}/storage.html`, bindevent: 'onEvent' },
    script({ Page, wx }) {
      Page({
        onEvent: answerEvents(wx, {
          setStorage: ({ key, data }) => wx.setStorage({ key: String(key), data }),
          getStorage: ({ key }) => wx.getStorage({ key: String(key) }),
          getStorageSync: ({ key }) => ({ data: wx.getStorageSync(String(key)) }),
          removeStorage: ({ key }) => wx.removeStorage({ key: String(key) }),
          getStorageInfo: () => wx.getStorageInfo(),
        }),
      })
    },
  }
}
