import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

const enter = { path: 'pages/missing', query: { id: '1' } }

it('shows the built-in page where nobody redirects', async () => {
  const { app, host } = await startTestHost({ enter })
  expect(app.trace).toContain(
    'App onPageNotFound {"path":"pages/missing","query":{"id":"1"},"isEntryPage":true}',
  )
  expect(host.router.stack().map(({ path, isMissing }) => [path, isMissing])).toEqual([
    ['pages/missing', true],
  ])
})

it('lets the app redirect at once', async () => {
  const { host } = await startTestHost({
    enter,
    app: { app: (wx) => ({ onPageNotFound: () => void wx.redirectTo({ url: '/pages/a' }) }) },
  })
  expect(host.router.stack().map(({ path, isMissing }) => [path, isMissing])).toEqual([
    ['pages/a', false],
  ])
})

it('lets a listener redirect too', async () => {
  const told: unknown[] = []
  const { host } = await startTestHost({
    enter,
    app: {
      app(wx) {
        wx.onPageNotFound((missing) => {
          told.push(missing)
          void wx.switchTab({ url: '/pages/cart' })
        })
        return {}
      },
    },
  })
  expect(told).toEqual([{ ...enter, isEntryPage: true }])
  expect(host.router.stack().map(({ path }) => path)).toEqual(['pages/cart'])
})

it('tells once where the other page is missing as well', async () => {
  let told = 0
  const { host } = await startTestHost({
    enter,
    app: {
      app: (wx) => ({
        onPageNotFound() {
          told++
          wx.redirectTo({ url: '/pages/gone' }).catch(() => {})
        },
      }),
    },
  })
  expect(told).toBe(1)
  expect(host.router.top()).toMatchObject({ path: 'pages/missing', isMissing: true })
})
