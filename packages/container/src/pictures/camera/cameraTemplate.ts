import type { MediaKind } from '@miniview/host'
import { html, nothing, svg } from 'lit'
import type { TemplateResult } from 'lit'
import { originalBox } from '../originalBox.js'
import type { CameraWords } from './cameraWords.js'

export interface CameraState {
  words: CameraWords
  kinds: readonly MediaKind[]
  mode: MediaKind
  /** Undefined while it opens. */
  stream: MediaStream | undefined
  isMirrored: boolean
  /** Whole seconds of the recording; undefined where none runs. */
  passed: number | undefined
  maxDuration: number
  canSwitch: boolean
  close(): void
  setMode(mode: MediaKind): void
  switchCamera(): void
  shoot(video: HTMLVideoElement): void
}

export interface ReviewState {
  words: CameraWords
  language: string
  taken: { kind: MediaKind; address: string }
  /** Undefined where the person does not decide it. */
  isOriginal: boolean | undefined
  setOriginal(isOriginal: boolean): void
  again(): void
  use(): void
}

const icon = {
  close: svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 5l14 14M19 5L5 19" /></svg>`,
  turn: svg`<svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M4 11a8 8 0 0 1 14-4.500L20 9M20 4v5h-5M20 13a8 8 0 0 1-14 4.500L4 15M4 20v-5h5" />
  </svg>`,
}

/** The live picture with its buttons. */
export function cameraTemplate(state: CameraState): TemplateResult {
  const { words, mode, stream, passed, canSwitch, isMirrored } = state
  const isRecording = passed !== undefined
  const action = mode === 'image' ? words.takePhoto : isRecording ? words.stop : words.record
  const isSilent = mode === 'video' && stream?.getAudioTracks().length === 0
  const shoot = ({ currentTarget }: Event) => {
    const camera = (currentTarget as HTMLElement).closest('.camera')!
    state.shoot(camera.querySelector('video')!)
  }
  return html`
    <video
      class="camera-picture"
      ?data-mirrored=${isMirrored}
      .srcObject=${stream ?? null}
      .muted=${true}
      autoplay
      playsinline
      aria-label=${words.camera}
    ></video>
    ${stream ? nothing : html`<p class="camera-note camera-opening" role="status">${words.opening}</p>`}
    <div class="camera-top">
      <button
        class="camera-icon"
        data-action="close"
        aria-label=${words.close}
        @click=${state.close}
      >
        ${icon.close}
      </button>
      ${isRecording ? clock(passed, state.maxDuration) : nothing}
      ${
        canSwitch && !isRecording
          ? html`<button
              class="camera-icon"
              data-action="switch-camera"
              aria-label=${words.switchCamera}
              @click=${state.switchCamera}
            >
              ${icon.turn}
            </button>`
          : html`<span class="camera-icon"></span>`
      }
    </div>
    <div class="camera-bottom">
      ${isSilent ? html`<p class="camera-note">${words.silent}</p>` : nothing}
      ${state.kinds.length > 1 && !isRecording ? modes(state) : nothing}
      <button
        class="camera-shutter"
        data-main
        data-mode=${mode}
        data-action=${mode === 'image' ? 'photo' : isRecording ? 'stop' : 'record'}
        aria-label=${action}
        aria-disabled=${!stream}
        autofocus
        @click=${shoot}
      ></button>
    </div>
  `
}

function clock(passed: number, maxDuration: number) {
  return html`<span class="camera-clock" role="timer">
    ${secondsText(passed)} / ${secondsText(maxDuration)}
  </span>`
}

function secondsText(seconds: number): string {
  const whole = Math.floor(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

function modes({ kinds, mode, words, setMode }: CameraState) {
  return html`<div class="camera-modes">
    ${kinds.map(
      (kind) => html`
        <button
          data-action="mode-${kind}"
          aria-pressed=${kind === mode}
          @click=${() => setMode(kind)}
        >
          ${kind === 'image' ? words.photo : words.video}
        </button>
      `,
    )}
  </div>`
}

/** What was taken, to be used or taken again. */
export function reviewTemplate(state: ReviewState): TemplateResult {
  const { words, language, taken, isOriginal } = state
  return html`
    ${
      taken.kind === 'image'
        ? html`<img class="camera-picture" src=${taken.address} alt=${words.taken} />`
        : html`<video
            class="camera-picture"
            src=${taken.address}
            controls
            playsinline
            aria-label=${words.video}
          ></video>`
    }
    <div class="camera-review">
      <button class="camera-choice" data-action="again" @click=${state.again}>
        ${words.again}
      </button>
      ${isOriginal === undefined ? nothing : originalBox(language, isOriginal, state.setOriginal)}
      <button class="camera-choice camera-use" data-main data-action="use" @click=${state.use}>
        ${words.use}
      </button>
    </div>
  `
}
