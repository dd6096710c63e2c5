import { isAppFile } from '../../runtime/addressFile.js'

const embeds = new Set(['image', 'divider'])

/**
 * The steps of a delta from a script: its texts, pictures and dividers. What an editor has no form for
 * is left out, as the platform does, and the rest is shown.
 */
export function readDelta(delta: unknown): object[] {
  const { ops } = delta as { ops?: unknown }
  if (!Array.isArray(ops)) throw new Error('delta has no ops')
  return (ops as unknown[]).flatMap((op) => {
    const { insert, attributes } = Object(op) as Record<string, unknown>
    if (!isShown(insert)) return []
    const looks = { ...Object(attributes), ...fileOf(insert as string | { image?: unknown }) }
    return Object.keys(looks).length > 0 ? { insert, attributes: looks } : { insert }
  })
}

/** A picture that is a file of the app tells so, because its address is made anew each time. */
function fileOf(insert: string | { image?: unknown }): object {
  const path = typeof insert === 'object' ? String(insert.image) : ''
  return isAppFile(path) ? { 'data-local': path } : {}
}

function isShown(insert: unknown): boolean {
  if (typeof insert === 'string') return insert !== ''
  if (typeof insert !== 'object' || insert === null) return false
  const [name, ...others] = Object.keys(insert)
  return name !== undefined && others.length === 0 && embeds.has(name)
}
