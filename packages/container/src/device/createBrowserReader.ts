import { platformFormat } from './codeFormats.js'
import type { CodeReader } from './CodeReader.js'

/** What some browsers have. https://wicg.github.io/shape-detection-api/#barcode-detection-api */
export interface BarcodeDetector {
  detect(source: ImageData): Promise<readonly { rawValue: string; format: string }[]>
}

export interface BarcodeDetectorClass {
  new (options: { formats: readonly string[] }): BarcodeDetector
  getSupportedFormats(): Promise<readonly string[]>
}

/** Reads codes by what the browser brings, which tells their text and not their bytes. */
export function createBrowserReader(detector: BarcodeDetector): CodeReader {
  return {
    async read(picture) {
      const [code] = await detector.detect(picture)
      if (!code) return undefined
      const { rawValue: text, format } = code
      return { text, format: platformFormat(format), bytes: new TextEncoder().encode(text) }
    },
  }
}
