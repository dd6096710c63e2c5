import { ApiError } from '@miniview/bridge'
import { NetworkErrno } from './NetworkErrno.js'
import type { RequestHeaders } from './toRequestHeaders.js'
import { toQueryString } from './toQueryString.js'

export type RequestBody = string | ArrayBuffer | ArrayBufferView<ArrayBuffer>

/** What is sent: the URL with its query, and the body where the method has one. */
export interface RequestContent {
  url: URL
  body: RequestBody | undefined
}

const formType = 'application/x-www-form-urlencoded'

/**
 * Turns `data` into a query (GET, HEAD) or a body: objects as JSON, or as a query string where the
 * content type says so; strings and buffers stay as they are.
 *
 * @throws ApiError `data should not be Function`, or the browser's text for what JSON cannot say
 */
export function toRequestBody(
  url: URL,
  method: string,
  headers: RequestHeaders,
  data: unknown,
): RequestContent {
  if (typeof data === 'function') {
    throw new ApiError('data should not be Function', NetworkErrno.invalidData)
  }
  if (data === undefined || data === null) return { url, body: undefined }
  try {
    if (method === 'GET' || method === 'HEAD') {
      return { url: withQuery(url, data), body: undefined }
    }
    return { url, body: bodyOf(data, headers.get('content-type') ?? '') }
  } catch (error) {
    throw new ApiError((error as Error).message, NetworkErrno.invalidData)
  }
}

function bodyOf(data: unknown, contentType: string): RequestBody {
  if (typeof data === 'string' || isBuffer(data)) return data
  const isForm = contentType.toLowerCase().startsWith(formType)
  if (isForm && typeof data === 'object') return toQueryString(data as object)
  return JSON.stringify(data)
}

function withQuery(url: URL, data: unknown): URL {
  // Such a request has no body, and bytes are no query.
  if (isBuffer(data)) return url
  const query = typeof data === 'object' ? toQueryString(data as object) : String(data)
  const changed = new URL(url)
  changed.search = [url.search.slice(1), query].filter(Boolean).join('&')
  return changed
}

function isBuffer(data: unknown): data is ArrayBuffer | ArrayBufferView<ArrayBuffer> {
  return data instanceof ArrayBuffer || ArrayBuffer.isView(data)
}
