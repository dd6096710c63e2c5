import { isRecord } from '@miniview/bridge'

/** Where the shell says which build it is, and where the newest one is named. */
export interface BuildAccess {
  /** The `version` of the manifest that was written with this build. */
  version: string
  /** The manifest’s address, relative to the shell’s page. It is asked for at start and on return. */
  manifest: string
}

/** What `miniview build` writes beside the app. */
export interface BuildManifest {
  /** Another one for each other content. */
  version: string
  /** The SHA-256 of each file as hexadecimal digits, by its path relative to the shell’s page. */
  files: Readonly<Record<string, string>>
}

/** @returns undefined for what is no manifest */
export function toBuildManifest(value: unknown): BuildManifest | undefined {
  if (!isRecord(value)) return undefined
  const { version, files } = value
  if (typeof version !== 'string' || !isRecord(files)) return undefined
  const digests = Object.values(files)
  if (!digests.every((digest) => typeof digest === 'string')) return undefined
  return { version, files: files as BuildManifest['files'] }
}
