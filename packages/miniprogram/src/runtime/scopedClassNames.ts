import type { GeneralComponent } from 'glass-easel'

/** The framework's own resolution of a class name; not in its types. */
interface ResolvingClassList {
  _$resolvePrefixes(name: string, found: (scope: number | undefined, name: string) => void): void
  _$prefixManager?: { queryName(scope: number): string }
}

/**
 * The names by which styles know classes that a template gives by name to one of its components:
 * with the prefix of the template's style scope, and external classes by what they stand for.
 */
export function scopedClassNames(component: GeneralComponent, names: string): string[] {
  const list = component.classList as unknown as ResolvingClassList
  const found: string[] = []
  for (const name of names.split(/\s+/).filter(Boolean)) {
    list._$resolvePrefixes(name, (scope, resolved) => {
      const prefix = scope === undefined ? '' : list._$prefixManager?.queryName(scope)
      found.push(prefix ? `${prefix}--${resolved}` : resolved)
    })
  }
  return found
}
