import type { ScanFailure, ScannedCode, ScanRequest, Toast } from '@miniview/host'
import { html, render } from 'lit'
import { adoptStyles } from '../adoptStyles.js'
import type { DialogPlace } from '../DialogPlace.js'
import { openScreen } from '../openScreen.js'
import { createScanCamera } from './createScanCamera.js'
import type { ScanCamera } from './createScanCamera.js'
import { openCodeReader } from './openCodeReader.js'
import { scanFrames } from './scanFrames.js'
import { scanPicture } from './scanPicture.js'
import { scanStyles } from './scanStyles.js'
import { scanTemplate, scanWords } from './scanTemplate.js'

type ScanEnd = ScannedCode | ScanFailure

/**
 * Shows the scanner until it has a code, or the person leaves it. Camera and reader are let go then.
 *
 * @returns the code, why there is none, or undefined where the person closed the scanner
 */
export async function scanCode(
  place: DialogPlace,
  request: ScanRequest,
  showToast: (toast: Toast) => void,
  signal: AbortSignal,
): Promise<ScanEnd | undefined> {
  const closing = new AbortController()
  const ended = AbortSignal.any([signal, closing.signal])
  const words = scanWords(place.language)
  const stage = Object.assign(document.createElement('div'), { className: 'scan' })
  adoptStyles(place.layer, [scanStyles])
  try {
    const end = await openScreen<ScanEnd | undefined>(place, {
      label: words.title,
      immersive: true,
      signal,
      content: (close) => {
        const isOver = () => ended.aborted
        runScanner(place, request, stage, ended, close).catch((error: unknown) => {
          if (isOver()) return
          console.error(error)
          close('failed')
        })
        return html`${stage}`
      },
    })
    if (end === 'nothing')
      showToast({
        kind: 'toast',
        icon: 'none',
        title: words.nothing,
        duration: 2_000,
        mask: false,
      })
    return end
  } finally {
    closing.abort()
  }
}

/** Runs the scanner on its stage. */
async function runScanner(
  { language, messages }: DialogPlace,
  { kinds, onlyFromCamera }: ScanRequest,
  stage: HTMLElement,
  signal: AbortSignal,
  close: (end: ScanEnd | undefined) => void,
): Promise<void> {
  let isReading = false
  const looking = new AbortController()
  const reader = openCodeReader(kinds, signal)

  const camera: ScanCamera = createScanCamera(signal, () => {
    if (signal.aborted) return
    if (camera.problem === 'denied') return close('denied')
    if (camera.problem && onlyFromCamera)
      return close(camera.problem === 'busy' ? 'failed' : 'missing')
    show()
  })

  function show() {
    render(
      scanTemplate({
        language,
        closeWord: messages.close,
        stream: camera.stream,
        problem: camera.problem === 'denied' ? undefined : camera.problem,
        isReading,
        hasAlbum: !onlyFromCamera,
        hasOtherCamera: camera.hasOther,
        isLit: camera.isLit,
        close: () => close(undefined),
        choose: (file) => run(() => choose(file)),
        light: () => run(() => camera.light()),
        flip: () => run(() => camera.flip()),
      }),
      stage,
    )
  }

  /** Runs what a button is for; where it fails, so does the scanner. */
  function run(act: () => Promise<void>) {
    act().catch((error: unknown) => {
      if (signal.aborted) return
      console.error(error)
      close('failed')
    })
  }

  async function choose(file: File) {
    isReading = true
    // The chosen picture counts, not what the camera sees meanwhile.
    looking.abort()
    show()
    const code = await scanPicture(file, await reader)
    if (!signal.aborted) close(code ?? 'nothing')
  }

  show()
  await camera.open()
  const video = stage.querySelector('video')!
  if (isReading || signal.aborted || !camera.stream) return
  const code = await scanFrames(video, await reader, AbortSignal.any([signal, looking.signal]))
  if (code) close(code)
}
