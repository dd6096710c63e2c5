import { defineSync } from '../../defineApi.js'

/** Function arguments are limited, so that large buffers go in parts; a multiple of 3 needs no padding. */
const partBytes = 3 * 8192

export const arrayBufferToBase64 = defineSync({
  name: 'arrayBufferToBase64',
  summary: 'Bytes as base64. Throws a TypeError for what is no ArrayBuffer.',
  signature: '(arrayBuffer: ArrayBuffer) => string',
  run(_context, arrayBuffer) {
    if (!(arrayBuffer instanceof ArrayBuffer)) {
      throw new TypeError('arrayBufferToBase64:fail the parameter is no ArrayBuffer')
    }
    const bytes = new Uint8Array(arrayBuffer)
    let base64 = ''
    for (let start = 0; start < bytes.length; start += partBytes) {
      base64 += btoa(String.fromCharCode(...bytes.subarray(start, start + partBytes)))
    }
    return base64
  },
})
