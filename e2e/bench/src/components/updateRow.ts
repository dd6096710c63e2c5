import type { ComponentsMeasure } from './ComponentsMeasure.js'
import { takeRows } from './rowsTaker.js'

export const updateRow: ComponentsMeasure = {
  title: 'One of 1,000 rows changed by `setData`',
  about:
    'From the call until the row is laid out: one text of one of those rows, as `rows[500].label`. In Vue the same member of the reactive list.',
  rows: [{ contender: 'vue' }, { contender: 'setData' }],
  columns: [{ key: 'update', title: 'ms' }],
  ratio: 'lower is better',
  take: async (bench, contender) => ({ ...(await takeRows(bench, contender)) }),
}
