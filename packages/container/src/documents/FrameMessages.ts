/** What the container and a viewer's frame say to each other over their port. */
export type ToFrame =
  | ({ kind: 'open' } & FrameDocument)
  | { kind: 'theme'; theme: 'light' | 'dark' }
  /** The answer to `need`; without bytes where there is no such file. */
  | { kind: 'file'; id: number; bytes?: ArrayBuffer }

export type FromFrame =
  /** The frame's script runs. */
  | { kind: 'started' }
  /** The document is on the screen. */
  | { kind: 'shown' }
  /** The content is not what its type says. */
  | { kind: 'unreadable' }
  /** The person pressed Escape, which the container cannot hear in the frame. */
  | { kind: 'escape' }
  /** Asks for a file of the viewer's own, which a frame without an origin cannot fetch. */
  | { kind: 'need'; id: number; folder: string; name: string }

export interface FrameDocument {
  bytes: ArrayBuffer
  fileName: string
  fileType: string
  theme: 'light' | 'dark'
  language: string
  words: FrameWords
}

export interface FrameWords {
  document: string
  zoomIn: string
  zoomOut: string
  /** Back to the size at which it was opened. */
  zoomReset: string
  /** `{page}` and `{pages}` stand for numbers. */
  pageOf: string
  pageFailed: string
  sheets: string
  emptySheet: string
  password: string
  wrongPassword: string
  unlock: string
}
