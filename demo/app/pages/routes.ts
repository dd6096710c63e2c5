import type { ObjectAppPage } from '@miniview/container'
import { answerEvents } from '../answerEvents.js'
import type { PageInstance } from '../PageInstance.js'

/** All routes, and the errors that only the mini program's own code learns of. */
export function routes(h5Origin: string): ObjectAppPage {
  return {
    json: { navigationBarTitleText: 'Routes' },
    webview: {
      src: ({ depth }) => `${h5Origin}/routes.html?depth=${encodeURIComponent(String(depth))}`,
      bindevent: 'onEvent',
    },
    script({ Page, wx, getCurrentPages }) {
      Page({
        data: { depth: '1' },

        onLoad(this: PageInstance, { depth = '1' }: Record<string, string>) {
          this.setData({ depth })
        },

        onEvent: answerEvents(wx, {
          getCurrentPages: () =>
            getCurrentPages().map(({ route, options }) => ({ route, options })),
          navigateToTabPage: () => wx.navigateTo({ url: '/pages/home/home' }),
          navigateToMissingPage: () => wx.navigateTo({ url: '/pages/nowhere/nowhere' }),
          redirectToTabPage: () => wx.redirectTo({ url: '/pages/home/home' }),
          switchToOtherPage: () => wx.switchTab({ url: '/pages/share/share' }),
          reLaunchMissingPage: () => wx.reLaunch({ url: '/pages/nowhere/nowhere' }),
          navigateBack: () => wx.navigateBack(),
        }),
      })
    },
  }
}
