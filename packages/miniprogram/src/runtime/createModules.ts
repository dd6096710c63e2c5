import type { ModuleFunction } from '../CompiledApp.js'
import { resolvePath } from './resolvePath.js'

interface Module {
  run: ModuleFunction
  module?: { exports: unknown }
}

/**
 * The scripts of one app. Each runs when it is first required.
 *
 * @param loadPackage brings the package of a path here; undefined where it is
 */
export function createModules(loadPackage: (path: string) => Promise<void> | undefined) {
  const modules = new Map<string, Module>()

  /** @throws Error as the platform says it, for a path that no package so far has */
  function load(path: string): unknown {
    const known = modules.get(path)
    if (!known) throw new Error(`module '${path}' is not defined`)
    if (!known.module) {
      const module: { exports: unknown } = { exports: {} }
      known.module = module
      known.run.call(undefined, requireFrom(path), module, module.exports)
    }
    return known.module.exports
  }

  function requireFrom(path: string) {
    function find(request: string, loaded?: unknown, failed?: unknown): unknown {
      // The platform's older form of `require.async`.
      if (typeof loaded === 'function') {
        const fail = (error: unknown) =>
          typeof failed === 'function' && failed({ mod: request, errMsg: String(error) })
        findLater(request).then(loaded as (exports: unknown) => unknown, fail)
        return undefined
      }
      const target = resolvePath(path, request)
      const found = candidates(target).find((candidate) => modules.has(candidate))
      if (!found) throw new Error(`module '${target}' is not defined, require args is '${request}'`)
      return load(found)
    }
    async function findLater(request: string) {
      await loadPackage(resolvePath(path, request))
      return find(request)
    }
    return Object.assign(find, { async: findLater })
  }

  return {
    /** Adds the scripts of a package. */
    add(functions: Record<string, ModuleFunction>): void {
      for (const [path, run] of Object.entries(functions)) modules.set(path, { run })
    },
    has: (path: string) => modules.has(path),
    load,
  }
}

export type Modules = ReturnType<typeof createModules>

/** The compiler has resolved what it could read; a name made at run time is resolved here. */
function candidates(path: string): string[] {
  return [path, `${path}.js`, `${path}.json`, `${path}/index.js`]
}
