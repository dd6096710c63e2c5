/** Who stands in the tables about the network. */
export const networkContenders = {
  fetch: { title: '`fetch` in the container’s page' },
  wxNetwork: { title: '**MiniView** `wx` of a mini program' },
} as const

export type NetworkContenderId = keyof typeof networkContenders
