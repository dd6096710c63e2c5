import type { PageMeasure } from './Measure.js'
import { takeTenMegabytes } from './takeTenMegabytes.js'

export const arrayBuffer: PageMeasure = {
  title: 'A 10 MB ArrayBuffer from page to host',
  about:
    'A fresh buffer each time, until the host has it and says how long it is. A transfer takes the buffer away from the page, which a page that calls `wx.x({ data: buffer })` does not expect: there MiniView sends a copy, and is to be compared with a clone. A page that gives its buffer away says so with the fourth argument of `invoke`, as with the transfer list of `postMessage`.',
  rows: [
    { contender: 'rawPort', variant: 'transfer' },
    { contender: 'rawPort', variant: 'clone' },
    { contender: 'comlinkPort', variant: 'transfer' },
    { contender: 'comlinkPort', variant: 'clone' },
    { contender: 'penpal', variant: 'transfer' },
    { contender: 'jsonBridge', variant: 'base64' },
    { contender: 'miniView', variant: 'transfer' },
    { contender: 'miniView', variant: 'copy' },
  ],
  columns: [
    { key: 'perSecond', title: 'MB/s' },
    { key: 'milliseconds', title: 'ms' },
  ],
  ratio: 'higher is better',
  run: (side, variant) =>
    takeTenMegabytes(side, variant === 'transfer', (buffer) => Promise.resolve(buffer)),
}
