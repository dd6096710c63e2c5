import { builtIns } from '../components/builtIns.gen.js'

const sheets = new Map<boolean, CSSStyleSheet>()

/**
 * The looks of all built-in components, one sheet for every page.
 *
 * @param isV2 whether app.json says `style: v2`
 */
export function builtInSheet(isV2: boolean): CSSStyleSheet {
  let sheet = sheets.get(isV2)
  if (!sheet) {
    const rules = builtIns.map(({ css = '', cssV2 = '' }) => (isV2 ? css + cssV2 : css))
    sheet = new CSSStyleSheet()
    sheet.replaceSync(rules.join('\n'))
    sheets.set(isV2, sheet)
  }
  return sheet
}
