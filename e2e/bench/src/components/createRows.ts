import type { ComponentsMeasure } from './ComponentsMeasure.js'
import { takeRows } from './rowsTaker.js'

export const createRows: ComponentsMeasure = {
  title: '1,000 rows made by one `setData`',
  about:
    'From the call until the rows are laid out. Each row has two texts and a key. Vue has a reactive list and a render function as its compiler writes them. The median of 15 times after 5 that the browser needs to compile the code.',
  rows: [{ contender: 'vue' }, { contender: 'setData' }],
  columns: [{ key: 'create', title: 'ms' }],
  ratio: 'lower is better',
  take: async (bench, contender) => ({ ...(await takeRows(bench, contender)) }),
}
