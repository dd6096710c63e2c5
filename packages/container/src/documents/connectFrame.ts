import { frameDocument } from './frameDocument.js'
import type { FrameDocument, FromFrame, ToFrame } from './FrameMessages.js'
import type { Viewer, ViewerFiles } from './viewers.js'
import { watchSystemTheme } from '../systemTheme.js'

export interface FrameOptions {
  viewer: Viewer
  given: FrameDocument
  /** The document is on the screen. */
  shown(): void
  /** The content is not of its type, or the viewer does not run. */
  unreadable(): void
  escape(): void
  /** Ends the connection. */
  signal: AbortSignal
}

/** Milliseconds until the script of a frame that has loaded must have said that it runs. */
const startDeadline = 15_000

/**
 * Gives a frame a viewer, and the viewer its document. The frame has an opaque origin: it can read
 * nothing of the container, and speaks to it over one port only, which it gets when it has loaded.
 */
export function connectFrame(frame: HTMLIFrameElement, options: FrameOptions): void {
  const { viewer, given, signal } = options
  const { port1: port, port2: framePort } = new MessageChannel()
  const send = (message: ToFrame, transfer: Transferable[] = []) =>
    port.postMessage(message, transfer)
  let timer: ReturnType<typeof setTimeout> | undefined

  frame.addEventListener(
    'load',
    () => {
      // The window inside; the frame around it has loaded only when this one has.
      frame.contentWindow?.[0]?.postMessage('document', '*', [framePort])
      send({ kind: 'open', ...given }, [given.bytes])
      timer = setTimeout(() => options.unreadable(), startDeadline)
    },
    { once: true, signal },
  )
  port.addEventListener('message', ({ data }: MessageEvent<FromFrame>) => {
    switch (data?.kind) {
      case 'started':
        return clearTimeout(timer)
      case 'shown':
        return options.shown()
      case 'unreadable':
        return options.unreadable()
      case 'escape':
        return options.escape()
      case 'need':
        return void readFile(viewer, data).then((bytes) => {
          if (signal.aborted) return
          send({ kind: 'file', id: data.id, ...(bytes && { bytes }) }, bytes ? [bytes] : [])
        })
    }
  })
  port.start()
  const stopTheme = watchSystemTheme((theme) => send({ kind: 'theme', theme }))
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    stopTheme()
    port.close()
  })
  frame.srcdoc = frameDocument(new URL(viewer.script, document.baseURI).href)
}

/** A file of the viewer's own, by a name that it has. */
async function readFile(
  { files }: Viewer,
  { folder, name }: { folder: string; name: string },
): Promise<ArrayBuffer | undefined> {
  try {
    const known: ViewerFiles | undefined = await files?.()
    const address = known?.get(folder)?.get(name)
    if (address === undefined) return undefined
    const response = await fetch(address)
    return response.ok ? await response.arrayBuffer() : undefined
  } catch {
    return undefined
  }
}
