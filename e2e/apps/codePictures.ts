import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { encode } from 'uqr'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'
import type { WriteInputBarcodeFormat } from 'zxing-wasm/writer'

/** Pictures and films with codes, in a folder of their own. */
export interface CodePictures {
  /** A PNG with a code, as people have them in their albums. @returns its path */
  picture(format: WriteInputBarcodeFormat, text: string): Promise<string>
  /** A file of any content. @returns its path */
  file(name: string, content: string | Uint8Array): Promise<string>
  /** What a camera sees that is held before a QR code, for Chromium's fake one. @returns its path */
  film(text: string): Promise<string>
  remove(): Promise<void>
}

export async function createCodePictures(): Promise<CodePictures> {
  // In Node it would look for its file on a CDN.
  const wasm = await readFile(
    fileURLToPath(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm')),
  )
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } })
  const folder = await mkdtemp(join(tmpdir(), 'miniview-codes-'))
  let count = 0

  async function file(name: string, content: string | Uint8Array) {
    const path = join(folder, `${count++}-${name}`)
    await writeFile(path, content)
    return path
  }
  return {
    file,
    async picture(format, text) {
      const { image, error } = await writeBarcode(text, {
        format,
        scale: format === 'PDF417' ? 3 : 4,
        withQuietZones: true,
      })
      if (!image) throw new Error(error)
      return file(`${format}.png`, new Uint8Array(await image.arrayBuffer()))
    },
    film: (text) => file('film.y4m', filmOf(text)),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

const width = 640
const height = 480
const dotSize = 10
const [paper, ink, noColor] = [220, 20, 128]

/** Two equal frames of uncompressed video. https://wiki.multimedia.cx/index.php/YUV4MPEG2 */
function filmOf(text: string): Uint8Array {
  const { data, size } = encode(text, { border: 2 })
  const left = Math.floor((width - size * dotSize) / 2)
  const top = Math.floor((height - size * dotSize) / 2)
  const light = Buffer.alloc(width * height, paper)
  for (const [y, row] of data.entries()) {
    for (const [x, isDark] of row.entries()) {
      if (!isDark) continue
      for (let line = 0; line < dotSize; line++) {
        const start = (top + y * dotSize + line) * width + left + x * dotSize
        light.fill(ink, start, start + dotSize)
      }
    }
  }
  const colors = Buffer.alloc((width / 2) * (height / 2) * 2, noColor)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colors])
  const header = `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`
  return Buffer.concat([Buffer.from(header), frame, frame])
}
