/** The app whose codes are exchanged. */
export const benchApp = { appid: 'wx0123456789abcdef', secret: 'f'.repeat(32) }
