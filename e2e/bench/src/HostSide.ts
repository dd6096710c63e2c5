import type { Native } from './Native.js'

/** A contender's end in the host. */
export interface HostSide {
  /** The name of its frames; Chromium reads it when the frame enters the document. */
  frameName?: string
  /**
   * Gets ready for the page that `frame` is about to load, as a host would: it talks to this frame
   * only.
   *
   * @returns ends it, as far as the contender can
   */
  serve(frame: HTMLIFrameElement, url: string): () => void
}

/** Does what a host does once, before its first page. */
export type HostSideFactory = (native: Native) => HostSide | Promise<HostSide>
