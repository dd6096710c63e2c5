import { definePageFunction } from '../../defineApi.js'

export const offWebviewEvent = definePageFunction({
  name: 'offWebviewEvent',
  summary: 'Removes a listener of `onWebviewEvent`.',
  page: 'miniProgram',
  signature: '(listener: (message: unknown) => void) => void',
})
