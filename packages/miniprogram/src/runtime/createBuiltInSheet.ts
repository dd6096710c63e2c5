import type { BuiltIn } from '../builtin/BuiltIn.js'

/**
 * The looks of the built-in components that are here, one sheet for every page of an app.
 *
 * @param isV2 whether app.json says `style: v2`
 */
export function createBuiltInSheet(isV2: boolean) {
  const sheet = new CSSStyleSheet()
  const rules = new Map<string, string>()
  return {
    sheet,
    add(builtIns: readonly BuiltIn[]): void {
      for (const { name, css = '', cssV2 = '' } of builtIns)
        rules.set(name, isV2 ? css + cssV2 : css)
      // In the order of their names, whatever came first, because rules of several can meet.
      const names = [...rules.keys()].toSorted()
      sheet.replaceSync(names.map((name) => rules.get(name)).join('\n'))
    },
  }
}

export type BuiltInSheet = ReturnType<typeof createBuiltInSheet>
