/** Who stands in the tables about previews. */
export const previewContenders = {
  bareImage: { title: 'a bare `<img>`' },
  previewImage: { title: '**MiniView** `previewImage`' },
} as const

export type PreviewContenderId = keyof typeof previewContenders
