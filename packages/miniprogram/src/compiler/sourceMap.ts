import type { CompiledScript } from './compileScript.js'

/** One module in a file, and the line of the file where it starts, 0-based. */
export interface MappedScript {
  script: CompiledScript
  line: number
}

const maps = new WeakMap<CompiledScript, string>()

/**
 * An index map: each module's own map with its place, so that a change of one module needs no other
 * one's map.
 *
 * @param toRoot leads from the map's file to the folder of sources, such as `../`
 */
export function indexMap(scripts: readonly MappedScript[], toRoot: string): string {
  const sections = scripts.map(({ script, line }) => {
    const [head, tail] = mapOf(script).split('\0')
    const source = JSON.stringify(toRoot + script.source.path)
    return `{"offset":{"line":${line},"column":0},"map":${head}${source}${tail}}`
  })
  return `{"version":3,"sections":[${sections.join(',\n')}]}`
}

/** A module's map, with a NUL where the address of its source belongs. */
function mapOf(script: CompiledScript): string {
  let map = maps.get(script)
  if (map === undefined) {
    const own = script.map === undefined ? undefined : (JSON.parse(script.map) as PlainMap)
    const mappings = own?.mappings ?? sameLines(script.lines)
    const names = JSON.stringify(own?.names ?? [])
    const content = JSON.stringify(script.source.text)
    map = `{"version":3,"sources":[\0],"sourcesContent":[${content}],"names":${names},"mappings":"${mappings}"}`
    maps.set(script, map)
  }
  return map
}

interface PlainMap {
  mappings: string
  names: string[]
}

/** Each line comes from the same line of the source: `AACA` is one line further than the one before. */
function sameLines(lines: number): string {
  return lines === 0 ? '' : `AAAA${';AACA'.repeat(lines - 1)}`
}
