import type { Toast } from '@miniview/host'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'

const words = {
  en: { upload: 'Uploading…', download: 'Downloading…' },
  zhCN: { upload: '正在上传…', download: '正在下载…' },
}

/** What the platform shows by itself as long as a page sends or fetches a picture or a voice. */
export function transferToast({ language }: DialogPlace, kind: 'upload' | 'download'): Toast {
  return { kind: 'loading', icon: 'loading', title: inLanguage(language, words)[kind], mask: true }
}
