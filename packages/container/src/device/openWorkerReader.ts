import type { CodeKind } from '@miniview/host'
import script from 'zxing-wasm/dist/iife/reader/index.js?url'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { platformFormat, readerFormats } from './codeFormats.js'
import type { CodeReader } from './CodeReader.js'
import { retailCode } from './retailCode.js'
import { runCodeWorker } from './runCodeWorker.js'
import type { CodeAnswer } from './runCodeWorker.js'

/**
 * Reads codes in a worker, so that the page stays free. Its memory goes with it when `signal` aborts.
 */
export function openWorkerReader(kinds: readonly CodeKind[], signal: AbortSignal): CodeReader {
  const formats = kinds.flatMap((kind) => readerFormats[kind])
  const source = `(${String(runCodeWorker)})(${JSON.stringify({ script, wasm, formats })})`
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
  const worker = new Worker(address)
  const ended = new Promise<never>((_resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message))
    signal.addEventListener('abort', () => {
      worker.terminate()
      URL.revokeObjectURL(address)
      reject(new Error('the reader of codes has ended'))
    })
  })
  // It may end while nobody asks it.
  ended.catch(() => {})
  let turn: Promise<unknown> = Promise.resolve()

  async function ask({ data, width, height }: ImageData): Promise<CodeAnswer> {
    const answer = new Promise<CodeAnswer>((resolve) => {
      worker.onmessage = ({ data: told }: MessageEvent<CodeAnswer>) => resolve(told)
    })
    worker.postMessage({ data, width, height }, [data.buffer])
    return Promise.race([answer, ended])
  }

  return {
    async read(picture) {
      const answer = turn.then(() => ask(picture))
      turn = answer.catch(() => {})
      const told = await answer
      if (told === undefined) return undefined
      if ('error' in told) throw new Error(told.error)
      const code = retailCode({ text: told.text, format: platformFormat(told.format) })
      // Digits that the reader added are none of the code's.
      return { ...code, bytes: code.text === told.text ? told.bytes : bytesOf(code.text) }
    },
  }
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
