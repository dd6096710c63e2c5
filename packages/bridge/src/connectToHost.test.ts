import { expect, it } from 'vitest'
import { connectToHost } from './connectToHost.js'
import { servePage } from './servePage.js'
import { isConnectMessage } from './wire.js'

const facts = { appId: 'app', hostOrigin: 'https://host.example', userAgentSuffix: '' }

it('gives the port to the host’s origin alone, and speaks over it', async () => {
  const posted: { message: unknown; targetOrigin: string; ports: MessagePort[] }[] = []
  const window = {
    location: { href: 'https://h5.example.com/page' },
    parent: {
      postMessage: (message: unknown, targetOrigin: string, ports: MessagePort[]) =>
        posted.push({ message, targetOrigin, ports }),
    },
  } as unknown as Window
  const events: unknown[] = []
  const connection = connectToHost(window, facts, (...event) => void events.push(event))
  const early = connection.invoke('early', { a: 1 })

  expect(posted).toHaveLength(1)
  const [{ message, targetOrigin, ports } = posted[0]!] = posted
  expect(targetOrigin).toBe('https://host.example')
  expect(isConnectMessage(message)).toBe(true)
  expect(message).toMatchObject({ href: 'https://h5.example.com/page', loaded: false })

  const host = servePage(ports[0]!, {
    invoke: async (name, args) => ({ ok: true, data: { name, args } }),
  })
  host.emit('webviewEvent', 1)
  expect(await early).toEqual({ ok: true, data: { name: 'early', args: { a: 1 } } })
  expect(events).toEqual([['webviewEvent', 1]])
  host.close('done')
  expect(await connection.invoke('late', {})).toEqual({ ok: false, reason: 'done' })
})
