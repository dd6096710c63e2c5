/** Who stands in the tables about storage. */
export const storageContenders = {
  idb: { title: '`idb` in the container’s page' },
  localStorage: { title: '`localStorage.getItem` and `JSON.parse`' },
  wxStorage: { title: '**MiniView** `wx` of a mini program' },
} as const

export type StorageContenderId = keyof typeof storageContenders
