import { failureHeader, toGatewayFailure } from './gatewayWire.js'
import type { HttpCall } from './HttpCall.js'
import { networkFailure } from './networkFailure.js'
import type { HeaderPairs } from './toResponseHead.js'

/** A form on its way up. */
export interface FormCall extends Omit<HttpCall, 'body'> {
  form: FormData
  onProgress(sent: number, total: number): void
  onHead(statusCode: number, headers: HeaderPairs): void
}

export interface FormAnswer {
  statusCode: number
  headers: HeaderPairs
  bytes: ArrayBuffer
  /** Where redirects led. */
  url: string
}

export interface FormRequest extends Pick<FormCall, 'form' | 'signal' | 'onProgress' | 'onHead'> {
  url: string
  headers: readonly (readonly [string, string])[]
  /** Reads the target's status and headers of a gateway's answer; undefined: they are the answer's own. */
  readHead: ((header: (name: string) => string | null) => Head | undefined) | undefined
}

type Head = Pick<FormAnswer, 'statusCode' | 'headers'>

/**
 * Sends a form. `fetch` does not tell how much of a body was sent, `XMLHttpRequest` does; it takes the
 * file by reference.
 *
 * @throws ApiError, or the signal's reason
 */
export function sendForm(
  window: Window & typeof globalThis,
  { url, headers, form, signal, onProgress, onHead, readHead }: FormRequest,
): Promise<FormAnswer> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const xhr = new window.XMLHttpRequest()
    let head: Head | undefined
    xhr.open('POST', url)
    // The text's encoding is in the target's headers, which are not always the answer's own.
    xhr.responseType = 'arraybuffer'
    for (const [name, value] of headers) xhr.setRequestHeader(name, value)
    const abort = () => xhr.abort()

    xhr.upload.onprogress = ({ loaded, total }) => onProgress(loaded, total)
    xhr.onreadystatechange = () => {
      // A connection that failed has status 0.
      if (xhr.readyState < headersReceived || xhr.status === 0 || head) return
      head = readHead
        ? readHead((name) => xhr.getResponseHeader(name))
        : { statusCode: xhr.status, headers: headerPairsOf(xhr) }
      if (head) onHead(head.statusCode, head.headers)
    }
    xhr.onload = () => {
      const bytes = xhr.response as ArrayBuffer
      if (head) resolve({ ...head, bytes, url: xhr.responseURL })
      else reject(toGatewayFailure(xhr.status, xhr.getResponseHeader(failureHeader)))
    }
    xhr.onerror = () => reject(networkFailure(new Error('upload failed'), window.navigator))
    xhr.onabort = () => reject(signal.reason)
    xhr.onloadend = () => signal.removeEventListener('abort', abort)
    signal.addEventListener('abort', abort, { once: true })
    xhr.send(form)
  })
}

/** `XMLHttpRequest.HEADERS_RECEIVED`. */
const headersReceived = 2

function headerPairsOf(xhr: XMLHttpRequest): HeaderPairs {
  return xhr
    .getAllResponseHeaders()
    .split('\r\n')
    .filter(Boolean)
    .map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 1).trim()] as const
    })
}
