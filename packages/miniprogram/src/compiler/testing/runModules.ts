import type { CompiledPackage, ModuleEnvironment } from '../../CompiledApp.js'
import { moduleNames } from '../../moduleNames.js'

/**
 * Runs scripts of a build as a runtime does, without an app around them.
 *
 * @param given what the scripts see by name; the rest is undefined
 * @returns loads a module by its key
 */
export function runModules(
  compiled: CompiledPackage,
  given: Partial<ModuleEnvironment> = {},
): (key: string) => unknown {
  const environment = Object.fromEntries(moduleNames.map((name) => [name, given[name]]))
  const modules = compiled.modules(environment as ModuleEnvironment)
  const loaded = new Map<string, { exports: unknown }>()

  function load(path: string): unknown {
    const base = path.replace(/^\//, '')
    const key = [base, `${base}.js`, `${base}.json`, `${base}/index.js`].find((each) =>
      Object.hasOwn(modules, each),
    )
    if (key === undefined) throw new Error(`no module ${path}`)
    const known = loaded.get(key)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    loaded.set(key, module)
    modules[key]!(load, module, module.exports)
    return module.exports
  }

  return load
}
