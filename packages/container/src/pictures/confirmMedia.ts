import type { ChosenMedia, MediaKind } from '@miniview/host'
import { css, html, nothing } from 'lit'
import { adoptStyles } from '../adoptStyles.js'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { openScreen } from '../openScreen.js'
import { originalBox, originalBoxStyles } from './originalBox.js'

const words = {
  en: {
    title: 'Chosen',
    use: (count: number) => `Use (${count})`,
    picture: (number: number) => `Picture ${number}`,
    video: (number: number) => `Video ${number}`,
    leftOut: (count: number) =>
      count === 1
        ? 'One file was left out: it is too many, or of another kind.'
        : `${count} files were left out: they are too many, or of another kind.`,
  },
  zhCN: {
    title: '已选择',
    use: (count: number) => `使用(${count})`,
    picture: (number: number) => `图片 ${number}`,
    video: (number: number) => `视频 ${number}`,
    leftOut: (count: number) => `有 ${count} 个文件超出数量或类型不符，未选用。`,
  },
}

const styles = css`
  .chosen-media {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(104px, 1fr));
    gap: 4px;
    max-width: 960px;
    margin: 0 auto;
    padding: 4px;
    list-style: none;
  }
  .chosen-media li {
    aspect-ratio: 1;
    overflow: hidden;
    border-radius: 4px;
    background: var(--weui-BG-1);
  }
  .chosen-media :is(img, video) {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .chosen-note {
    margin: 0;
    padding: 12px 16px;
    color: var(--weui-FG-1);
    font-size: 14px;
    text-align: center;
  }
  .chosen-layout {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .chosen-scroll {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
  }
  .chosen-bar {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 8px 16px calc(8px + env(safe-area-inset-bottom));
    background: var(--weui-BG-2);
  }
  .chosen-bar .weui-btn {
    width: auto;
    min-width: 112px;
    margin: 0;
    padding: 8px 20px;
  }
`

export interface ConfirmedMedia {
  files: readonly File[]
  /** How many of the person's choice are not among them. */
  leftOut: number
  kindOf(file: Blob): Promise<MediaKind | undefined>
  signal: AbortSignal
}

/** Shows what was chosen, and lets the person keep pictures as they are. */
export async function confirmMedia(
  place: DialogPlace,
  { files, leftOut, kindOf, signal }: ConfirmedMedia,
): Promise<ChosenMedia | undefined> {
  const say = inLanguage(place.language, words)
  const kinds = await Promise.all(files.map(kindOf))
  // Videos stay as they are in any case.
  if (!kinds.includes('image')) return { files, isOriginal: false }
  adoptStyles(place.layer, [styles, originalBoxStyles])
  const addresses = files.map((file) => URL.createObjectURL(file))
  let isOriginal = false
  const item = (address: string, index: number) =>
    kinds[index] === 'video'
      ? html`<video
          src="${address}#t=0.001"
          muted
          playsinline
          preload="metadata"
          aria-label=${say.video(index + 1)}
        ></video>`
      : html`<img src=${address} alt=${say.picture(index + 1)} />`
  try {
    return await openScreen<ChosenMedia>(place, {
      label: say.title,
      signal,
      content: (close) => html`
        <div class="chosen-layout">
          <div class="chosen-scroll">
            <ul class="chosen-media">
              ${addresses.map((address, index) => html`<li>${item(address, index)}</li>`)}
            </ul>
            ${leftOut > 0 ? html`<p class="chosen-note">${say.leftOut(leftOut)}</p>` : nothing}
          </div>
          <div class="chosen-bar">
            ${originalBox(place.language, isOriginal, (checked) => (isOriginal = checked))}
            <button
              class="weui-btn weui-btn_primary"
              data-action="use"
              autofocus
              @click=${() => close({ files, isOriginal })}
            >
              ${say.use(files.length)}
            </button>
          </div>
        </div>
      `,
    })
  } finally {
    addresses.forEach((address) => URL.revokeObjectURL(address))
  }
}
