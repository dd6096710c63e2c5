import { defineSync } from '../../defineApi.js'

export const base64ToArrayBuffer = defineSync({
  name: 'base64ToArrayBuffer',
  summary: 'The bytes of a base64 text. Throws a TypeError for any other text.',
  signature: '(base64: string) => ArrayBuffer',
  run(_context, base64) {
    try {
      return Uint8Array.from(atob(String(base64)), (character) => character.charCodeAt(0)).buffer
    } catch {
      throw new TypeError('base64ToArrayBuffer:fail the text is not base64')
    }
  },
})
