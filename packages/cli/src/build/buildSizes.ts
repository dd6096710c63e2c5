import type { BuildFiles } from './outputFolder.js'

/** Bytes that a build wrote, by what they are. */
export interface BuildSizes {
  /** The container with its page and the plugins. */
  container: number
  /** What the compiler made of scripts, templates and styles. */
  code: number
  /** The package's other files. */
  assets: number
  /** Offline pages. */
  offline: number
}

export function sizesOf(files: BuildFiles): BuildSizes {
  const sizes: BuildSizes = { container: 0, code: 0, assets: 0, offline: 0 }
  for (const [name, content] of files) sizes[kindOf(name)] += Buffer.byteLength(content)
  return sizes
}

function kindOf(name: string): keyof BuildSizes {
  if (name.startsWith('app/assets/')) return 'assets'
  if (name.startsWith('app/')) return 'code'
  return name.startsWith('offline/') ? 'offline' : 'container'
}

/** `1.2 MB in all: container 560.1 kB, code 12 kB`. What a build has not is not named. */
export function sizesText(sizes: BuildSizes): string {
  const named = {
    container: 'container',
    code: 'code',
    assets: 'other files',
    offline: 'offline pages',
  }
  const parts = Object.entries(sizes).filter(([, bytes]) => bytes > 0)
  const all = parts.reduce((sum, [, bytes]) => sum + bytes, 0)
  const texts = parts.map(
    ([kind, bytes]) => `${named[kind as keyof BuildSizes]} ${sizeText(bytes)}`,
  )
  return `${sizeText(all)} in all: ${texts.join(', ')}`
}

function sizeText(bytes: number): string {
  const kilobytes = bytes / 1000
  if (kilobytes < 1) return `${bytes} B`
  return kilobytes < 1000
    ? `${Math.round(kilobytes * 10) / 10} kB`
    : `${Math.round(kilobytes / 100) / 10} MB`
}
