import type { ScannedCode } from '@miniview/host'

/** Looks for codes, one picture after another. */
export interface CodeReader {
  /** @throws Error where it does not run */
  read(picture: ImageData): Promise<ScannedCode | undefined>
}
