import type { CompiledStyle } from '../CompiledApp.js'

/** Style sheets of one app, each made once and shared by all pages that use it. */
export function createStyleSheets(assets: string) {
  const sheets = new Map<string, CSSStyleSheet>()
  const styles = new Map<string, CompiledStyle>()
  /** Components whose class names are seen from outside, so they carry no prefix. */
  const shared = new Set<string>()
  const fonts = new Map<string, CSSStyleSheet>()

  function textOf(path: string): string {
    const { css = '', scope } = styles.get(path) ?? {}
    const text = scope && shared.has(path) ? css.replaceAll(`.${scope}--`, '.') : css
    return toAddresses(text)
  }

  /** An address in a style sheet made by a script is relative to the document, so it must be whole. */
  function toAddresses(css: string): string {
    return css.replaceAll(/asset:\//g, assets)
  }

  function setFonts(path: string, css: string | undefined) {
    const known = fonts.get(path)
    if (!css && !known) return
    const sheet = known ?? new CSSStyleSheet()
    sheet.replaceSync(toAddresses(css ?? ''))
    if (known) return
    fonts.set(path, sheet)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }

  return {
    /** Adds the styles of a package. */
    add(compiled: Record<string, CompiledStyle>): void {
      for (const [path, style] of Object.entries(compiled)) styles.set(path, style)
    },

    has: (path: string) => styles.has(path),
    scopeOf: (path: string) => styles.get(path)?.scope,
    /** A component said that its styles are shared; before its sheet is first asked for. */
    share: (path: string) => void shared.add(path),

    /** The sheet of a wxss file. */
    sheetOf(path: string): CSSStyleSheet {
      let sheet = sheets.get(path)
      if (!sheet) {
        sheet = new CSSStyleSheet()
        sheet.replaceSync(textOf(path))
        sheets.set(path, sheet)
        setFonts(path, styles.get(path)?.fonts)
      }
      return sheet
    },

    /** Changes a style on every page that shows it. */
    replace(path: string, style: CompiledStyle): void {
      styles.set(path, style)
      sheets.get(path)?.replaceSync(textOf(path))
      setFonts(path, style.fonts)
    },

    /** Takes the fonts back from the document. */
    close(): void {
      const own = new Set(fonts.values())
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !own.has(sheet))
    },
  }
}

export type StyleSheets = ReturnType<typeof createStyleSheets>
