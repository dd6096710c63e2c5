import type { FrameDocument, FromFrame, ToFrame } from '../FrameMessages.js'
import css from './frame.css'
import { keepLinks } from './keepLinks.js'

/** What a viewer gets. */
export interface Given extends Omit<FrameDocument, 'theme'> {
  /** A file of the viewer's own. @throws Error where the container has none of that name */
  needFile(folder: string, name: string): Promise<Uint8Array<ArrayBuffer>>
  /** Says that something is on the screen, before the viewer itself ends. */
  shown(): void
}

/**
 * Runs a viewer when the container gives its document. The container is two windows up: the frame
 * between only forbids to go anywhere.
 *
 * @param show puts the document into the body; rejects where the content is of another type
 */
export function startFrame(show: (given: Given) => Promise<void>): void {
  addEventListener('message', function listen({ source, ports: [port] }) {
    if (source !== window.parent.parent || !port) return
    removeEventListener('message', listen)
    connect(port, show)
  })
}

function connect(port: MessagePort, show: (given: Given) => Promise<void>) {
  const send = (message: FromFrame) => port.postMessage(message)
  const waiting = new Map<number, (bytes: ArrayBuffer | undefined) => void>()
  let lastId = 0

  async function needFile(folder: string, name: string) {
    const id = ++lastId
    const bytes = await new Promise<ArrayBuffer | undefined>((resolve) => {
      waiting.set(id, resolve)
      send({ kind: 'need', id, folder, name })
    })
    if (!bytes) throw new Error(`no file ${name}`)
    return new Uint8Array(bytes)
  }

  port.onmessage = ({ data }: MessageEvent<ToFrame>) => {
    if (data.kind === 'theme') setTheme(data.theme)
    else if (data.kind === 'file') {
      waiting.get(data.id)?.(data.bytes)
      waiting.delete(data.id)
    } else {
      const { theme, language, ...document } = data
      setTheme(theme)
      globalThis.document.documentElement.lang = language
      globalThis.document.head.append(styleOf(css))
      const shown = () => send({ kind: 'shown' })
      show({ ...document, language, needFile, shown }).then(shown, (error: unknown) => {
        console.warn(error)
        send({ kind: 'unreadable' })
      })
    }
  }
  send({ kind: 'started' })
  keepLinks()
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) send({ kind: 'escape' })
  })
}

function setTheme(theme: 'light' | 'dark') {
  document.documentElement.dataset.theme = theme
}

export function styleOf(text: string): HTMLStyleElement {
  const style = document.createElement('style')
  style.textContent = text
  return style
}
