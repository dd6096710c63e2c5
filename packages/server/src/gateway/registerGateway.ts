import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerCall } from './answerCall.js'
import { createGateway } from './createGateway.js'
import { GatewayError } from './GatewayError.js'
import type { GatewayOptions } from './GatewayOptions.js'
import { isOwnRequest } from './isOwnRequest.js'
import { isSession } from './isSession.js'
import { refuse } from './refuse.js'
import { serveSockets } from './serveSockets.js'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']

/**
 * Adds the network gateway to a server: it calls servers for mini programs, which browsers would not let
 * the container read. It serves only pages of the server's own origin that know the session's token, and
 * reaches only what the app may.
 *
 * @throws TypeError for a wrong domain list or path
 */
export async function registerGateway(
  server: FastifyInstance,
  options: GatewayOptions,
): Promise<void> {
  const { path = '/gateway', session, origins } = options
  if (!/^(\/[\w-]+)+$/.test(path)) {
    throw new TypeError(`path: "${path}" is no path such as "/gateway"`)
  }
  const gateway = createGateway(options)

  async function answer(request: FastifyRequest, reply: FastifyReply) {
    const token = request.headers['x-miniview-session']
    if (!isOwnRequest(request.raw, 'http', origins)) return refuse(reply, 403, foreign())
    if (!(await isSession(token, session))) return refuse(reply, 403, wrongSession())
    return answerCall(gateway, String(token), request, reply)
  }

  // A scope of its own, because its bodies are not parsed, whatever their type.
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _body, done) => done(null))
    scope.route({ method: methods, url: `${path}/http`, exposeHeadRoute: false, handler: answer })
    const stopSockets = serveSockets(server.server, `${path}/socket`, gateway, options)
    // Before the server waits for its connections, which would else stay open.
    scope.addHook('preClose', async () => {
      stopSockets()
      gateway.close()
    })
  })
}

const foreign = () =>
  new GatewayError(600005, 'the gateway serves only pages of its own origin (see origins)')

const wrongSession = () =>
  new GatewayError(600005, 'the gateway does not know this session; load the page anew')
