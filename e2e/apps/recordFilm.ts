import type { Page } from 'puppeteer'

/** A film of 64 × 32 pixels and about a second. */
export async function recordFilm(page: Page, mimeType = 'video/webm'): Promise<Uint8Array> {
  const bytes = await page.evaluate(async (type) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 32 })
    const context = canvas.getContext('2d')!
    const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: type })
    const recorded = new Promise<Blob>((resolve) => {
      recorder.ondataavailable = ({ data }) => resolve(data)
    })
    recorder.start()
    for (let frame = 0; frame < 60; frame++) {
      context.fillStyle = '#00f'
      context.fillRect(0, 0, 64, 32)
      context.fillStyle = '#ff0'
      context.fillRect(frame, 0, 4, 4)
      await new Promise(requestAnimationFrame)
    }
    recorder.stop()
    return [...new Uint8Array(await (await recorded).arrayBuffer())]
  }, mimeType)
  return Uint8Array.from(bytes)
}
