import { hash } from 'node:crypto'
import type { BuildManifest } from '@miniview/host'
import type { BuildFiles } from './outputFolder.js'

/** Where a build says which one it is. */
export const manifestPath = 'app/version.json'

/** A name that differs where any byte of the build differs. */
export function versionOf(files: BuildFiles): string {
  const parts = [...files].map(([path, body]) => [path, digestOf(body)])
  // As JSON, no two lists of files are the same text.
  return digestOf(JSON.stringify(parts.toSorted(([a], [b]) => (a! < b! ? -1 : 1)))).slice(0, 16)
}

/** What a running app reads to find out whether there is a newer build, and which files that has. */
export function writeManifest(version: string, files: BuildFiles): string {
  const loaded = [...files].filter(([path]) => isLoaded(path))
  const digests = Object.fromEntries(loaded.map(([path, body]) => [path, digestOf(body)]))
  return JSON.stringify({ version, files: digests } satisfies BuildManifest)
}

/** A reload asks for the page itself in any case, and offline pages are on another origin. */
const isLoaded = (path: string) => path !== 'index.html' && !path.startsWith('offline/')

const digestOf = (body: string | Buffer) => hash('sha256', body)
