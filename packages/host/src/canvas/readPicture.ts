import { ApiError } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'

/** What reading a picture needs. */
export type PictureServices = Pick<ApiContext, 'files' | 'network' | 'caller'>

/**
 * A picture's bytes, from where the app may read: its package, its files, and servers of its
 * `downloadFile` list.
 *
 * @throws ApiError
 */
export async function readPicture(path: string, services: PictureServices): Promise<Blob> {
  if (!/^https?:/i.test(path)) return services.files.read(path)
  const { statusCode, content } = await fetchPicture(path, services)
  if (statusCode < 200 || statusCode > 299) throw new ApiError(`GET ${path} ${statusCode}`)
  return content
}

/**
 * What a server of the `downloadFile` list answers. The host fetches pictures, because one that the browser
 * loads by itself from another origin would close the canvas to `getImageData`.
 *
 * @throws ApiError
 */
export async function fetchPicture(
  url: string,
  { network, caller: { signal } }: Pick<PictureServices, 'network' | 'caller'>,
): Promise<{ statusCode: number; content: Blob }> {
  const place = { kind: 'downloadFile', url, timeout: undefined, signal } as const
  return network.run(place, async (running) => {
    const call = { kind: 'downloadFile', method: 'GET', redirect: 'follow' } as const
    const answer = await (await network.http()).send({ ...running, ...call, headers: new Map() })
    const { statusCode, headers, response } = answer
    if (statusCode < 200 || statusCode > 299) {
      void response.body?.cancel()
      return { statusCode, content: new Blob([]) }
    }
    const [, type = ''] = headers.find(([name]) => name.toLowerCase() === 'content-type') ?? []
    const bytes = await response.blob()
    return { statusCode, content: bytes.slice(0, bytes.size, type) }
  })
}
