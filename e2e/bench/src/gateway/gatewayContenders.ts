/** Who stands in the tables about pages of the web. */
export const gatewayContenders = {
  direct: { title: 'the page’s own server' },
  httpProxy: { title: '`@fastify/http-proxy`, which changes nothing' },
  pageGateway: { title: '**MiniView** `miniview open`, with the bridge in the page' },
} as const

export type GatewayContenderId = keyof typeof gatewayContenders
