import type { PageMeasure } from './Measure.js'
import { takeTenMegabytes } from './takeTenMegabytes.js'

export const blob: PageMeasure = {
  title: 'A 10 MB Blob from page to host',
  about:
    'A Blob crosses the border as a reference, whatever its size; the host then reads it whole, which is what the time goes to.',
  rows: [
    { contender: 'rawPort' },
    { contender: 'comlinkPort' },
    { contender: 'penpal' },
    { contender: 'jsonBridge', variant: 'base64' },
    { contender: 'miniView' },
  ],
  columns: [
    { key: 'perSecond', title: 'MB/s' },
    { key: 'milliseconds', title: 'ms' },
  ],
  ratio: 'higher is better',
  run: (side) =>
    takeTenMegabytes(side, false, async (buffer) => {
      const blob = new Blob([buffer])
      // The browser stores a Blob in the background; that is not the bridge's time.
      await blob.slice(0, 1).arrayBuffer()
      return blob
    }),
}
