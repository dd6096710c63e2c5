/** Who stands in the tables about components. */
export const componentsContenders = {
  vue: { title: 'Vue 3, its runtime with compiled templates' },
  setData: { title: '**MiniView** `setData`' },
  scrollView: { title: '**MiniView** `scroll-view`' },
  swiper: { title: '**MiniView** `swiper`' },
} as const

export type ComponentsContenderId = keyof typeof componentsContenders
