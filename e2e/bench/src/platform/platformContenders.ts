/** Who stands in the tables about the platform's server. */
export const platformContenders = {
  bareRoute: { title: 'a Fastify route that returns a constant' },
  embedded: { title: '**MiniView** `jscode2session`, in-process store' },
  redis: { title: '**MiniView** `jscode2session`, Redis' },
} as const

export type PlatformContenderId = keyof typeof platformContenders
