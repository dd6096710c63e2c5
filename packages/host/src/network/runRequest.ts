import { ApiError } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import type { TaskControl } from '../createTask.js'
import type { HttpAnswer } from './HttpCall.js'
import { NetworkErrno } from './NetworkErrno.js'
import { networkFailure } from './networkFailure.js'
import { readBody } from './readBody.js'
import { toRequestBody } from './toRequestBody.js'
import { toRequestHeaders } from './toRequestHeaders.js'
import { toResponseData } from './toResponseData.js'
import type { DataTypes } from './toResponseData.js'
import { headerOf, toResponseHead } from './toResponseHead.js'

export interface RequestParams extends DataTypes {
  url: string
  data?: unknown
  header?: Record<string, unknown> | undefined
  method: string
  timeout?: number | undefined
  enableChunked: boolean
  redirect: 'follow' | 'manual'
}

const methods = new Set(['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT'])

/** Methods that have no body, so that its type is not worth a question to the server (CORS). */
const withoutBody = new Set(['GET', 'HEAD'])

/** Calls a server; whatever status it answers is a success. @throws ApiError */
export async function runRequest(
  params: RequestParams,
  { network, window }: Pick<ApiContext, 'network' | 'window'>,
  task: TaskControl,
) {
  const method = params.method.toUpperCase()
  if (!methods.has(method)) throw new ApiError('method is invalid', NetworkErrno.badArgument)
  const headers = toRequestHeaders(params.header)
  if (!withoutBody.has(method) && !headers.has('content-type')) {
    headers.set('content-type', 'application/json')
  }
  const { url, redirect, timeout } = params
  const place = { kind: 'request', url, timeout, signal: task.signal } as const
  return network.run(place, async (running) => {
    const content = toRequestBody(running.url, method, headers, params.data)
    const call = { ...running, ...content, kind: 'request', method, headers, redirect } as const
    const answer = await (await network.http()).send(call)
    const head = toResponseHead(answer.statusCode, answer.headers)
    task.emit('HeadersReceived', head)
    const bytes = params.enableChunked
      ? await readChunks(answer, window.navigator, task)
      : await readWhole(answer, window.navigator)
    const data = toResponseData(bytes, headerOf(answer.headers, 'content-type'), params)
    return { data, ...head }
  })
}

async function readWhole({ response }: HttpAnswer, navigator: Navigator): Promise<ArrayBuffer> {
  try {
    return await response.arrayBuffer()
  } catch (error) {
    throw networkFailure(error, navigator)
  }
}

/** Tells each piece as it comes; the whole is the result as without pieces. */
async function readChunks({ response }: HttpAnswer, navigator: Navigator, task: TaskControl) {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  await readBody(response, navigator, (chunk) => {
    chunks.push(chunk)
    task.emit('ChunkReceived', { data: chunk.slice().buffer })
  })
  return new Blob(chunks).arrayBuffer()
}
