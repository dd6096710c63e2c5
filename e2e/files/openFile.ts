import type { MiniAppHandle } from '@miniview/testing'
import type { Frame } from 'puppeteer'

/** Writes a file of the app's own and opens it. @returns the errMsg, when the call has ended */
export async function openFile(
  app: MiniAppHandle,
  name: string,
  bytes: Buffer,
  options: object = {},
): Promise<string> {
  return app.inHost(
    async (host, path, base64, given) => {
      const fs = host.wx.getFileSystemManager()
      await new Promise((success, fail) => {
        fs.writeFile({ filePath: path, data: base64, encoding: 'base64', success, fail })
      })
      const end = await host.wx
        .openDocument({ filePath: path, ...given })
        .catch((failure: { errMsg: string }) => failure)
      return end.errMsg
    },
    `wxfile://usr/${name}`,
    bytes.toString('base64'),
    options,
  )
}

/** The frame in which a document's own viewer runs. */
export function viewerFrame(app: MiniAppHandle): Promise<Frame> {
  return app.waitFor('the viewer', async () =>
    app.container.frames().find((frame) => frame.parentFrame()?.parentFrame()),
  )
}
