import { ApiError } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'

/** What reading a picture needs. */
export type PictureServices = Pick<ApiContext, 'files' | 'network' | 'caller'>

/**
 * A picture's bytes, from where the app may read: its package, its files, and servers of its
 * `downloadFile` list. The host fetches those, because a picture that the browser loads by itself from
 * another origin would close the canvas to `getImageData`.
 *
 * @throws ApiError
 */
export async function readPicture(
  path: string,
  { files, network, caller }: PictureServices,
): Promise<Blob> {
  if (!/^https?:/i.test(path)) return files.read(path)
  const { signal } = caller
  const place = { kind: 'downloadFile', url: path, timeout: undefined, signal } as const
  return network.run(place, async (running) => {
    const call = { kind: 'downloadFile', method: 'GET', redirect: 'follow' } as const
    const answer = await (await network.http()).send({ ...running, ...call, headers: new Map() })
    const { statusCode, headers, response } = answer
    if (statusCode < 200 || statusCode > 299) {
      void response.body?.cancel()
      throw new ApiError(`GET ${path} ${statusCode}`)
    }
    const [, type = ''] = headers.find(([name]) => name.toLowerCase() === 'content-type') ?? []
    const bytes = await response.blob()
    return bytes.slice(0, bytes.size, type)
  })
}
