import type { Page } from 'puppeteer'

/** The corners of the pictures made here: red, green, blue and white, from the top left by rows. */
export const corners = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 255],
] as const

/** A picture with a colour in each quarter, as a browser writes it. */
export async function makePicture(
  tab: Page,
  type: 'image/jpeg' | 'image/png' | 'image/webp',
  [width, height]: readonly [number, number],
  options: { noise?: boolean; clear?: boolean } = {},
): Promise<Buffer> {
  const text = await tab.evaluate(
    async (mime, wide, high, colors, { noise, clear }) => {
      const canvas = new OffscreenCanvas(wide, high)
      const context = canvas.getContext('2d')!
      colors.forEach((color, index) => {
        context.fillStyle = `rgb(${color.join(' ')})`
        const [x, y] = [((index % 2) * wide) / 2, (Math.floor(index / 2) * high) / 2]
        context.fillRect(x, y, wide / 2, high / 2)
      })
      // What a camera sees is not smooth, and takes more bytes.
      for (let x = 0; noise && x < wide; x += 3) {
        context.fillStyle = `rgb(${(x * 37) % 256} ${(x * 91) % 256} ${(x * 53) % 256} / 40%)`
        context.fillRect(x, (x * 17) % high, 2, high / 40)
      }
      if (clear) context.clearRect(wide * 0.4, high * 0.4, wide * 0.2, high * 0.2)
      const blob = await canvas.convertToBlob({ type: mime, quality: 0.98 })
      const bytes = new Uint8Array(await blob.arrayBuffer())
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    },
    type,
    width,
    height,
    corners,
    options,
  )
  return Buffer.from(text, 'base64')
}

/** The same JPEG with EXIF data that say how it is to be turned, from 1 to 8. */
export function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM', 0, 'latin1')
  tiff.writeUInt16BE(42, 2)
  tiff.writeUInt32BE(8, 4)
  // One entry: tag, type SHORT, one value.
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(0x0112, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xffe1, 0)
  head.writeUInt16BE(2 + 6 + tiff.length, 2)
  const exif = Buffer.concat([head, Buffer.from('Exif\0\0', 'latin1'), tiff])
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)])
}

/** A video of a red picture of 320 × 240, or undefined where the browser cannot write that type. */
export async function makeVideo(
  tab: Page,
  type: 'video/webm' | 'video/mp4',
  milliseconds = 900,
): Promise<Buffer | undefined> {
  const text = await tab.evaluate(
    async (mimeType, length) => {
      if (!MediaRecorder.isTypeSupported(mimeType)) return undefined
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width: 320, height: 240 })
      const context = canvas.getContext('2d')!
      let at = 0
      const timer = setInterval(() => {
        context.fillStyle = '#f00'
        context.fillRect(0, 0, 320, 240)
        context.fillStyle = '#fff'
        context.fillRect(300, (at += 4) % 240, 20, 20)
      }, 40)
      const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType })
      const parts: Blob[] = []
      recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
      const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve))
      recorder.start()
      setTimeout(() => recorder.stop(), length)
      await stopped
      clearInterval(timer)
      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    },
    type,
    milliseconds,
  )
  return text === undefined ? undefined : Buffer.from(text, 'base64')
}
