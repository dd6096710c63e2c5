import type * as Reader from 'zxing-wasm/reader'

/** What the worker tells of a picture: the code, nothing, or why it does not run. */
export type CodeAnswer =
  { text: string; format: string; bytes: Uint8Array<ArrayBuffer> } | { error: string } | undefined

export interface CodeWorkerOptions {
  /** Where the reader's script and its WebAssembly are. */
  script: string
  wasm: string
  formats: Reader.ReadInputBarcodeFormat[]
}

/** What a worker runs, made of this function's text: so it may use nothing from around it. */
export function runCodeWorker({ script, wasm, formats }: CodeWorkerOptions): void {
  const scope = globalThis as unknown as {
    importScripts(address: string): void
    ZXingWASM: typeof Reader
    onmessage: (message: MessageEvent<ImageData>) => unknown
    postMessage(answer: CodeAnswer): void
  }
  scope.importScripts(script)
  const reader = scope.ZXingWASM
  const ready = reader.prepareZXingModule({
    overrides: { locateFile: () => wasm },
    fireImmediately: true,
  })
  // The first picture hears of it.
  ready.catch(() => {})
  scope.onmessage = async ({ data: { data, width, height } }) => {
    try {
      await ready
      const picture = new ImageData(data, width, height)
      const codes = await reader.readBarcodes(picture, { formats, maxNumberOfSymbols: 1 })
      const [code] = codes.filter(({ isValid }) => isValid)
      if (!code) return scope.postMessage(undefined)
      const { text, format } = code
      scope.postMessage({ text, format, bytes: new Uint8Array(code.bytes) })
    } catch (error) {
      scope.postMessage({ error: String(error) })
    }
  }
}
