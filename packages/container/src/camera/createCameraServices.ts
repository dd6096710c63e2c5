import type { FileStore } from '@miniview/host'
import type { CameraServices } from '@miniview/miniprogram/runtime'
import { openCodeReader } from '../device/openCodeReader.js'
import { scanFrames } from '../device/scanFrames.js'
import { openCamera } from '../openCamera.js'
import { recordVideo } from '../pictures/camera/recordVideo.js'

/** Milliseconds between two codes: one that stays in sight is told again and again, as on the platform. */
const pause = 1_000

/** What a `camera` in a page needs of the shell. */
export function createCameraServices(files: FileStore): CameraServices {
  return {
    open: async (constraints, signal) =>
      navigator.mediaDevices ? openCamera(constraints, signal) : 'missing',

    record: (stream, seconds) => recordVideo(stream, seconds, () => {}),

    async keep(content) {
      const writer = await files.createTemp(/^\w+\/(\w+)/.exec(content.type)?.[1])
      await writer.write(content)
      await writer.close()
      return writer.path
    },

    async scan(video, signal, found) {
      const reader = await openCodeReader(['barCode', 'qrCode'], signal)
      while (!signal.aborted) {
        const code = await scanFrames(video, reader, signal)
        if (!code) return
        found(code)
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    },
  }
}
