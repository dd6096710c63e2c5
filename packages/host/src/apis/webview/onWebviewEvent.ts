import { definePageFunction } from '../../defineApi.js'

export const onWebviewEvent = definePageFunction({
  name: 'onWebviewEvent',
  summary: 'Listens to what the mini program sends with `wx.sendWebviewEvent`.',
  page: 'miniProgram',
  signature: '(listener: (message: unknown) => void) => void',
})
