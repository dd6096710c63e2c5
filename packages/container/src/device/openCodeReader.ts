import type { CodeKind } from '@miniview/host'
import { browserFormats } from './codeFormats.js'
import { createBrowserReader } from './createBrowserReader.js'
import type { BarcodeDetectorClass } from './createBrowserReader.js'
import type { CodeReader } from './CodeReader.js'
import { openWorkerReader } from './openWorkerReader.js'

/**
 * Opens a reader for some kinds of codes: the browser's own where it reads them all, else one in a worker,
 * which ends when `signal` aborts.
 */
export async function openCodeReader(
  kinds: readonly CodeKind[],
  signal: AbortSignal,
): Promise<CodeReader> {
  const Detector = (globalThis as { BarcodeDetector?: BarcodeDetectorClass }).BarcodeDetector
  const wanted = kinds.flatMap((kind) => browserFormats[kind])
  const known = await Detector?.getSupportedFormats().catch((): string[] => [])
  if (Detector && wanted.every((format) => known?.includes(format)))
    return createBrowserReader(new Detector({ formats: wanted }))
  return openWorkerReader(kinds, signal)
}
