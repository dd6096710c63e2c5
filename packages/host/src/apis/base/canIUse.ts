import { defineSync } from '../../defineApi.js'

export const canIUse = defineSync({
  name: 'canIUse',
  summary: 'Whether an API, one of its parameters or options, or a component is there.',
  signature: '(schema: string) => boolean',
  async prepare({ catalog, loadComponents }) {
    const loading = import('../references.gen.js')
    const [components, { references }] = await Promise.all([loadComponents(), loading])
    catalog.describe(components, references)
  },
  run({ catalog, log }, schema) {
    if (typeof schema === 'string' && schema !== '') return catalog.canIUse(schema)
    log.warn({ api: 'canIUse' }, 'canIUse:fail missing parameter schema')
    return false
  },
})
