import type { ObjectAppPage } from '@miniview/container'

/** An H5 page with a history and titles of its own; the script has nothing to add. */
export function history(h5Origin: string): ObjectAppPage {
  return {
    json: { navigationBarTitleText: 'History' },
    webview: { src: `${h5Origin}/history.html` },
  }
}
