import type { ObjectAppPage } from '@miniview/container'

/** Its address is not among the allowed origins, so the container says so instead of opening it. */
export function refused(): ObjectAppPage {
  return {
    json: { navigationBarTitleText: 'Refused' },
    webview: { src: 'https://forbidden.example/' },
  }
}
