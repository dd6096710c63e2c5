import type { CompiledPackage, TemplateRuntime } from '../../CompiledApp.js'

/** Makes every template of a package. @returns the exports of each wxs module that they need, by path */
export function runWxs(compiled: CompiledPackage): Map<string, Record<string, unknown>> {
  const results = new Map<string, Record<string, unknown>>()
  const templates = compiled.templates({
    X: Object,
    Y: String,
    Z: () => undefined,
    P: (value: unknown) => value,
    Q: {},
    D: (path, run) => () => {
      const known = results.get(path)
      if (known) return known
      const module = { exports: {} as Record<string, unknown> }
      results.set(path, module.exports)
      run(() => undefined, module.exports, module)
      results.set(path, module.exports)
      return module.exports
    },
    getDate: () => 'a date',
    getRegExp: RegExp,
    lazy,
  } satisfies TemplateRuntime)
  for (const path of Object.keys(templates)) void templates[path]
  return results
}

function lazy<T>(members: Record<string, () => T>): Record<string, T> {
  const made = Object.create(null) as Record<string, T>
  for (const [name, get] of Object.entries(members)) {
    Object.defineProperty(made, name, { get, enumerable: true })
  }
  return made
}
