import type { BuildManifest } from './BuildManifest.js'

/** Files that are under way at once. */
const concurrency = 6

export interface FetchBuildOptions {
  /** The build that is wanted. */
  next: BuildManifest
  /** The build that runs, where its manifest was seen; what it has already is left out. */
  current: BuildManifest | undefined
  /** The shell’s page. */
  base: string
  window: Window & typeof globalThis
  signal: AbortSignal
}

/**
 * Brings the files of a build into the browser's cache, in place of those that it may still take for fresh.
 *
 * @throws Error where a file is not there, or is not the one that the manifest names, as while a build is
 *   being copied onto its server
 */
export async function fetchBuild(options: FetchBuildOptions): Promise<void> {
  const { next, current, base, window, signal } = options
  const wanted = Object.entries(next.files).filter(
    ([path, digest]) => current?.files[path] !== digest,
  )

  async function fetchFile([path, digest]: [string, string]) {
    const address = new URL(path, base)
    if (address.origin !== new URL(base).origin) throw new Error(`${path} is on another server`)
    const response = await window.fetch(address, { cache: 'reload', signal })
    if (!response.ok) throw new Error(`${path} answered with status ${response.status}`)
    if ((await digestOf(await response.arrayBuffer())) !== digest) {
      throw new Error(`${path} is not the file of version ${next.version}`)
    }
  }

  async function fetchFiles() {
    for (let file = wanted.shift(); file; file = wanted.shift()) await fetchFile(file)
  }
  await Promise.all(Array.from({ length: concurrency }, fetchFiles))
}

async function digestOf(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
