import { html, nothing, svg } from 'lit'
import type { SVGTemplateResult, TemplateResult } from 'lit'
import { inLanguage } from '../messages.js'

const words = {
  en: {
    title: 'Scan a code',
    hint: 'Hold the code inside the frame',
    reading: 'Looking for a code…',
    missing: 'No camera is there. Choose a picture of the code.',
    busy: 'The camera is in use. Choose a picture of the code.',
    album: 'Album',
    torch: 'Light',
    flip: 'Turn',
    flipCamera: 'Use the other camera',
    nothing: 'No code found',
  },
  zhCN: {
    title: '扫码',
    hint: '将码放入框内，即可自动扫描',
    reading: '正在识别…',
    missing: '未找到摄像头，请从相册选择图片。',
    busy: '摄像头被占用，请从相册选择图片。',
    album: '相册',
    torch: '手电筒',
    flip: '翻转',
    flipCamera: '切换摄像头',
    nothing: '未发现二维码/条码',
  },
}

export const scanWords = (language: string) => inLanguage(language, words)

export interface ScanView {
  language: string
  closeWord: string
  stream: MediaStream | undefined
  /** Why there is no camera's picture. */
  problem: 'missing' | 'busy' | undefined
  /** Whether a chosen picture is looked at. */
  isReading: boolean
  hasAlbum: boolean
  hasOtherCamera: boolean
  /** Undefined where the camera has no light. */
  isLit: boolean | undefined
  close(): void
  choose(file: File): void
  light(): void
  flip(): void
}

const draw = (shapes: SVGTemplateResult) =>
  html`<span class="scan-icon"><svg viewBox="0 0 24 24" aria-hidden="true">${shapes}</svg></span>`

const icons = {
  close: draw(svg`<path d="M6 6l12 12M18 6 6 18" />`),
  album: draw(svg`
    <rect x="3.5" y="4.5" width="17" height="15" rx="2.5" />
    <path d="M4 16.500l5-5 4 4 2.500-2.500 5 4.500" />
    <circle cx="15.500" cy="9" r="1.500" />
  `),
  torch: draw(svg`<path d="M8 3.500h8v3.500l-2 3v10.500h-4V10L8 7zM8 7h8M12 12.500v2" />`),
  flip: draw(svg`
    <path d="M4.500 11A7.500 7.500 0 0 1 18 7.500l1.500 1.700M19.500 4.500v4.700h-4.700" />
    <path d="M19.500 13A7.500 7.500 0 0 1 6 16.500l-1.500-1.700M4.500 19.500v-4.700h4.700" />
  `),
}

/** The camera's picture with a frame, and what a person can do besides. */
export function scanTemplate(view: ScanView): TemplateResult {
  const { stream, problem, isReading, hasAlbum, hasOtherCamera, isLit } = view
  const text = scanWords(view.language)
  const hint = isReading ? text.reading : problem ? text[problem] : text.hint
  return html`
    <video class="scan-video" playsinline muted autoplay .srcObject=${stream ?? null}></video>
    <div class="scan-bar">
      <button
        class="scan-button"
        data-action="close"
        aria-label=${view.closeWord}
        @click=${view.close}
      >
        ${icons.close}
      </button>
    </div>
    <div class="scan-view">
      ${
        problem
          ? nothing
          : html`<div class="scan-frame">
              ${stream && !isReading ? html`<div class="scan-line"></div>` : nothing}
            </div>`
      }
      <p class=${problem ? 'scan-hint scan-problem' : 'scan-hint'} role="status">${hint}</p>
    </div>
    <div class="scan-actions">
      ${hasAlbum ? albumButton(view, text.album) : nothing}
      ${
        isLit === undefined
          ? nothing
          : html`<button
              class="scan-button"
              data-action="torch"
              aria-pressed=${String(isLit)}
              @click=${view.light}
            >
              ${icons.torch} ${text.torch}
            </button>`
      }
      ${
        hasOtherCamera
          ? html`<button
              class="scan-button"
              data-action="flip"
              aria-label=${text.flipCamera}
              @click=${view.flip}
            >
              ${icons.flip} ${text.flip}
            </button>`
          : nothing
      }
    </div>
  `
}

function albumButton({ choose, isReading }: ScanView, label: string) {
  function changed({ target }: Event) {
    const input = target as HTMLInputElement
    const [file] = input.files ?? []
    // The same picture can be chosen again.
    input.value = ''
    if (file) choose(file)
  }
  const open = ({ currentTarget }: Event) =>
    (currentTarget as Element).parentElement!.querySelector('input')!.click()
  return html`
    <input type="file" accept="image/*" hidden @change=${changed} />
    <button class="scan-button" data-action="album" ?disabled=${isReading} @click=${open}>
      ${icons.album} ${label}
    </button>
  `
}
