import { componentFiles } from './PageSource.js'
import type { SourceFiles } from './PageSource.js'

/** What the main package takes from a subpackage: a module asked for later, and a component. */
export const stockFiles: SourceFiles = {
  'packageStock/shared/later.js': `const { capitalize } = require('../../utils/words')

module.exports = { text: capitalize('later from stock').replace('Later', 'later') }
`,
  'shared/Line.ts': `export interface Cell {
  text: string
  rank: number | undefined
}

export interface Line {
  name: string
  label: string
  texts: string[]
  best: number
  isSame: boolean
}
`,
  ...componentFiles('packageStock/components/stock-badge/stock-badge', {
    wxml: `<text>badge {{ text }}</text>\n`,
    js: `Component({ properties: { text: String } })\n`,
  }),
}
