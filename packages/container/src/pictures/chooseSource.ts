import type { MediaRequest, MediaSource } from '@miniview/host'
import { html } from 'lit'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { moveByArrows } from '../moveByArrows.js'
import { openDialog } from '../openDialog.js'

const words = {
  en: {
    title: 'Choose from',
    photo: 'Take a photo',
    record: 'Record a video',
    camera: 'Use the camera',
    album: 'Choose from album',
  },
  zhCN: {
    title: '选择来源',
    photo: '拍照',
    record: '录像',
    camera: '拍摄',
    album: '从相册选择',
  },
}

/** Camera or album, asked only where the app allows both. */
export async function chooseSource(
  { layer, language, messages }: DialogPlace,
  { kinds, sources }: MediaRequest,
  signal: AbortSignal,
): Promise<MediaSource | undefined> {
  const [only, other] = new Set(sources)
  if (other === undefined) return only
  const { title, photo, record, camera, album } = inLanguage(language, words)
  const take = kinds.length > 1 ? camera : kinds[0] === 'video' ? record : photo
  return openDialog<MediaSource | undefined>({
    layer,
    label: title,
    dismissible: true,
    signal,
    content(close) {
      const item = (action: 'camera' | 'album' | 'cancel', text: string) => html`
        <button
          class="weui-actionsheet__cell"
          data-action=${action}
          @click=${() => close(action === 'cancel' ? undefined : action)}
        >
          ${text}
        </button>
      `
      return html`
        <div class="weui-mask"></div>
        <div class="weui-actionsheet weui-actionsheet_toggle" @keydown=${moveByArrows}>
          <div class="weui-actionsheet__menu">${item('camera', take)} ${item('album', album)}</div>
          <div class="weui-actionsheet__action">${item('cancel', messages.cancel)}</div>
        </div>
      `
    },
  })
}
