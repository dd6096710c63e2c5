import '@miniview/container'
import { createDemoApp } from '../app/app.js'

async function openDemo() {
  const response = await fetch('/config.json')
  if (!response.ok) throw new Error(`/config.json answered ${response.status}`)
  const { h5Origin } = (await response.json()) as { h5Origin: string }

  const host = await document.querySelector('mini-app')!.open({
    app: createDemoApp(h5Origin),
    webViewOrigins: [h5Origin],
    development: true,
  })

  host.registerPlugin('echo', {
    callers: ['page', 'h5'],
    handler: (data, { origin }) => ({ echo: data, origin: origin ?? null }),
  })
  host.registerPlugin('deviceTime', {
    callers: ['page', 'h5'],
    handler: () => ({
      now: new Date().toISOString(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
  })
}

openDemo().catch((error: unknown) => {
  console.error(error)
  const problem = document.querySelector<HTMLElement>('#problem')!
  problem.textContent = `The demo could not start: ${error instanceof Error ? error.message : error}`
  problem.hidden = false
})
