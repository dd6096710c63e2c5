/** What shows and keeps pictures and films. The container implements it with its own screens. */
export interface PreviewScreens {
  /**
   * Shows pictures and films, one at a time, on the whole screen; ends when it closes, by the person or by
   * `signal`.
   *
   * @param opened called once it is on the screen
   */
  previewMedia(preview: MediaPreview, signal: AbortSignal, opened: () => void): Promise<void>
  /** Hands a file to the person. @returns false where the person decided otherwise */
  saveToAlbum(file: AlbumFile, signal: AbortSignal): Promise<boolean>
}

export interface MediaPreview {
  media: readonly PreviewedMedia[]
  /** Index of the one that is seen first. */
  current: number
  /** Whether a long press offers what can be done with it. */
  showMenu: boolean
  /** `origin`: servers hear which origin shows their pictures. */
  referrerPolicy: 'no-referrer' | 'origin'
  /**
   * Reads one of them, to save it.
   *
   * @throws ApiError where its server does not let the app read it, or it is neither picture nor film
   */
  read(index: number): Promise<AlbumFile>
}

export interface PreviewedMedia {
  type: 'image' | 'video'
  /** A checked address, or a file without one. */
  source: string | Blob
  /** What is seen of a film until it plays. */
  poster?: string | Blob
}

/** A picture or film as a person gets it. */
export interface AlbumFile {
  /** With the type that its bytes have. */
  blob: Blob
  /** Ends in the extension of that type. */
  fileName: string
}
