import type { ShownRecording } from '@miniview/host'
import { html, nothing, render } from 'lit'
import { adoptStyles } from '../adoptStyles.js'
import { cutText } from '../cutText.js'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { recordingStyles } from './recordingStyles.js'

const words = {
  en: {
    recording: (appName: string) => `“${appName}” is recording`,
    paused: (appName: string) => `“${appName}” paused recording`,
    stop: 'Stop',
  },
  zhCN: {
    recording: (appName: string) => `“${appName}”正在录音`,
    paused: (appName: string) => `“${appName}”已暂停录音`,
    stop: '停止',
  },
}

/** Texts from the app are cut, so that they cannot push the button off the screen. */
const maxName = 40

/** Milliseconds between two looks at the level. */
const tick = 100
const barCount = 14

/**
 * Shows who records until `signal` aborts, in the browser's top layer, which no page can cover. Everything
 * beside it can be used meanwhile.
 *
 * @param below CSS pixels between the container's top and the first page's; it stands below the bars
 */
export function showRecording(
  { layer, language, messages }: DialogPlace,
  recording: ShownRecording,
  below: number,
  signal: AbortSignal,
): void {
  if (signal.aborted) return
  adoptStyles(layer, [recordingStyles])
  const text = inLanguage(language, words)
  const appName = cutText(recording.appName, maxName)
  const panel = document.createElement('div')
  panel.className = 'recording'
  panel.role = 'group'
  panel.popover = 'manual'
  const levels = Array.from({ length: barCount }, () => 0)

  function show() {
    const isPaused = recording.isPaused()
    levels.push(isPaused ? 0 : recording.level())
    levels.shift()
    place()
    const title = isPaused ? text.paused(appName) : text.recording(appName)
    panel.ariaLabel = title
    panel.toggleAttribute('data-paused', isPaused)
    render(panelTemplate(title), panel)
  }

  /** The top layer knows nothing of the container's box, which may move. */
  function place() {
    const { host } = panel.getRootNode() as ShadowRoot
    const { left, top, width } = host.getBoundingClientRect()
    panel.style.left = `${left + width / 2}px`
    panel.style.top = `${top + below + 8}px`
    panel.style.maxWidth = `${width - 16}px`
  }

  const panelTemplate = (title: string) => html`
    <span class="recording-dot" aria-hidden="true"></span>
    <div class="recording-title" role="status"><bdi>${title}</bdi></div>
    <div class="recording-levels" aria-hidden="true">
      ${levels.map((level) => html`<i style=${`transform: scaleY(${(0.1 + 0.9 * level).toFixed(2)})`}></i>`)}
    </div>
    <time class="recording-time">${clock(recording.elapsed())}</time>
    <button class="recording-stop" data-action="stop-recording" @click=${recording.stop}>
      ${text.stop}
    </button>
    ${
      recording.origin
        ? html`<div class="recording-origin">${messages.permissionOrigin(recording.origin)}</div>`
        : nothing
    }
  `

  layer.append(panel)
  show()
  panel.showPopover()
  const timer = setInterval(show, tick)
  signal.addEventListener('abort', () => {
    clearInterval(timer)
    panel.remove()
  })
}

/** Such as 0:05. */
function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
