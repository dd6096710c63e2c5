import type { CropRequest, PictureArea } from '@miniview/host'
import { css, html } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { adoptStyles } from '../adoptStyles.js'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { openScreen } from '../openScreen.js'
import { CropStage } from './CropStage.js'

const words = {
  en: {
    title: 'Crop',
    hint: 'The picture under the frame. Drag or use the arrow keys to move it.',
    zoom: 'Zoom',
    cancel: 'Cancel',
    use: 'Done',
  },
  zhCN: {
    title: '裁剪',
    hint: '框内的图片。拖动或用方向键移动。',
    zoom: '缩放',
    cancel: '取消',
    use: '完成',
  },
}

const styles = css`
  .crop {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  .crop-stage {
    flex: 1;
    min-height: 0;
    width: 100%;
    outline-offset: -3px;
    touch-action: none;
    cursor: grab;
  }
  .crop-stage:active {
    cursor: grabbing;
  }
  .crop-bar {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 12px 16px calc(12px + env(safe-area-inset-bottom));
    background: #000;
  }
  .crop-bar input {
    flex: 1;
    min-width: 0;
    max-width: 320px;
    height: 44px;
    accent-color: #06ae56;
  }
  .crop-bar button {
    min-width: 76px;
    min-height: 44px;
    padding: 0 12px;
    border: 0;
    border-radius: 6px;
    background: rgb(255 255 255 / 18%);
    color: #fff;
    font: inherit;
    cursor: pointer;
  }
  .crop-bar .crop-use {
    background: #06ae56;
  }
  .crop :focus-visible {
    outline: 2px solid #fff;
  }
`

/** Lets a person move and zoom a picture under a frame. @returns what is in the frame */
export async function openCropScreen(
  place: DialogPlace,
  { picture, ratio }: CropRequest,
  signal: AbortSignal,
): Promise<PictureArea | undefined> {
  const say = inLanguage(place.language, words)
  adoptStyles(place.layer, [styles])
  const stage = new CropStage(picture, ratio)
  try {
    return await openScreen<PictureArea | undefined>(place, {
      label: say.title,
      immersive: true,
      signal,
      content: (close) => html`
        <div class="crop">
          <canvas
            class="crop-stage"
            tabindex="0"
            role="img"
            aria-label=${say.hint}
            ${ref((canvas) => canvas && stage.showOn(canvas as HTMLCanvasElement))}
          ></canvas>
          <div class="crop-bar">
            <button data-action="cancel" @click=${() => close(undefined)}>${say.cancel}</button>
            <input
              type="range"
              min="0"
              max="1"
              step="0.01"
              aria-label=${say.zoom}
              ${ref((slider) => slider && stage.zoomBy(slider as HTMLInputElement))}
            />
            <button
              class="crop-use"
              data-action="use"
              autofocus
              @click=${() => close(stage.area())}
            >
              ${say.use}
            </button>
          </div>
        </div>
      `,
    })
  } finally {
    stage.stop()
  }
}
