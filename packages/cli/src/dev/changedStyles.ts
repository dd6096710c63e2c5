import type { CompiledStyle } from '@miniview/miniprogram/compiler'

/** Styles by the path of their wxss. */
export type Styles = ReadonlyMap<string, CompiledStyle>

/**
 * The styles that differ between two builds of the same code.
 *
 * @returns undefined where they cannot be put in place: one appeared, vanished or has another scope,
 *   which the running components were not made with
 */
export function changedStyles(
  before: Styles,
  after: Styles,
): [string, CompiledStyle][] | undefined {
  if (before.size !== after.size) return undefined
  const changed: [string, CompiledStyle][] = []
  for (const [path, style] of after) {
    const old = before.get(path)
    if (!old || old.scope !== style.scope) return undefined
    if (old.css !== style.css || old.fonts !== style.fonts) changed.push([path, style])
  }
  return changed
}
