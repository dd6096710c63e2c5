/** What the APIs of the device show a person, and what they need a person's tap for. */
export interface DeviceScreens {
  /**
   * Lets the person scan a code, with the camera or from a picture.
   *
   * @returns the code, why there is none, or undefined where the person closed the scanner
   */
  scanCode(
    request: ScanRequest,
    signal: AbortSignal,
  ): Promise<ScannedCode | ScanFailure | undefined>
  /** Shows the text of a scanned code, to copy it, and a web address also to open it. */
  showScannedText(text: string, signal: AbortSignal): Promise<void>
  /** Shows that something is on its way, until `signal` aborts. */
  showTransfer(kind: 'upload' | 'download', signal: AbortSignal): Promise<void>
  /**
   * Asks whether to call a number, and hands it to the system in the tap that says so.
   *
   * @returns false where the person closed the dialog
   */
  callPhone(phoneNumber: string, signal: AbortSignal): Promise<boolean>
  /**
   * Runs what a browser allows only in a person's tap; asks for a tap where the last one is too long ago.
   *
   * @returns undefined where the person went without
   */
  runInTap<T>(act: () => Promise<T>, signal: AbortSignal): Promise<T | undefined>
  /** Tells that the clipboard has new content; ends when it is on the screen. */
  tellCopied(): Promise<void>
  /** Dims what the shell shows. 0: as dark as it gets, 1: not at all. */
  setBrightness(value: number): Promise<void>
  /** The complete address that opens a page, such as `pages/a/a`, as shared links have it. */
  linkTo(pageUrl: string): string
}

/** The kinds of codes that a browser can read, in the platform's words. */
export const codeKinds = ['barCode', 'qrCode', 'datamatrix', 'pdf417'] as const

export type CodeKind = (typeof codeKinds)[number]

export interface ScanRequest {
  kinds: readonly CodeKind[]
  /** Whether pictures are not offered. */
  onlyFromCamera: boolean
}

export interface ScannedCode {
  text: string
  /** The platform's name of the symbology, such as `QR_CODE` or `EAN_13`. */
  format: string
  /** What the code carries; its text as UTF-8 where the browser tells no bytes. */
  bytes: Uint8Array<ArrayBuffer>
}

/**
 * `nothing`: no code in the chosen picture. `denied`: the browser refuses the camera. `missing`: there is
 * no camera, and no picture may be chosen. `failed`: the camera is in use, or the reader does not run.
 */
export type ScanFailure = 'nothing' | 'denied' | 'missing' | 'failed'
