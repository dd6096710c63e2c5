/** What a person sees of documents; part of `HostUi`. */
export interface DocumentScreens {
  /**
   * Shows a document, in place of the one before; ends when it is on the screen. It closes when `signal`
   * aborts.
   *
   * @returns `unsupported` where nothing shows its type, or the content is of another type; the person
   *   can save it then. `closed` where it was closed before it was shown.
   */
  openDocument(
    document: ShownDocument,
    signal: AbortSignal,
  ): Promise<'shown' | 'unsupported' | 'closed'>
}

export interface ShownDocument {
  /** The content, which nobody checked: it may be something else than its type says. */
  blob: Blob
  /** Ends in the type, where there is one. */
  fileName: string
  /** Up to eight small letters and digits, such as `pdf`; empty where nothing tells it. */
  fileType: string
  /** Whether the app lets the person share the document from the viewer. */
  showMenu: boolean
}
