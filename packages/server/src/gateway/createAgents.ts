import http from 'node:http'
import https from 'node:https'

/** Keeps connections open between calls, so that not each of them pays for a handshake. */
export function createAgents() {
  const kept = { keepAlive: true, maxFreeSockets: 10 }
  const agents = { http: new http.Agent(kept), https: new https.Agent(kept) }
  return {
    ...agents,
    close() {
      agents.http.destroy()
      agents.https.destroy()
    },
  }
}

export type GatewayAgents = ReturnType<typeof createAgents>
