import type { GeneralComponent } from 'glass-easel'
import type { TemplateRuntime, WxsFunction } from '../CompiledApp.js'
import { createWxsInstance } from './createWxsInstance.js'
import { resolvePath } from './resolvePath.js'
import { toEventObject } from './toEventObject.js'
import type { FrameworkEvent } from './toEventObject.js'

/** Where a listener comes from, as the template compiler marks it: 0 is the component's data. */
type LvaluePath = readonly [kind: number, ...rest: unknown[]]

type Listener = (this: unknown, ...args: unknown[]) => unknown

/** What compiled templates call by one letter. */
export function createTemplateRuntime(): TemplateRuntime {
  return {
    X: (value: unknown) => value ?? (Object.create(null) as object),
    Y: (value: unknown) => (value === null || value === undefined ? '' : String(value)),
    Z: (changes: unknown, name: string) => {
      if (changes === true) return true
      return changes ? (changes as Record<string, unknown>)[name] : undefined
    },
    P: (value: unknown) => (typeof value === 'function' ? value : () => undefined),
    Q: {
      a: (list: unknown[]) => list.find(Boolean),
      b: (object: object) => Object.values(object).find(Boolean),
      A: filterPropertyListener,
      B: (listener: unknown) => listener,
      C: callListener,
    },
    D: createWxsModules(),
    getDate: (...args: []) => new Date(...args),
    getRegExp: (pattern: string, flags?: string) => new RegExp(pattern, flags),
    lazy,
  }
}

/** Calls a listener of a template: a method with plain data, a wxs function with what it may change. */
function callListener(
  caller: { _$: GeneralComponent },
  event: FrameworkEvent,
  listener: Listener,
  path?: LvaluePath,
): unknown {
  const told = toEventObject(event)
  if (!path || path[0] === 0) return listener.call(caller, told)
  const target = event.currentTarget._$ ?? event.currentTarget
  const instance = createWxsInstance(target as unknown as GeneralComponent)
  return listener({ ...told, instance }, createWxsInstance(caller._$))
}

/** `change:prop`: a wxs function gets the owner and the element beside the values. */
function filterPropertyListener(listener: unknown): unknown {
  if (typeof listener !== 'function') return () => undefined
  return (value: unknown, oldValue: unknown, owner: GeneralComponent, element: GeneralComponent) =>
    (listener as Listener)(value, oldValue, createWxsInstance(owner), createWxsInstance(element))
}

/** The wxs modules of one app, by path without extension; each runs once. */
function createWxsModules(): TemplateRuntime['D'] {
  const modules = new Map<string, { run: WxsFunction; module?: { exports: object } }>()

  function load(path: string): unknown {
    const known = modules.get(path)
    if (!known) throw new Error(`no such WXS module: ${path}`)
    if (!known.module) {
      const module = { exports: {} }
      known.module = module
      known.run.call(
        undefined,
        (request) => load(withoutExtension(resolvePath(path.split('#')[0]!, request))),
        module.exports,
        module,
      )
    }
    return known.module.exports
  }

  return (path, run) => {
    const key = withoutExtension(path)
    modules.set(key, { run })
    return () => load(key)
  }
}

function lazy<T>(members: Record<string, () => T>): Record<string, T> {
  const made = Object.create(null) as Record<string, T>
  for (const [name, make] of Object.entries(members)) {
    Object.defineProperty(made, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = make()
        Object.defineProperty(made, name, { value, enumerable: true })
        return value
      },
    })
  }
  return made
}

function withoutExtension(path: string): string {
  return path.replace(/\.wxs$/, '')
}
