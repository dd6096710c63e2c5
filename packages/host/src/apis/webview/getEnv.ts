import { definePageFunction } from '../../defineApi.js'

export const getEnv = definePageFunction({
  name: 'getEnv',
  summary: 'Tells whether the page is in a mini program.',
  page: 'miniProgram',
  signature: '(callback: (environment: { miniprogram: boolean }) => void) => void',
})
