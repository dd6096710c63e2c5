import type { FastifyReply, FastifyRequest } from 'fastify'
import type { LiveEvents } from '../shell/LiveEvents.js'

/** Milliseconds after which a line is sent without news, so that no proxy ends a silent connection. */
const pulseTime = 30_000

/**
 * Server-sent events for the shell pages that are open.
 *
 * @param state what a page is told as soon as it connects
 */
export function createEventStream(state: () => Promise<LiveEvents['state']>) {
  const open = new Set<FastifyReply>()
  const pulse = setInterval(() => {
    for (const reply of open) reply.raw.write(':\n\n')
  }, pulseTime)
  // The pulse alone is no reason for the process to live on.
  pulse.unref()

  return {
    /** Answers a page's request; a page of another origin gets 403. */
    async answer(request: FastifyRequest, reply: FastifyReply) {
      if (!isOfSameOrigin(request)) return reply.code(403).send('For pages of this server only.')
      const first = await state()
      reply.hijack()
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      })
      reply.raw.write(textOf('state', first))
      open.add(reply)
      reply.raw.once('close', () => open.delete(reply))
      return reply
    },

    send<Name extends keyof LiveEvents>(name: Name, data: LiveEvents[Name]): void {
      for (const reply of open) reply.raw.write(textOf(name, data))
    },

    close(): void {
      clearInterval(pulse)
      for (const reply of open) reply.raw.end()
    },
  }
}

export type EventStream = ReturnType<typeof createEventStream>

function textOf(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}

/**
 * Browsers send `Origin` with what another origin's page asks for, and most of them say in
 * `Sec-Fetch-Site` who asks.
 */
function isOfSameOrigin({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  const { origin, host } = headers
  return (
    (site === undefined || site === 'same-origin') &&
    (origin === undefined || origin === `http://${host}`)
  )
}
