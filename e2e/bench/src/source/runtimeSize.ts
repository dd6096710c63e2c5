import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

/** The bundle whose size `.size-limit.json` limits: runtime and glass-easel, without the host. */
const bundle = new URL('../../dist/runtime/index.js', import.meta.url)

/** @returns kB of the runtime as a browser loads it, gzipped */
export async function runtimeSize(): Promise<number> {
  return gzipSync(await readFile(bundle), { level: 9 }).length / 1000
}
