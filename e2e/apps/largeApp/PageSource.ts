/** Files of the app by their path below its folder. */
export type SourceFiles = Record<string, string | Uint8Array>

/** One page of the large app: its source, and what it must show once it is open. */
export interface PageSource {
  /** Without a leading slash and without extension. */
  path: string
  files: SourceFiles
  /** What the page shows: text by class name. White space counts for nothing. */
  shows: Record<string, string>
}

export interface PageParts {
  wxml: string
  wxss?: string
  /** Exactly one of `js` and `ts`. */
  js?: string
  ts?: string
  /** Text of the page's json, so that it can hold comments, or the object. */
  json?: string | object
  /** Other files that only this page needs. */
  files?: SourceFiles
  shows: Record<string, string>
}

/** Puts the parts of one page below `path`. */
export function pageSource(path: string, parts: PageParts): PageSource {
  const { wxml, wxss, js, ts, json, files, shows } = parts
  return {
    path,
    shows,
    files: {
      [`${path}.wxml`]: wxml,
      ...(wxss !== undefined && { [`${path}.wxss`]: wxss }),
      ...(js !== undefined && { [`${path}.js`]: js }),
      ...(ts !== undefined && { [`${path}.ts`]: ts }),
      ...(json !== undefined && { [`${path}.json`]: toJson(json) }),
      ...files,
    },
  }
}

export interface ComponentParts {
  wxml: string
  wxss?: string
  js: string
  json?: object
}

/** Puts the parts of one component below `path`; `component: true` is added to its json. */
export function componentFiles(path: string, parts: ComponentParts): SourceFiles {
  const { wxml, wxss, js, json } = parts
  return {
    [`${path}.wxml`]: wxml,
    ...(wxss !== undefined && { [`${path}.wxss`]: wxss }),
    [`${path}.js`]: js,
    [`${path}.json`]: toJson({ component: true, ...json }),
  }
}

export function toJson(value: string | object): string {
  return typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`
}
