import { fileError } from './fileError.js'

/** The folder in which an app arranges files as it likes; `wx.env.USER_DATA_PATH`. */
export const userDataPath = 'wxfile://usr'

export interface FilePath {
  kind: 'temp' | 'saved' | 'user' | 'package'
  /** In one spelling. Package files begin with a slash. */
  path: string
}

const tokens = /^wxfile:\/\/(tmp|store)_[\w-]+(\.\w+)?$/

/**
 * Reads a path as the mini program writes it.
 *
 * @throws ApiError for a path that leaves its folder, and for addresses that are no file of the app
 */
export function parseFilePath(text: string): FilePath {
  const [, token] = tokens.exec(text) ?? []
  if (token) return { kind: token === 'tmp' ? 'temp' : 'saved', path: text }
  if (text === userDataPath || text.startsWith(`${userDataPath}/`)) {
    const parts = partsOf(text, text.slice(userDataPath.length))
    return { kind: 'user', path: [userDataPath, ...parts].join('/') }
  }
  // Nothing else has a scheme: neither an address of the web nor a blob of any page is a file here.
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) throw fileError.notFound(text, 'open')
  return { kind: 'package', path: `/${partsOf(text, text).join('/')}` }
}

function partsOf(whole: string, path: string): string[] {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) throw fileError.denied(whole)
  }
  return parts
}

/** The folder around a path. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}

/** The extension with its dot, or an empty text. */
export function extensionOf(path: string): string {
  return /\.\w{1,16}$/.exec(path)?.[0] ?? ''
}
