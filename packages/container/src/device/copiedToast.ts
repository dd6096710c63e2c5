import type { Toast } from '@miniview/host'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'

/** What the platform shows by itself when an app puts something on the clipboard. */
export function copiedToast({ language }: DialogPlace): Toast {
  const title = inLanguage(language, { en: 'Copied', zhCN: '内容已复制' })
  return { kind: 'toast', icon: 'success', title, duration: 1_500, mask: false }
}
