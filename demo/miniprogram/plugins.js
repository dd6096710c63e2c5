/** Functions of the shell that this mini program calls by `wx.invokeNativePlugin`. */

export const echo = {
  callers: ['page', 'h5'],
  handler: (data, { origin }) => ({ echo: data, origin: origin ?? null }),
}

export const deviceTime = {
  callers: ['page', 'h5'],
  handler: () => ({
    now: new Date().toISOString(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }),
}
