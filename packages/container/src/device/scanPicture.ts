import type { ScannedCode } from '@miniview/host'
import type { CodeReader } from './CodeReader.js'

/** The longer side in pixels; a small code in a large photo is seen only at the second look. */
const looks = [1_200, 3_000]

/** Looks for a code in a picture of the person. @returns undefined where there is none, or no picture */
export async function scanPicture(
  file: Blob,
  reader: CodeReader,
): Promise<ScannedCode | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) return undefined
  try {
    const longer = Math.max(picture.width, picture.height)
    for (const [index, look] of looks.entries()) {
      if (index > 0 && longer <= looks[index - 1]!) break
      const code = await reader.read(pixelsOf(picture, Math.min(1, look / longer)))
      if (code) return code
    }
    return undefined
  } finally {
    picture.close()
  }
}

function pixelsOf(picture: ImageBitmap, scale: number): ImageData {
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const context = canvas.getContext('2d')!
  // What is transparent counts as paper.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(picture, 0, 0, width, height)
  return context.getImageData(0, 0, width, height)
}
